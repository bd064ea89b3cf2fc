import type { RecordGraph } from '../../../src/records/graph.ts';
import type { Invariant } from '../../../src/schema/search-quality.ts';
import { designationOf, officialNumber } from '../../../src/views/ref.ts';
import { beginsWith, invariantOf, tryEach, type Ground } from './invariant.ts';
import { itemSpellingsOf, spellingsOf } from './number-spellings.ts';

/** A query for an official number, and the records that bear it. */
export interface NumberCase {
  readonly query: string;
  readonly bearers: readonly string[];
}

/** Every record with an official number is first by it, in every spelling. */
export async function officialNumbersLead({ graph, ask }: Ground): Promise<Invariant> {
  const trials = await tryEach(numberCases(graph), async ({ query, bearers }) => {
    const { records } = await ask(query);
    const leads = records[0] !== undefined && bearers.includes(records[0]);
    return {
      of: query,
      because: leads ? undefined : `${beginsWith(records)}, not ${bearers.join(' or ')}`,
    };
  });
  return invariantOf('Every record is first by its official number, in every spelling', trials);
}

/** Every spelling of every official number, of reports and of the numbered items of a report that has one. */
export function numberCases(graph: RecordGraph): readonly NumberCase[] {
  const cases = graph.inCollection.reports.flatMap((report) => {
    const number = officialNumber(report);
    if (number === undefined) return [];
    const own = spellingsOf(number).map((query) => [query, report.id] as const);
    const items = (graph.itemsOf.get(report.id) ?? []).filter((item) => item.number !== undefined);
    const within = items.flatMap((item) =>
      itemSpellingsOf(designationOf(item), number).map((query) => [query, item.id] as const),
    );
    return [...own, ...within];
  });
  // A number can be borne by more than one: two parts of a report, a finding and what is recommended under it.
  const byQuery = Map.groupBy(cases, ([query]) => query);
  return [...byQuery].map(([query, found]) => ({ query, bearers: found.map(([, id]) => id) }));
}
