import { pathOfId, placeOf } from '../schema/ids.ts';
import { addressedBy } from '../records/record-address.ts';
import { isOnRecord } from '../records/redirect-issues.ts';
import {
  changedOnly,
  notThere,
  REDIRECTS,
  textIn,
  unreadNaming,
  type Content,
  type Plan,
  type Undecided,
} from './plan.ts';
import { withRedirects } from './redirects-text.ts';
import { mayName, placesNaming, renamed } from './rename.ts';

/** A record, and the records that its parts became. */
export interface SplitAsked {
  readonly from: string;
  readonly to: readonly string[];
  readonly on: string;
  readonly why: string;
}

/**
 * Takes a record’s file out and leaves a redirect that names its successors, which are written already. Which of
 * them a link means only an editor can say: those are listed.
 */
export function planSplit(content: Content, { from, to, on, why }: SplitAsked): Plan {
  const refused = refusal(content, from, to);
  if (refused !== undefined) return { refused };
  const old = from.includes('#') ? undefined : pathOfId(from);
  const gone =
    content.files.some(({ path }) => path === old) && old !== undefined
      ? [{ path: old, text: undefined }]
      : [];
  const redirects = withRedirects(textIn(content, REDIRECTS), [{ from, to: [...to], on, why }]);
  return {
    edits: changedOnly(content, [...gone, { path: REDIRECTS, text: redirects }]),
    undecided: content.files.flatMap(({ path, text }) =>
      path === old || path === REDIRECTS ? [] : linksTo(content, path, text, from),
    ),
  };
}

/** Where a file names what was split. */
function linksTo(
  { graph }: Content,
  path: string,
  text: string,
  from: string,
): readonly Undecided[] {
  const names = new Map([[from, from]]);
  if (!mayName(text, names)) return [];
  const place = placeOf(path);
  const record = 'misplaced' in place ? undefined : graph.records.get(place.id);
  return placesNaming(path, text, record)
    .filter((each) => renamed(each, names) !== undefined)
    .map((each) => ({ path, at: each.from }));
}

function refusal(content: Content, from: string, to: readonly string[]): string | undefined {
  const { graph } = content;
  if (to.length < 2) return 'A record is split into two or more. For one, use npm run move.';
  const isThere = isOnRecord(graph, from);
  if (from.includes('#') && isThere)
    return `${from} is still on the page of ${addressedBy(from).id}: take it out of the file first.`;
  if (!isThere && !content.wasPublished(from)) return notThere(content, from);
  if ((graph.itemsOf.get(from) ?? []).length > 0)
    return `${from} has records of its own: move them to their new reports first.`;
  const missing = to.find((each) => !isOnRecord(graph, each));
  if (missing !== undefined)
    return `${notThere(content, addressedBy(missing).id)} Write the successors first.`;
  if (to.includes(from)) return `${from} cannot be among its own successors.`;
  return new Set(to).size < to.length ? 'A successor is named twice.' : unreadNaming(content, from);
}
