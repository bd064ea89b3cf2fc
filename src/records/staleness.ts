import type { ContentRecord } from './content-record.ts';

/** Months after which what a record says should be compared with its sources again. */
export const FRESH_MONTHS = 12;

/** When a record was last compared with what it cites; a source is what is cited, and has no such day. */
export const checkedOn = (record: ContentRecord): string | undefined =>
  record.collection === 'sources' ? undefined : record.fields.checked;

/** Whether a record was last checked over twelve months before a day. A year to the day is still fresh. */
export function isStale(record: ContentRecord, asOf: string): boolean {
  const checked = checkedOn(record);
  return checked !== undefined && yearAfter(checked) < asOf;
}

/** The same day a year later; days are compared as text, so that 29 February needs no care. */
const yearAfter = (day: string): string =>
  `${Number(day.slice(0, 4)) + FRESH_MONTHS / 12}${day.slice(4)}`;
