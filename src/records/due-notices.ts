/**
 * The days on which a reader is told of a date: some time before it, and the day after it passed. What the
 * record said by then decides whether there was anything to tell, so that what is added later undoes no notice.
 */
import { addDays, firstDay, lastDay } from './calendar.ts';
import { dueClock, leadingEntry, type HistoryEntry } from './clocks.ts';
import { isIn, type RecordOf } from './content-record.ts';
import { dateOf, type Due } from './due.ts';
import { find, linksTo, type RecordGraph } from './graph.ts';
import { dueOf, saidOn } from './standing.ts';

/** How long before its date a reader is told that something falls due. */
export const NOTICE_DAYS = 30;

/** What can have a date to act by: recommendations, promises, and documents that expect an answer. */
export type DatedRecord = RecordOf<'reports' | 'recommendations' | 'commitments'>;

/** That a date is near, or that it has passed and nothing closed what was due. */
export interface DueNotice {
  readonly kind: 'due-soon' | 'overdue';
  /** The day a reader is told, as `2021-03-01`. */
  readonly day: string;
  /** The date to act by, as a date as given. */
  readonly by: string;
}

/** The date to act by, or to answer by. */
export const actBy = (record: DatedRecord): Due | undefined =>
  isIn(record, 'reports') ? record.fields['answer-due'] : dueOf(record);

/** What a reader is told of a record’s date; nothing of a day before the record was there. */
export function dueNotices(graph: RecordGraph, record: DatedRecord): readonly DueNotice[] {
  const by = dateOf(actBy(record));
  if (by === undefined || record.fields.state === 'withdrawn') return [];
  const isOpenOn = isIn(record, 'reports') ? unanswered(graph, record) : undone(graph, record);
  const notices: readonly DueNotice[] = [
    { kind: 'due-soon', day: addDays(lastDay(by), -NOTICE_DAYS), by },
    { kind: 'overdue', day: addDays(lastDay(by), 1), by },
  ];
  return notices.filter(({ day }) => day >= record.fields.added && isOpenOn(day));
}

/** Whether nothing on the record had closed it by a day, nor any later promise taken its place. */
function undone(
  graph: RecordGraph,
  record: RecordOf<'recommendations' | 'commitments'>,
): (day: string) => boolean {
  const history: readonly HistoryEntry[] = record.fields.history;
  const later = linkedFrom(graph, record, 'replaces', 'commitments');
  return (day) => {
    const known = history.filter(({ added }) => added <= day);
    const isReplaced = later.some(
      (next) => next.fields.added <= day && hadCome(dateOf(saidOn(graph, next)), day),
    );
    const latest = leadingEntry(known, day)?.progress;
    return !isReplaced && dueClock(dueOf(record), latest, day).state !== 'closed';
  };
}

/** Whether no answer that had come by a day was on the record. */
function unanswered(graph: RecordGraph, report: RecordOf<'reports'>): (day: string) => boolean {
  const answers = linkedFrom(graph, report, 'answers', 'reports');
  return (day) =>
    !answers.some(
      ({ fields }) =>
        fields.added <= day && hadCome(fields.received ?? dateOf(fields.published), day),
    );
}

/** What has no day that was seen had come by any day. */
const hadCome = (on: string | undefined, day: string): boolean =>
  on === undefined || firstDay(on) <= day;

const linkedFrom = <C extends 'commitments' | 'reports'>(
  graph: RecordGraph,
  { id }: DatedRecord,
  type: 'replaces' | 'answers',
  collection: C,
): readonly RecordOf<C>[] =>
  linksTo(graph, id, type).flatMap(({ from }) => find(graph, from, collection) ?? []);
