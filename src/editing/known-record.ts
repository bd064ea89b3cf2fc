import { parse } from 'yaml';
import type { ContentFile } from '../records/content-record.ts';
import type { CollectionName } from '../schema/collections.ts';
import { placeOf, type RecordId } from '../schema/ids.ts';

/** What a command knows of a record without reading all of it, so that it can ask at once. */
export interface KnownRecord {
  readonly id: RecordId;
  readonly collection: CollectionName;
  /** The report whose folder it is in; for a report, itself. */
  readonly report?: RecordId;
  /** The official number, where the name is a number. */
  readonly number?: string;
  readonly title: string;
  readonly text: string;
}

/** The records of a content folder by their identifiers; files whose names say nothing are left out. */
export const knownRecords = (files: readonly ContentFile[]): ReadonlyMap<RecordId, KnownRecord> =>
  new Map(
    files.flatMap(({ path, text }) => {
      const place = placeOf(path);
      if ('misplaced' in place) return [];
      return [[place.id, { ...place, text, title: fieldOf(text, 'title') ?? place.id }] as const];
    }),
  );

/** A field of one line, at the outermost level; undefined where there is none, or it cannot be read. */
export function fieldOf(text: string, field: string): string | undefined {
  const written = new RegExp(`^${field}:[ \\t]+(.+)$`, 'm').exec(text)?.[1];
  if (written === undefined) return undefined;
  try {
    const value: unknown = parse(written);
    return typeof value === 'object' ? undefined : String(value);
  } catch {
    return undefined;
  }
}

export const inCollection = (
  known: ReadonlyMap<RecordId, KnownRecord>,
  ...collections: readonly CollectionName[]
): readonly KnownRecord[] =>
  [...known.values()].filter(({ collection }) => collections.includes(collection));
