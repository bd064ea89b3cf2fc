import type { Due } from '../../records/due.ts';

/**
 * The part of CSL-JSON that the record can fill (https://docs.citationstyles.org, version 1.0.2). A field
 * that the record does not know is left out; nothing is made up to fill a form.
 */

/** Types of CSL that documents, pages and records of this site are. */
export type CslType =
  | 'article-newspaper'
  | 'dataset'
  | 'document'
  | 'entry-encyclopedia'
  | 'legislation'
  | 'report'
  | 'speech'
  | 'webpage';

/** Who wrote something, in one piece: which part of a name is the family’s is not on the record. */
export interface CslName {
  readonly literal: string;
}

/** A year, month or day with the precision it was given in; or the words of a date that is not one. */
export type CslDate =
  { readonly 'date-parts': readonly [readonly number[]] } | { readonly literal: string };

/** One entry of a bibliography. */
export interface CslItem {
  /** The citation key: made of the identifier, so it stays while the address does. */
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly publisher?: string;
  readonly genre?: string;
  readonly number?: string;
  readonly 'collection-title'?: string;
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly note?: string;
}

/** A date of the record, as `2021-03`, with the precision it has. */
export const cslDate = (date: string): CslDate => ({
  'date-parts': [date.split('-').map(Number)],
});

/** A date as given; printed words stay words, since the date computed with is only the last they can mean. */
export function issued(given: Due): CslDate | undefined {
  if (given === 'not-seen' || given === 'none-stated') return undefined;
  return typeof given === 'string' ? cslDate(given) : { literal: given.printed };
}

/** Names in one piece each; undefined where there is none. */
export const namesOf = (names: readonly string[]): CslItem['author'] =>
  names.length === 0 ? undefined : names.map((literal) => ({ literal }));

/** A field, where its value is known. */
export const known = <K extends keyof CslItem>(
  field: K,
  value: CslItem[K] | undefined,
): { readonly [F in K]?: CslItem[K] } =>
  value === undefined ? {} : ({ [field]: value } as { readonly [F in K]: CslItem[K] });
