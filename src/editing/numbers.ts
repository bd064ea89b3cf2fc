import { collections, type CollectionName } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import type { KnownRecord } from './known-record.ts';

/** The number after the highest that a report’s records of a kind have; 1 where none has one. */
export function nextNumber(
  known: ReadonlyMap<RecordId, KnownRecord>,
  report: RecordId,
  collection: CollectionName,
): number {
  const numbers = [...known.values()].flatMap((record) =>
    record.report === report && record.collection === collection && record.number !== undefined
      ? [Number.parseInt(record.number, 10)]
      : [],
  );
  return Math.max(0, ...numbers) + 1;
}

/** The identifier of a record in a report’s folder, by its number or its name in words. */
export const itemId = (report: RecordId, collection: CollectionName, name: string): RecordId => {
  const item = (collections[collection] as { readonly item?: string }).item;
  return `${report}/${item ?? ''}-${name}`;
};

/** Where a record’s file is, in `content/`. */
export const pathOf = (id: RecordId, collection: CollectionName): string =>
  collection === 'reports' ? `${id}/report.mdx` : `${id}.${collections[collection].extension}`;
