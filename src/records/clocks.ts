/**
 * What follows from dates: when something falls due, whether it is overdue, how late an answer came,
 * how far a promise slipped, and who answers now. Everything is a function of the records and of an
 * explicit as-of day; nothing here is ever typed into a record (DESIGN, section 3: derived).
 */
import { isDay } from '../schema/dates.ts';
import type { RecordId } from '../schema/ids.ts';
import type { Progress } from '../schema/vocabulary.ts';
import { byDate, daysBetween, firstDay, lastDay, monthsBetween } from './calendar.ts';
import type { RecordOf } from './content-record.ts';
import { dateOf, type Due } from './due.ts';
import { find, linksTo, type RecordGraph } from './graph.ts';

/** Progress after which nothing more is due. */
const CLOSED: ReadonlySet<Progress> = new Set<Progress>([
  'implemented',
  'implemented-differently',
  'not-implemented',
  'abandoned',
  'superseded',
  'no-longer-applicable',
  'met',
  'met-late',
  'missed',
  'dropped',
]);

export type HistoryEntry = (
  RecordOf<'recommendations'> | RecordOf<'commitments'>
)['fields']['history'][number];

/**
 * Entries that were the case by the as-of day, newest first; of one date, the one written last comes first. What
 * happened in a year or a month is known from its last day on, or from the day it was added to the record where
 * that came first.
 */
export const historyAsOf = <Entry extends { readonly date: string; readonly added: string }>(
  history: readonly Entry[],
  asOf: string,
): readonly Entry[] =>
  history
    .filter(({ date, added }) => firstDay(date) <= asOf && (lastDay(date) <= asOf || added <= asOf))
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => byDate(b.entry.date, a.entry.date) || b.index - a.index)
    .map(({ entry }) => entry);

/**
 * The entry that says how things stand on a day: the latest, except that work that goes on after a miss
 * does not undo the miss.
 */
export function leadingEntry<
  Entry extends { readonly date: string; readonly added: string; readonly progress: Progress },
>(history: readonly Entry[], asOf: string): Entry | undefined {
  const entries = historyAsOf(history, asOf);
  const settled = entries.find(({ progress }) => progress !== 'in-progress');
  return settled?.progress === 'missed' ? settled : entries[0];
}

/** Where something with a date stands. Days count from the last day that the date can mean. */
export type DueClock =
  | { readonly state: 'not-seen' | 'open-ended' }
  | { readonly state: 'closed'; readonly by?: string }
  | { readonly state: 'coming' | 'overdue'; readonly by: string; readonly days: number };

/** The clock of a recommendation or a commitment. */
export function dueClock(
  due: Due | undefined,
  latest: Progress | undefined,
  asOf: string,
): DueClock {
  const by = dateOf(due);
  if (latest !== undefined && CLOSED.has(latest))
    return by === undefined ? { state: 'closed' } : { state: 'closed', by };
  if (by === undefined) return { state: due === 'not-seen' ? 'not-seen' : 'open-ended' };
  const days = daysBetween(asOf, by);
  return days >= 0 ? { state: 'coming', by, days } : { state: 'overdue', by, days: -days };
}

/** Whether and when a document was answered. */
export type AnswerClock =
  | {
      readonly state: 'answered';
      readonly by: RecordId;
      readonly received: string;
      readonly due?: string;
      readonly daysLate?: number;
    }
  | { readonly state: 'answered-undated'; readonly by: RecordId; readonly due?: string }
  | { readonly state: 'awaiting' | 'overdue'; readonly due: string; readonly days: number }
  | { readonly state: 'none-on-record' };

/** The clock of a document that expects an answer: on time is zero days late, early is negative. */
export function answerClock(
  graph: RecordGraph,
  report: RecordOf<'reports'>,
  asOf: string,
): AnswerClock {
  const due = dateOf(report.fields['answer-due']);
  const [link] = linksTo(graph, report.id, 'answers');
  const answer = find(graph, link?.from, 'reports');
  const known = due === undefined ? {} : { due };
  if (answer) {
    const received = answer.fields.received ?? dateOf(answer.fields.published);
    if (received === undefined) return { state: 'answered-undated', by: answer.id, ...known };
    return {
      state: 'answered',
      by: answer.id,
      received,
      ...known,
      // Lateness in days needs the day; a month alone would make one up.
      ...(due === undefined || !isDay(received) ? {} : { daysLate: daysBetween(due, received) }),
    };
  }
  if (due === undefined) return { state: 'none-on-record' };
  const days = daysBetween(asOf, due);
  return days >= 0 ? { state: 'awaiting', due, days } : { state: 'overdue', due, days: -days };
}

/** How far a promise has slipped from the first one it stands for. */
export interface Slippage {
  /** Promises in order, the first one first; each with the date it was to be kept by, if it had one. */
  readonly steps: readonly { readonly id: RecordId; readonly by?: string }[];
  /** How often the date was moved to a later one. */
  readonly moves: number;
  /** Months between the first date and the last. */
  readonly months: number;
}

/**
 * Follows `replaces` back to the first promise. Steps without a date are kept and do not count as a
 * move. Undefined where nothing is replaced. Where a promise replaces several, the first named leads.
 */
export function slippage(graph: RecordGraph, commitment: RecordId): Slippage | undefined {
  const steps: { id: RecordId; by?: string }[] = [];
  const seen = new Set<RecordId>();
  for (let record = find(graph, commitment, 'commitments'); record && !seen.has(record.id);) {
    seen.add(record.id);
    const by =
      typeof record.fields.target === 'string' ? undefined : dateOf(record.fields.target.by);
    steps.unshift({ id: record.id, ...(by === undefined ? {} : { by }) });
    record = find(graph, record.fields.replaces[0]?.commitment, 'commitments');
  }
  if (steps.length < 2) return undefined;
  const dates = steps.flatMap(({ by }) => (by === undefined ? [] : [by]));
  const moves = dates.filter(
    (date, index) => index > 0 && byDate(date, dates[index - 1] ?? date) > 0,
  ).length;
  return { steps, moves, months: monthsBetween(dates[0] ?? '', dates.at(-1) ?? '') || 0 };
}

/**
 * The bodies that answer on a day for what a body did: itself while it exists, else those its
 * functions had passed to by then. A future successor does not count.
 */
export function answersNow(
  graph: RecordGraph,
  id: RecordId,
  asOf: string,
  seen: ReadonlySet<RecordId> = new Set(),
): readonly RecordId[] {
  const body = find(graph, id, 'bodies');
  if (!body || seen.has(id)) return [];
  if (!hasEnded(body, asOf)) return [id];
  const followers = body.fields.successors.filter(({ on }) => hasPassedOn(body, on, asOf));
  const found = followers.flatMap((next) =>
    answersNow(graph, next.body, asOf, new Set([...seen, id])),
  );
  // On its last day a body still answers, unless its successor began that day.
  const isLastDay = found.length === 0 && lastDay(dateOf(body.fields.to) ?? '') === asOf;
  return isLastDay ? [id] : [...new Set(found)];
}

/** Whether a body had ended by a day; one whose last day was not seen has ended all the same. */
export function hasEnded({ fields }: RecordOf<'bodies'>, asOf: string): boolean {
  if (fields.to === undefined) return false;
  const ended = dateOf(fields.to);
  return ended === undefined || lastDay(ended) <= asOf;
}

/**
 * Whether functions had passed from a body by a day. A succession without a date happened when the
 * body ended; while the body exists it is only intended.
 */
export function hasPassedOn(body: RecordOf<'bodies'>, on: Due, asOf: string): boolean {
  const date = dateOf(on);
  return date === undefined ? hasEnded(body, asOf) : firstDay(date) <= asOf;
}
