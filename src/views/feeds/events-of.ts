import { isIn } from '../../records/content-record.ts';
import { hasPassedOn } from '../../records/clocks.ts';
import { eventsOf, type RecordEvent } from '../../records/events.ts';
import { find, linksTo, type RecordGraph } from '../../records/graph.ts';
import type { RecordId } from '../../schema/ids.ts';
import type { FieldLinkType } from '../../schema/vocabulary.ts';
import type { Edition } from '../edition.ts';

/** What a reader can follow: everything, or a report, body, theme or chain. */
export const ALL = 'all';

type Followed = ReadonlyMap<RecordId, readonly RecordEvent[]>;
const made = new WeakMap<RecordGraph, Map<string, Followed>>();

/** The events of a followed record, newest first. All feeds are filled in one walk, once for a graph and a day. */
export function eventsFor({ graph, asOf }: Edition, id: RecordId): readonly RecordEvent[] {
  const days = made.get(graph) ?? new Map<string, Followed>();
  made.set(graph, days);
  const followed = days.get(asOf) ?? sorted(graph, asOf);
  days.set(asOf, followed);
  return followed.get(id) ?? [];
}

function sorted(graph: RecordGraph, asOf: string): Followed {
  const feeds = new Map<RecordId, RecordEvent[]>();
  for (const event of eventsOf(graph, asOf)) {
    for (const id of [ALL, ...followersOf(graph, event, asOf)]) {
      const feed = feeds.get(id);
      if (feed) feed.push(event);
      else feeds.set(id, [event]);
    }
  }
  return feeds;
}

const NAMES: ReadonlySet<string> = new Set<FieldLinkType>(['theme', 'to', 'owner', 'by']);

/** Every report, body, theme and chain that an event belongs to; an answer belongs to what it answers too. */
function followersOf(graph: RecordGraph, event: RecordEvent, asOf: string): ReadonlySet<RecordId> {
  const found = new Set<RecordId>();
  const about = event.kind === 'response' ? [event.record.id, event.to] : [event.record.id];
  for (const id of about) {
    found.add(id).add(graph.records.get(id)?.report ?? id);
    for (const { type, to } of graph.linksFrom.get(id) ?? []) if (NAMES.has(type)) found.add(to);
    for (const { from } of linksTo(graph, id, 'has-member')) found.add(from);
  }
  for (const id of found) addSuccessors(graph, id, asOf, found);
  return found;
}

/** What was asked of a body is followed by those its functions had passed to by the as-of day. */
function addSuccessors(graph: RecordGraph, id: RecordId, asOf: string, found: Set<RecordId>): void {
  const body = find(graph, id, 'bodies');
  if (!isIn(body, 'bodies')) return;
  // A set gives what is added while it is walked, so successors of successors follow by themselves.
  for (const next of body.fields.successors)
    if (hasPassedOn(body, next.on, asOf)) found.add(next.body);
}
