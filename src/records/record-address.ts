import { collectionNames, collectionTable } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';

/**
 * An identifier is an address: `reports/late-2021/finding-1` is at `/reports/late-2021/finding-1/`.
 * The site’s base path is put before it where pages are made.
 */
export const addressOf = (id: RecordId): string => `/${id}/`;

const folders = collectionNames.filter((name) => collectionTable[name].item === undefined);

/** Whether a path on this site is, or should be, the address of a record. */
export const isRecordAddress = (path: string): boolean => {
  const [folder, name] = recordAt(path).split('/');
  return folders.some((each) => each === folder) && name !== undefined;
};

/** The identifier that a path on this site would be the address of. */
export const recordAt = (path: string): RecordId =>
  path.replace(/[?#].*$/, '').replace(/^\/|\/$/g, '');
