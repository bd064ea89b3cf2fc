/** The history of a record at both ends, entry by entry. */
import type { HistoryEntry } from '../../records/clocks.ts';
import { isIn, type ContentRecord, type RecordOf } from '../../records/content-record.ts';
import { keyOf } from '../list-items.ts';
import type { Compared } from '../moves.ts';
import { pairItems } from '../pair-items.ts';
import { isSame, renamed } from '../values.ts';

/** What has a history. */
export type Followed = RecordOf<'recommendations' | 'commitments'>;

/** An entry at the base and what became of it; one without `before` is new, one without `after` is gone. */
export interface EntryPair {
  readonly before?: HistoryEntry;
  readonly after?: { readonly entry: HistoryEntry; readonly index: number };
}

/** An entry as it is now, and where it stands. */
export type NewEntry = Required<EntryPair>['after'];

/** The entries of a record, or undefined where it has no history. */
export function entriesOf(at: Compared, record: ContentRecord): readonly EntryPair[] | undefined {
  if (!isIn(record, 'recommendations', 'commitments')) return undefined;
  const before = beforeOf(at, record);
  const old = before ? renamed(before.fields.history, at.moves.names) : [];
  return pairItems(old, record.fields.history, keyOf('history')).map(
    ({ before: was, after: is }) => ({
      // Both lists are histories, which a comparison of any values cannot know.
      ...(was && { before: was.item as HistoryEntry }),
      ...(is && { after: { entry: is.item as HistoryEntry, index: is.index } }),
    }),
  );
}

/** The record at the base, under the name it had there. */
export function beforeOf<R extends ContentRecord>(
  { base, moves }: Compared,
  record: R,
): R | undefined {
  const before = base.graph.records.get(moves.before.get(record.id) ?? record.id);
  // A record keeps its collection when it is renamed; of another collection it is another record.
  return before?.collection === record.collection ? (before as R) : undefined;
}

/** Entries that are new, or not as they were. */
export const newEntries = (at: Compared, record: Followed): readonly NewEntry[] =>
  (entriesOf(at, record) ?? []).flatMap(({ before, after }) =>
    after && !isSame(before, after.entry) ? [after] : [],
  );
