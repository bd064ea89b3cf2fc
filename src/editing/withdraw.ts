import { pathOfId } from '../schema/ids.ts';
import { isIn } from '../records/content-record.ts';
import { addressedBy } from '../records/record-address.ts';
import { isOnRecord } from '../records/redirect-issues.ts';
import { isWithdrawn } from '../records/withdrawn.ts';
import {
  changedOnly,
  hasFile,
  notThere,
  REDIRECTS,
  textIn,
  type Content,
  type Plan,
} from './plan.ts';
import { withRedirects } from './redirects-text.ts';
import { withdrawnText } from './withdraw-text.ts';

/** What is taken back, and why. */
export interface WithdrawAsked {
  readonly id: string;
  readonly on: string;
  readonly why: string;
}

/**
 * Marks a record as withdrawn, and with a report all its records. Its file stays, as its page does. A place on a
 * page that was taken out of its file gets an entry among the redirects, as it has no file of its own.
 */
export function planWithdraw(content: Content, asked: WithdrawAsked): Plan {
  const { id, on, why } = asked;
  const refused = refusal(content, id);
  if (refused !== undefined) return { refused };
  if (id.includes('#')) {
    const text = withRedirects(textIn(content, REDIRECTS), [{ from: id, to: [], on, why }]);
    return { edits: changedOnly(content, [{ path: REDIRECTS, text }]), undecided: [] };
  }
  const record = content.graph.records.get(id);
  const all = [...(record ? [record] : []), ...(content.graph.itemsOf.get(id) ?? [])];
  const edits = all
    .filter((each) => !isWithdrawn(each))
    .map((each) => {
      const path = pathOfId(each.id) ?? '';
      return { path, text: withdrawnText(path, textIn(content, path), on, why) };
    });
  return { edits, undecided: [] };
}

function refusal(content: Content, named: string): string | undefined {
  const { graph } = content;
  const { id, anchor } = addressedBy(named);
  if (anchor !== undefined) {
    if (isOnRecord(graph, named))
      return `${named} is still on the page of ${id}: take it out of the file first.`;
    return content.wasPublished(named) ? undefined : `There never was a place ${named} on a page.`;
  }
  const record = graph.records.get(id);
  if (!record) {
    const path = pathOfId(id);
    return content.wasPublished(id) && path !== undefined && !hasFile(content, id)
      ? `${id} has no file any more. Put ${content.shownAs(path)} back first: a withdrawn record keeps its page.`
      : notThere(content, id);
  }
  if (isIn(record, 'sources', 'schemes'))
    return `${id} is cited as it is. Take the citations out, and say in ${content.shownAs(REDIRECTS)} what took its place.`;
  return isWithdrawn(record) ? `${id} is withdrawn already.` : undefined;
}
