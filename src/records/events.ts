/**
 * What happened on the record, day by day: what a reader who follows it is told. An event has the day it
 * came onto our record, which a correction does not change, so that a typo tells nobody anything.
 */
import type { RecordId } from '../schema/ids.ts';
import { addDays, firstDay, lastDay } from './calendar.ts';
import type { HistoryEntry } from './clocks.ts';
import { isIn, type ContentRecord, type RecordOf } from './content-record.ts';
import { dateOf, type Due } from './due.ts';
import { find, linksTo, type RecordGraph } from './graph.ts';
import { dueOf, standingFacts, standingOn } from './standing.ts';

/** How long before its date a reader is told that something falls due. */
export const NOTICE_DAYS = 30;

/** A record that says when it was added: all but sources and rating schemes. */
export type DatedRecord = Exclude<ContentRecord, RecordOf<'sources' | 'schemes'>>;

type What =
  | { readonly kind: 'new' }
  | { readonly kind: 'response'; readonly to: RecordId }
  | { readonly kind: 'status'; readonly entry: HistoryEntry }
  | { readonly kind: 'moved'; readonly earlier: RecordOf<'commitments'> }
  | { readonly kind: 'due-soon' | 'overdue'; readonly due: Due };

/** Something that happened to a record. */
export type RecordEvent = What & {
  readonly record: DatedRecord;
  /** The day a reader is told, as `2021-03-31`. */
  readonly day: string;
  /** Tells it from the record’s other events, and stays when titles, notes and sources change. */
  readonly key: string;
};
export type EventKind = RecordEvent['kind'];

/** Every event up to and including the as-of day, newest first; within a day by record and key. */
export const eventsOf = (graph: RecordGraph, asOf: string): readonly RecordEvent[] =>
  [...graph.records.values()]
    .flatMap((record) => (isIn(record, 'sources', 'schemes') ? [] : eventsOn(graph, record)))
    .filter(({ day }) => day <= asOf)
    .sort((a, b) => order(b.day, a.day) || order(a.record.id, b.record.id) || order(a.key, b.key));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function eventsOn(graph: RecordGraph, record: DatedRecord): readonly RecordEvent[] {
  const arrival: RecordEvent = {
    record,
    day: record.fields.added,
    key: 'added',
    ...arrived(record),
  };
  if (isIn(record, 'reports')) return [arrival, ...answerDates(graph, record)];
  if (isIn(record, 'recommendations', 'commitments'))
    return [arrival, ...statuses(record), ...moves(graph, record), ...dueDates(graph, record)];
  return [arrival];
}

function arrived(record: DatedRecord): What {
  if (isIn(record, 'responses')) return { kind: 'response', to: record.fields.to };
  return isIn(record, 'reports') && record.fields.answers !== undefined
    ? { kind: 'response', to: record.fields.answers }
    : { kind: 'new' };
}

/** One for each history entry, known by its date and progress; a second of both is numbered. */
function statuses(record: RecordOf<'recommendations' | 'commitments'>): readonly RecordEvent[] {
  const history: readonly HistoryEntry[] = record.fields.history;
  const name = (entry: HistoryEntry): string => `status-${entry.date}-${entry.progress}`;
  return history.map((entry, index) => {
    const before = history.slice(0, index).filter((each) => name(each) === name(entry)).length;
    const key = before === 0 ? name(entry) : `${name(entry)}-${before + 1}`;
    return { kind: 'status', record, day: entry.added, key, entry };
  });
}

/** A promise that takes the place of another with another last day. */
function moves(
  graph: RecordGraph,
  record: RecordOf<'recommendations' | 'commitments'>,
): readonly RecordEvent[] {
  if (!isIn(record, 'commitments')) return [];
  const now = dateOf(dueOf(record));
  return record.fields.replaces.flatMap(({ commitment }) => {
    const earlier = find(graph, commitment, 'commitments');
    const before = earlier && dateOf(dueOf(earlier));
    if (!earlier || now === undefined || before === undefined) return [];
    if (lastDay(before) === lastDay(now)) return [];
    const key = `moved-${commitment.replaceAll('/', '-')}`;
    return [{ kind: 'moved' as const, record, day: record.fields.added, key, earlier }];
  });
}

function dueDates(
  graph: RecordGraph,
  record: RecordOf<'recommendations' | 'commitments'>,
): readonly RecordEvent[] {
  const facts = standingFacts(graph, record);
  return datesOf(record, dueOf(record), (day) => {
    const { code, clock } = standingOn(facts, day);
    return code !== 'replaced' && clock.state !== 'closed';
  });
}

/** An answer that is due closes when it comes, or at once where the day it came was not seen. */
function answerDates(graph: RecordGraph, report: RecordOf<'reports'>): readonly RecordEvent[] {
  const [link] = linksTo(graph, report.id, 'answers');
  const answer = find(graph, link?.from, 'reports');
  const came = answer && (answer.fields.received ?? dateOf(answer.fields.published));
  return datesOf(
    report,
    report.fields['answer-due'],
    (day) => !answer || (came !== undefined && firstDay(came) > day),
  );
}

/** The two days on which a date is told, where it is still open and the record was there by then. */
function datesOf(
  record: DatedRecord,
  due: Due | undefined,
  isOpenOn: (day: string) => boolean,
): readonly RecordEvent[] {
  const by = dateOf(due);
  if (due === undefined || by === undefined) return [];
  const days = [
    ['due-soon', addDays(lastDay(by), -NOTICE_DAYS)],
    ['overdue', addDays(lastDay(by), 1)],
  ] as const;
  return days.flatMap(([kind, day]) =>
    day >= record.fields.added && isOpenOn(day)
      ? [{ kind, record, day, key: `${kind}-${by}`, due }]
      : [],
  );
}
