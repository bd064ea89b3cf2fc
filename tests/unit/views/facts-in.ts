import type { FactValue } from '../../../src/views/fact.ts';
import { factsOf } from '../../../src/views/facts.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';

/** The values of a record's facts by their labels, in an edition of these files. */
export function factsIn(
  files: Texts,
  id: string,
  asOf = '2026-01-31',
): Readonly<Record<string, readonly FactValue[]>> {
  const edition = editionOf(files, { asOf });
  return Object.fromEntries(
    factsOf(edition, recordIn(edition, id)).map(({ label, values }) => [label, values]),
  );
}
