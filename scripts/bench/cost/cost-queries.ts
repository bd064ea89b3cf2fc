import type { RecordGraph } from '../../../src/records/graph.ts';
import { isAnswerable } from '../../../src/schema/search-quality.ts';
import { officialNumber } from '../../../src/views/ref.ts';
import type { JudgedQuery } from '../judged.ts';

/** A query whose cost is measured. */
export interface CostQuery {
  readonly what: string;
  readonly query: string;
}

/**
 * A title, a number and three words: what readers ask most. The first of each that the record and its judged
 * queries have. Throws where they have none.
 */
export function costQueries(
  { inCollection }: Pick<RecordGraph, 'inCollection'>,
  judged: readonly JudgedQuery[],
): readonly CostQuery[] {
  const title = inCollection.chains[0]?.fields.title;
  const number = inCollection.reports.flatMap((report) => officialNumber(report) ?? [])[0];
  const words = judged.find(
    (each) => isAnswerable(each) && /^\p{L}+ \p{L}+ \p{L}+$/u.test(each.query),
  )?.query;
  return [
    { what: 'A title', query: given(title) },
    { what: 'A number', query: given(number) },
    { what: 'Three words', query: given(words) },
  ];
}

function given(query: string | undefined): string {
  if (query === undefined)
    throw new Error('The record lacks a chain, a number or three words to ask.');
  return query;
}
