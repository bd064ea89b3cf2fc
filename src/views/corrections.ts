import type { ContentRecord } from '../records/content-record.ts';
import { isIn } from '../records/content-record.ts';
import { dateInWords } from './dates.ts';

/** What was put right on a record, as its page says it. */
export interface CorrectionRow {
  /** The day as given, and in words. */
  readonly on: string;
  readonly date: string;
  /** The date of the history entry that was corrected, in words; undefined where it was something else. */
  readonly entry: string | undefined;
  readonly because: string;
}

type Correction = Exclude<
  ContentRecord,
  { readonly collection: 'sources' | 'schemes' }
>['fields']['corrections'][number];

/** The corrections of a record, newest first; sources and schemes have none. */
export const correctionsOf = (record: ContentRecord): readonly Correction[] =>
  isIn(record, 'sources', 'schemes')
    ? []
    : record.fields.corrections.toSorted((a, b) =>
        a.date < b.date ? 1 : a.date > b.date ? -1 : 0,
      );

export const correctionRows = (record: ContentRecord): readonly CorrectionRow[] =>
  correctionsOf(record).map(({ date, entry, because }) => ({
    on: date,
    date: dateInWords(date),
    entry: entry === undefined ? undefined : dateInWords(entry),
    because,
  }));
