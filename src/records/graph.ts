import type { CollectionName } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import { isIn, type ContentRecord, type ItemRecord, type RecordOf } from './content-record.ts';
import type { Link } from './links.ts';

/** All records and their links, indexed once so that no page walks all of them. */
export interface RecordGraph {
  readonly records: ReadonlyMap<RecordId, ContentRecord>;
  /**
   * Records that were withdrawn: they keep their page and what they name, and are in nothing else here. Empty in
   * a graph that the checks look at, where every record is among the records (`inForce` takes them apart).
   */
  readonly withdrawn: ReadonlyMap<RecordId, ContentRecord>;
  readonly inCollection: { readonly [C in CollectionName]: readonly RecordOf<C>[] };
  /** Findings, recommendations, commitments, ratings and responses by their report. */
  readonly itemsOf: ReadonlyMap<RecordId, readonly ItemRecord[]>;
  readonly linksFrom: ReadonlyMap<RecordId, readonly Link[]>;
  readonly linksTo: ReadonlyMap<RecordId, readonly Link[]>;
  readonly linkCount: number;
}

/** Any record that has a page, the withdrawn ones among them. */
export const anyRecord = (
  { records, withdrawn }: Pick<RecordGraph, 'records' | 'withdrawn'>,
  id: RecordId,
): ContentRecord | undefined => records.get(id) ?? withdrawn.get(id);

/** Every record that has a page, those in force first. */
export const allRecords = ({
  records,
  withdrawn,
}: Pick<RecordGraph, 'records' | 'withdrawn'>): readonly ContentRecord[] => [
  ...records.values(),
  ...withdrawn.values(),
];

/** The record, if it is there and of the collection asked for. */
export function find<C extends CollectionName>(
  graph: RecordGraph,
  id: RecordId | undefined,
  collection: C,
): RecordOf<C> | undefined {
  const record = id === undefined ? undefined : graph.records.get(id);
  return isIn(record, collection) ? record : undefined;
}

/** Links of the given type that lead to the record. */
export const linksTo = (graph: RecordGraph, id: RecordId, type: Link['type']): readonly Link[] =>
  (graph.linksTo.get(id) ?? []).filter((link) => link.type === type);
