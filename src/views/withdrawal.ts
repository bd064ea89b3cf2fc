import { isIn, type ContentRecord } from '../records/content-record.ts';
import { dateInWords } from './dates.ts';

/** When and why a record was taken back. */
export interface Withdrawal {
  readonly on: string;
  readonly reason: string;
}

/** When and why it was withdrawn; undefined for a record in force. */
export function withdrawalOf(record: ContentRecord): Withdrawal | undefined {
  if (isIn(record, 'sources', 'schemes') || record.fields.withdrawn === undefined) return undefined;
  const { on, because } = record.fields.withdrawn;
  return { on: dateInWords(on), reason: because };
}

/** The day it was withdrawn, as `2021-03-31`. */
export const withdrawnOn = (record: ContentRecord): string | undefined =>
  isIn(record, 'sources', 'schemes') ? undefined : record.fields.withdrawn?.on;
