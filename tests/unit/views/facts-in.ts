import type { FactValue } from '../../../src/views/fact.ts';
import { factsOf } from '../../../src/views/facts.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf } from './edition.ts';

/** The values of a record's facts by their labels, in an edition of these files. */
export function factsIn(
  files: Texts,
  id: string,
  asOf = '2026-01-31',
): Readonly<Record<string, readonly FactValue[]>> {
  const edition = editionOf(files, { asOf });
  const record = edition.graph.records.get(id);
  if (!record) throw new Error(`There is no ${id}.`);
  return Object.fromEntries(factsOf(edition, record).map(({ label, values }) => [label, values]));
}
