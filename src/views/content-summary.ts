import type { RecordGraph } from '../records/graph.ts';
import { collectionNames, collections } from '../schema/collections.ts';

/** One line on what was checked: `No problems: 160 records, 700 links, 0.4 s (4 reports, 40 findings …).` */
export function contentSummary(graph: RecordGraph, seconds: number): string {
  const kinds = collectionNames.flatMap((name) => {
    const number = graph.inCollection[name].length;
    return number === 0
      ? []
      : [`${number} ${number === 1 ? collections[name].singular : collections[name].plural}`];
  });
  return `No problems: ${graph.records.size} records, ${graph.linkCount} links, ${seconds.toFixed(1)} s (${kinds.join(', ')}).`;
}
