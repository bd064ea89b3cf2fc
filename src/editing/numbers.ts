import { collections, type CollectionName } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import type { Desk } from './desk.ts';

/** The number after the highest that a report’s records of a kind have, or had; 1 where none has one. */
export function nextNumber(
  { known, gone }: Pick<Desk, 'known' | 'gone'>,
  report: RecordId,
  collection: CollectionName,
): number {
  const stem = itemId(report, collection, '');
  const numbers = [...known.keys(), ...gone].flatMap((id) => {
    const number = id.startsWith(stem) ? /^\d+(?=[a-z]?$)/.exec(id.slice(stem.length)) : null;
    return number === null ? [] : [Number(number[0])];
  });
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
