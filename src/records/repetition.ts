/** Where a point was raised before and again, by `repeats` links only: never by likeness of words. */
import type { RecordId } from '../schema/ids.ts';
import { byDate } from './calendar.ts';
import { dateOf } from './due.ts';
import { find, linksTo, type RecordGraph } from './graph.ts';
import { publishedOn } from './standing.ts';

/**
 * The reports in which a point was raised, the oldest first, its own among them: the record’s, those of all that
 * it repeats, and those of all that repeat it, along whole lines of repetition. Lines are followed up or down
 * and never back: a finding that takes up two earlier ones does not make these two the same.
 */
export function raisedIn(graph: RecordGraph, id: RecordId): readonly RecordId[] {
  const earlier = reach(id, (at) =>
    (graph.linksFrom.get(at) ?? [])
      .filter(({ type, to }) => type === 'repeats' && graph.records.has(to))
      .map(({ to }) => to),
  );
  const later = reach(id, (at) => linksTo(graph, at, 'repeats').map(({ from }) => from));
  const reports = [...earlier, ...later].flatMap((each) => graph.records.get(each)?.report ?? []);
  return [...new Set(reports)].toSorted((a, b) => byDate(dayOf(graph, a), dayOf(graph, b)));
}

/** Everything that steps lead to from a beginning, which is the first. */
function reach(start: RecordId, next: (at: RecordId) => readonly RecordId[]): readonly RecordId[] {
  const reached = new Set([start]);
  for (const at of reached) for (const other of next(at)) reached.add(other);
  return [...reached];
}

/** When a report came out; one whose day was not seen stands first. */
function dayOf(graph: RecordGraph, id: RecordId): string {
  const report = find(graph, id, 'reports');
  return (report && dateOf(publishedOn(report))) ?? '0000';
}
