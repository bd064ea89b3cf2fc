/**
 * What happened on the record, day by day: what a reader who follows it is told. An event has the day it
 * came onto our record, which a later edit does not change, so that a typo tells nobody anything; what was wrong
 * and was put right is an event of its own.
 */
import type { RecordId } from '../schema/ids.ts';
import { byDate } from './calendar.ts';
import type { HistoryEntry } from './clocks.ts';
import { isIn, type ContentRecord, type RecordOf } from './content-record.ts';
import { dateOf } from './due.ts';
import { dueNotices, type DatedRecord, type DueNotice } from './due-notices.ts';
import { find, type RecordGraph } from './graph.ts';
import { dueOf } from './standing.ts';

/** A record that says when it was added: all but sources and rating schemes. */
export type AddedRecord = Exclude<ContentRecord, RecordOf<'sources' | 'schemes'>>;

interface Told {
  /** The day a reader is told, as `2021-03-31`. */
  readonly day: string;
  /** Tells it from the record’s other events, and stays when titles, notes and sources change. */
  readonly key: string;
  /** When it was so in the world, as a date as given; `0000` where that was not seen. */
  readonly happened: string;
}

/** Something that happened to a record. */
export type RecordEvent = Told &
  (
    | { readonly kind: 'new'; readonly record: AddedRecord }
    | {
        readonly kind: 'response';
        readonly record: RecordOf<'reports' | 'responses'>;
        /** What it answers. */
        readonly to: RecordId;
      }
    | { readonly kind: 'status'; readonly record: Followed; readonly entry: HistoryEntry }
    | {
        readonly kind: 'moved';
        readonly record: RecordOf<'commitments'>;
        /** The promise whose place it took. */
        readonly earlier: RecordOf<'commitments'>;
      }
    | { readonly kind: 'corrected'; readonly record: AddedRecord; readonly because: string }
    | { readonly kind: DueNotice['kind']; readonly record: DatedRecord }
  );
export type EventKind = RecordEvent['kind'];

/** What has a history. */
type Followed = RecordOf<'recommendations' | 'commitments'>;

/** What is told first of one day: what became of things, before what was merely written down. */
const RANK: Readonly<Record<EventKind, number>> = {
  overdue: 0,
  'due-soon': 1,
  status: 2,
  moved: 3,
  response: 4,
  corrected: 5,
  new: 6,
};

/** Every event up to and including the as-of day, newest first; within a day by rank, then by when it happened. */
export const eventsOf = (graph: RecordGraph, asOf: string): readonly RecordEvent[] =>
  [...graph.records.values()]
    .flatMap((record) => (isIn(record, 'sources', 'schemes') ? [] : eventsOn(graph, record)))
    .filter(({ day }) => day <= asOf)
    .sort(
      (a, b) =>
        byDate(b.day, a.day) ||
        RANK[a.kind] - RANK[b.kind] ||
        byDate(b.happened, a.happened) ||
        compare(a.record.id, b.record.id) ||
        compare(a.key, b.key),
    );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function eventsOn(graph: RecordGraph, record: AddedRecord): readonly RecordEvent[] {
  const report = find(graph, record.report, 'reports')?.fields;
  const arrival: Told = {
    day: record.fields.added,
    key: 'added',
    happened: report?.received ?? dateOf(report?.published) ?? '0000',
  };
  return [
    arrived(record, arrival),
    ...corrections(record),
    ...(isIn(record, 'recommendations', 'commitments') ? statuses(record) : []),
    ...(isIn(record, 'commitments') ? moves(graph, record, arrival) : []),
    ...(isIn(record, 'reports', 'recommendations', 'commitments') ? notices(graph, record) : []),
  ];
}

function arrived(record: AddedRecord, arrival: Told): RecordEvent {
  if (isIn(record, 'responses'))
    return { ...arrival, kind: 'response', record, to: record.fields.to };
  return isIn(record, 'reports') && record.fields.answers !== undefined
    ? { ...arrival, kind: 'response', record, to: record.fields.answers }
    : { ...arrival, kind: 'new', record };
}

/**
 * One for each history entry, known by its date and progress. Of two that share both, the one added later is
 * numbered, wherever it stands in the file.
 */
function statuses(record: Followed): readonly RecordEvent[] {
  const history: readonly HistoryEntry[] = record.fields.history;
  const count = new Map<string, number>();
  return history
    .toSorted((a, b) => byDate(a.added, b.added))
    .map((entry) => {
      const name = `status-${entry.date}-${entry.progress}`;
      const number = (count.get(name) ?? 0) + 1;
      count.set(name, number);
      const key = number === 1 ? name : `${name}-${number}`;
      return { kind: 'status', record, entry, key, day: entry.added, happened: entry.date };
    });
}

/** What was put right; two of one day are told apart by their place in the file, to which one only adds. */
const corrections = (record: AddedRecord): readonly RecordEvent[] =>
  record.fields.corrections.map(({ date, because }, index) => ({
    kind: 'corrected',
    record,
    because,
    key: `corrected-${date}-${index + 1}`,
    day: date,
    happened: date,
  }));

/** A promise that took the place of another with another last day. */
function moves(
  graph: RecordGraph,
  record: RecordOf<'commitments'>,
  arrival: Told,
): readonly RecordEvent[] {
  const now = dateOf(dueOf(record));
  return record.fields.replaces.flatMap(({ commitment }) => {
    const earlier = find(graph, commitment, 'commitments');
    const before = earlier && dateOf(dueOf(earlier));
    if (!earlier || now === undefined || before === undefined || byDate(before, now) === 0)
      return [];
    const key = `moved-${commitment.replaceAll('/', '-')}`;
    return [{ ...arrival, kind: 'moved' as const, record, earlier, key }];
  });
}

const notices = (graph: RecordGraph, record: DatedRecord): readonly RecordEvent[] =>
  dueNotices(graph, record).map(({ kind, day, by }) => ({
    kind,
    record,
    day,
    key: `${kind}-${by}`,
    happened: by,
  }));
