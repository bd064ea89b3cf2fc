import type { RecordId } from '../schema/ids.ts';
import type { ContentRecord } from './content-record.ts';
import type { RecordGraph } from './graph.ts';
import { isWithdrawn } from './withdrawn.ts';

/** A record with the one of the same report and kind that has the same before it. */
export interface SameInReport {
  readonly record: ContentRecord;
  readonly first: RecordId;
}

/**
 * Records that have what another of their report and kind has. Nothing is compared where there is no such value,
 * and what was withdrawn is passed over: it may have been written again.
 */
export const sameInReport = (
  graph: RecordGraph,
  valueOf: (record: ContentRecord) => string | undefined,
): readonly SameInReport[] =>
  [...graph.itemsOf.values()].flatMap((items) => {
    const firsts = new Map<string, RecordId>();
    return items
      .filter((item) => !isWithdrawn(item))
      .flatMap((record) => {
        const value = valueOf(record);
        if (value === undefined) return [];
        const key = `${record.collection} ${value}`;
        const first = firsts.get(key);
        if (first !== undefined) return [{ record, first }];
        firsts.set(key, record.id);
        return [];
      });
  });
