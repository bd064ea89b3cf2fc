import type { RecordId } from '../schema/ids.ts';
import type { KnownRecord } from './known-record.ts';

/** What lies before an editor who writes something new: what is on the record, and the day. */
export interface Desk {
  readonly known: ReadonlyMap<RecordId, KnownRecord>;
  /** Identifiers that were published, of records that are there or not: none is ever given again. */
  readonly gone: ReadonlySet<RecordId>;
  /** As 2026-03-31. */
  readonly today: string;
}
