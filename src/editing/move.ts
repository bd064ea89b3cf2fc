import { collections } from '../schema/collections.ts';
import { collectionOfId, pathOfId, placeOf, type RecordId } from '../schema/ids.ts';
import { withArticle } from '../issues/terminal.ts';
import type { Redirect } from '../records/parse-settings.ts';
import { addressedBy } from '../records/record-address.ts';
import { isOnRecord } from '../records/redirect-issues.ts';
import type { Edit } from './edit.ts';
import {
  changedOnly,
  hasFile,
  notThere,
  REDIRECTS,
  textIn,
  unreadNaming,
  type Content,
  type Plan,
} from './plan.ts';
import { withRedirects, withoutRedirect } from './redirects-text.ts';
import { withNames, type Names } from './rename.ts';
import { renamedStatement } from './statement-text.ts';
import { withoutField } from './withdraw-text.ts';

/** A record, a report with its records, or a place on a page, and the name it is to have. */
export interface MoveAsked {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly why: string;
}

/**
 * Renames a record: its file, every link to it, and the redirect from its old address. Of a report all records
 * move too. Where the file was renamed by hand already, the links and the redirect are what is left to do.
 */
export function planMove(content: Content, asked: MoveAsked): Plan {
  const refused = refusal(content, asked);
  if (refused !== undefined) return { refused };
  const names = namesOf(content, asked);
  const paths = pathsOf(content, names);
  const edits = content.files.flatMap(({ path, text }): readonly Edit[] => {
    if (path === REDIRECTS) return [{ path, text: redirectsText(content, asked, names) }];
    const next = paths.get(path);
    const renamed = renamedStatement(path, rewritten(content, path, text, names), asked);
    if (next === undefined) return [{ path, text: renamed }];
    return [
      { path, text: undefined },
      { path: next, text: fitted(next, renamed) },
    ];
  });
  return { edits: changedOnly(content, edits), undecided: [] };
}

const rewritten = ({ graph }: Content, path: string, text: string, names: Names): string => {
  const place = placeOf(path);
  const record = 'misplaced' in place ? undefined : graph.records.get(place.id);
  return withNames(path, text, record, names);
};

/** A file’s name that gives the official number needs no field for it. */
function fitted(path: string, text: string): string {
  const place = placeOf(path);
  return 'misplaced' in place || place.number === undefined
    ? text
    : withoutField(path, text, 'number');
}

/** The new name of everything that moves: for a report, of all its records, those that were begun among them. */
function namesOf({ graph, begun }: Content, { from, to }: MoveAsked): Names {
  const items = [...graph.records.keys(), ...begun].filter((id) => id.startsWith(`${from}/`));
  return new Map([[from, to], ...items.map((id) => [id, to + id.slice(from.length)] as const)]);
}

const pathsOf = (content: Content, names: Names): ReadonlyMap<string, string> =>
  new Map(
    [...names].flatMap(([from, to]) => {
      const [old, next] = [pathOfId(from), pathOfId(to)];
      return isThere(content, from) && old !== undefined && next !== undefined
        ? [[old, next] as const]
        : [];
    }),
  );

/** Whether a record, or a place on a page, is there to be moved; a record that was begun is. */
const isThere = ({ graph, begun }: Content, named: string): boolean =>
  isOnRecord(graph, named) || begun.has(named);

function redirectsText(content: Content, { on, why }: MoveAsked, names: Names): string {
  // What was only begun has no address yet, unless the marks came into what was published.
  const added: readonly Redirect[] = [...names]
    .filter(([from]) => !content.begun.has(from) || content.wasPublished(from))
    .map(([from, to]) => ({ from, to: [to], on, why }));
  const back = [...names.values()].filter((to) =>
    content.redirects.some((each) => each.from === to),
  );
  return withRedirects(back.reduce(withoutRedirect, textIn(content, REDIRECTS)), added);
}

function refusal(content: Content, { from, to }: MoveAsked): string | undefined {
  const { graph, redirects } = content;
  if (from === to) return `${from} has that name already.`;
  if (from.includes('#') !== to.includes('#'))
    return 'A record moves to a record’s name, and a place on a page to a place on a page.';
  const wanted = collectionOfId(addressedBy(from).id);
  const given = collectionOfId(addressedBy(to).id);
  if (given === undefined) return `${to} cannot be the name of a record: ${expectedName(to)}.`;
  if (wanted !== given)
    return `${from} is ${kind(wanted)}, and ${to} would be ${kind(given)}: write the new record and withdraw this one.`;
  const wasMovedByHand =
    !isThere(content, from) && isOnRecord(graph, to) && content.wasPublished(from);
  if (wasMovedByHand) return unreadNaming(content, from);
  if (!isThere(content, from))
    return from.includes('#') ? `There is no place ${from} on a page.` : notThere(content, from);
  if (isOnRecord(graph, to)) return `${to} is taken: "${titleOf(content, addressedBy(to).id)}".`;
  if (hasFile(content, to)) return `${to} is taken by a file that is not on the record yet.`;
  const old = redirects.find((each) => each.from === to);
  if (old && !(old.to.length === 1 && old.to[0] === from))
    return `${to} was the address of another record, which moved on ${old.on}: an address never means two things.`;
  return (
    missingReport(content, from, to) ?? leftBehind(content, from) ?? unreadNaming(content, from)
  );
}

const kind = (collection: ReturnType<typeof collectionOfId>): string =>
  collection === undefined ? 'no record' : withArticle(collections[collection].singular);

const titleOf = ({ graph }: Content, id: RecordId): string =>
  graph.records.get(id)?.fields.title ?? id;

/** A record moves into a report that is there. */
function missingReport(content: Content, from: string, to: string): string | undefined {
  if (from.includes('#'))
    return addressedBy(from).id === addressedBy(to).id
      ? undefined
      : 'A place moves with what is written there: take it out of the one page and write it on the other first.';
  const [, report = '', item] = to.split('/');
  return item !== undefined && to.startsWith('reports/') && !hasFile(content, `reports/${report}`)
    ? notThere(content, `reports/${report}`)
    : undefined;
}

/** A file in a report’s folder that cannot be read, and so would stay where the report is no more. */
function leftBehind(content: Content, from: string): string | undefined {
  const left = content.files.find(({ path }) => {
    const place = placeOf(path);
    return path.startsWith(`${from}/`) && !('misplaced' in place) && !isThere(content, place.id);
  });
  return (
    left &&
    `${content.shownAs(left.path)} has problems, so that it cannot move along: npm run check tells them.`
  );
}

const expectedName = (to: string): string => {
  const place = placeOf(`${addressedBy(to).id}.mdx`);
  return 'misplaced' in place
    ? `the name must be ${place.expected}`
    : 'its folder takes other files';
};
