/**
 * How a recommendation or a commitment stands on a day. It follows from a few dated facts, which are small
 * enough to be sent to a browser: the same function answers for the build's day and for any earlier one.
 */
import type { Basis, ComputedProgress, Progress } from '../schema/vocabulary.ts';
import { firstDay, lastDay } from './calendar.ts';
import { dueClock, leadingEntry, type DueClock } from './clocks.ts';
import type { RecordOf } from './content-record.ts';
import { dateOf, type Due } from './due.ts';
import { find, linksTo, type RecordGraph } from './graph.ts';

/** What the history says, without its sources. */
export interface StandingEntry {
  readonly date: string;
  readonly progress: Progress;
  readonly basis: Basis;
  readonly by: string;
  /** The day it was put on the record. */
  readonly added: string;
}

/** What a standing follows from. */
export interface StandingFacts {
  readonly history: readonly StandingEntry[];
  /** When it is to be done or kept by. */
  readonly due?: Due | undefined;
  /** The first day on which a later promise stood in its place; `0000` where that day was not seen. */
  readonly replacedOn?: string | undefined;
}

/** How something stands: what the latest entry says, or what follows where none says it. */
export interface Standing {
  readonly code: Progress | ComputedProgress;
  /** The entry it rests on; for `replaced` and `no-outcome`, the one that last saw work going on. */
  readonly entry?: StandingEntry;
  readonly clock: DueClock;
}

/** The standing on a day, from entries of that day and before. */
export function standingOn(facts: StandingFacts, day: string): Standing {
  const latest = leadingEntry(facts.history, day);
  const clock = dueClock(facts.due, latest?.progress, day);
  const isReplaced = facts.replacedOn !== undefined && firstDay(facts.replacedOn) <= day;
  if (!latest) {
    if (isReplaced) return { code: 'replaced', clock: closed(clock) };
    return { code: clock.state === 'coming' ? 'not-due' : 'not-assessed', clock };
  }
  if (latest.progress === 'in-progress' && clock.state !== 'coming') {
    if (isReplaced) return { code: 'replaced', entry: latest, clock: closed(clock) };
    if (isOldNews(latest, clock)) return { code: 'no-outcome', entry: latest, clock };
  }
  return { code: latest.progress, entry: latest, clock };
}

/** What a later promise stands for is due no more. */
const closed = (clock: DueClock): DueClock =>
  'by' in clock && clock.by !== undefined ? { state: 'closed', by: clock.by } : { state: 'closed' };

/** "In progress" said before a date that has passed since tells nobody how things stand. */
const isOldNews = (latest: StandingEntry, clock: DueClock): boolean =>
  clock.state === 'overdue' && lastDay(latest.date) <= lastDay(clock.by);

/** The facts of a record, as the graph has them. */
export const standingFacts = (
  graph: RecordGraph,
  record: RecordOf<'recommendations' | 'commitments'>,
): StandingFacts => ({
  history: record.fields.history.map(({ date, progress, basis, by, added }) => ({
    date,
    progress,
    basis,
    by,
    added,
  })),
  due: dueOf(record),
  replacedOn: replacedOn(graph, record),
});

/** The date to act by, of a recommendation or a commitment. */
export const dueOf = ({ collection, fields }: RecordOf<'recommendations' | 'commitments'>): Due =>
  collection === 'recommendations'
    ? fields.due
    : typeof fields.target === 'string'
      ? fields.target
      : fields.target.by;

/** When something was said: the day a promise was made, where its document only reports it; else the day of the document. */
export function saidOn(
  graph: RecordGraph,
  record: RecordOf<'findings' | 'recommendations' | 'commitments' | 'ratings'>,
): Due | undefined {
  if (record.collection === 'commitments' && record.fields.made !== undefined)
    return record.fields.made;
  const report = find(graph, record.report, 'reports');
  return report && publishedOn(report);
}

/** When a document came out; for one whose publication was not seen, when it was received. */
export const publishedOn = ({ fields }: RecordOf<'reports'>): Due =>
  dateOf(fields.published) === undefined ? (fields.received ?? fields.published) : fields.published;

function replacedOn(
  graph: RecordGraph,
  record: RecordOf<'recommendations' | 'commitments'>,
): string | undefined {
  const days = linksTo(graph, record.id, 'replaces').flatMap(({ from }) => {
    const later = find(graph, from, 'commitments');
    return later ? [dateOf(saidOn(graph, later)) ?? '0000'] : [];
  });
  return days.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))[0];
}
