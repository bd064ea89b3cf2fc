import { eventsOf, type RecordEvent } from '../../records/events.ts';
import type { RecordGraph } from '../../records/graph.ts';
import type { RecordId } from '../../schema/ids.ts';
import type { Edition } from '../edition.ts';
import { intoLists } from '../into-lists.ts';
import { oncePerEdition } from '../once-per-edition.ts';
import { belongsTo, withRequests } from './belonging.ts';

/** What is followed where everything is. */
export const ALL = 'all';

const feeds = oncePerEdition(({ graph, asOf }) =>
  intoLists(
    eventsOf(graph, asOf),
    (event) => new Set([ALL, ...about(graph, event).flatMap((id) => belongsTo(graph, id, asOf))]),
  ),
);

/** What happened to a report, body, theme or chain, or to `all`, newest first. */
export const eventsFor = (edition: Edition, id: RecordId): readonly RecordEvent[] =>
  feeds(edition).get(id) ?? [];

/** The records that an event is news of: an answer is news of what it answers, a new date of the promise it moves. */
function about(graph: RecordGraph, event: RecordEvent): readonly RecordId[] {
  switch (event.kind) {
    case 'new':
    case 'status':
    case 'corrected':
      return [event.record.id];
    case 'response':
      return [event.record.id, event.to];
    case 'moved':
      return [event.record.id, event.earlier.id];
    case 'due-soon':
    case 'overdue':
      return withRequests(graph, event.record);
  }
}
