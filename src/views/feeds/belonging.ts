import { answersNow } from '../../records/clocks.ts';
import { isIn, type ContentRecord } from '../../records/content-record.ts';
import { linksTo, type RecordGraph } from '../../records/graph.ts';
import type { RecordId } from '../../schema/ids.ts';
import type { FieldLinkType } from '../../schema/vocabulary.ts';

/** By what a record names its themes and the bodies that were asked, that promised or that published. */
const NAMING: ReadonlySet<string> = new Set<FieldLinkType>(['theme', 'to', 'owner', 'by']);

/**
 * Every report, body, theme and chain that a record belongs to, itself among them. What names a body
 * belongs also to those who answer for that body on the day.
 */
export function belongsTo(graph: RecordGraph, id: RecordId, asOf: string): readonly RecordId[] {
  const named = (graph.linksFrom.get(id) ?? []).filter(({ type }) => NAMING.has(type));
  return [
    id,
    graph.records.get(id)?.report ?? id,
    ...linksTo(graph, id, 'has-member').map(({ from }) => from),
    ...named.flatMap(({ to }) => [to, ...answersNow(graph, to, asOf)]),
  ];
}

/** A document with what it recommends: an answer to the one is awaited from those whom the other asks. */
export const withRequests = (graph: RecordGraph, record: ContentRecord): readonly RecordId[] => [
  record.id,
  ...(isIn(record, 'reports') ? (graph.itemsOf.get(record.id) ?? []) : []).flatMap((item) =>
    isIn(item, 'recommendations') ? [item.id] : [],
  ),
];
