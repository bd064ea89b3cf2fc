import type { z } from 'zod';
import type { due } from '../schema/fields.ts';

/** A date as an author gave it: a date, printed words, or that none was stated or seen. */
export type Due = z.output<ReturnType<typeof due>>;

/** The date that clocks run on: year, month or day; undefined where the record gives none. */
export function dateOf(given: Due | undefined): string | undefined {
  if (given === undefined || given === 'not-seen' || given === 'none-stated') return undefined;
  return typeof given === 'string' ? given : given.by;
}
