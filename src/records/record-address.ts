import { collectionNames, collectionTable } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';

/**
 * An identifier is an address: `reports/late-2021/finding-1` is at `/reports/late-2021/finding-1/`.
 * The site’s base path is put before it where pages are made.
 */
export const addressOf = (id: RecordId): string => `/${id}/`;

/** The anchor of an item on its report’s page. */
export const itemAnchor = (id: RecordId): string => id.split('/').at(-1) ?? id;

/** What a redirect names, taken apart: the record, and the part of its page if it names one. */
export interface Addressed {
  readonly id: RecordId;
  readonly anchor?: string;
}

/** Takes `reports/late-2021#statement-late` apart. */
export function addressedBy(named: string): Addressed {
  const [id = '', anchor] = named.split('#');
  return anchor === undefined ? { id } : { id, anchor };
}

const folders = collectionNames.filter((name) => collectionTable[name].item === undefined);

/** Whether a path on this site is, or should be, the address of a record. */
export const isRecordAddress = (path: string): boolean => {
  const [folder, name] = recordAt(path).split('/');
  return folders.some((each) => each === folder) && name !== undefined;
};

/** The identifier that a path on this site would be the address of. */
export const recordAt = (path: string): RecordId =>
  path.replace(/[?#].*$/, '').replace(/^\/|\/$/g, '');
