import { isIn, type RecordOf } from '../records/content-record.ts';
import { allRecords, type RecordGraph } from '../records/graph.ts';
import { itemCollections } from '../records/links.ts';
import type { CollectionName } from '../schema/collections.ts';

export { itemCollections };

/** The records of these kinds that have a page: all of them, as a withdrawn one keeps its own. */
export const pagedRecords = <C extends CollectionName>(
  graph: RecordGraph,
  ...kinds: readonly C[]
): readonly RecordOf<C>[] =>
  allRecords(graph).filter((record): record is RecordOf<C> => isIn(record, ...kinds));
