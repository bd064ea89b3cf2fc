import ical from 'ical-generator';
import { addDays, lastDay } from '../../records/calendar.ts';
import { answerClock } from '../../records/clocks.ts';
import { isIn, type RecordOf } from '../../records/content-record.ts';
import { dateOf, type Due } from '../../records/due.ts';
import { linksTo } from '../../records/graph.ts';
import { dueOf } from '../../records/standing.ts';
import type { RecordId } from '../../schema/ids.ts';
import { recordPath, wholeAddress } from '../addresses.ts';
import { dueInWords } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { refTo } from '../ref.ts';
import { answerInWords, clockOf, statusOf } from '../status.ts';
import { ALL } from './events-of.ts';

type Dated = RecordOf<'reports' | 'recommendations' | 'commitments'>;

/** What has a date to act by: recommendations, promises, and answers to documents. */
export function datedFor({ graph }: Edition, id: RecordId | typeof ALL): readonly Dated[] {
  const records =
    id === ALL
      ? (['reports', 'recommendations', 'commitments'] as const).flatMap(
          (name): readonly Dated[] => graph.inCollection[name],
        )
      : [...new Set((['to', 'owner'] as const).flatMap((type) => linksTo(graph, id, type)))].map(
          ({ from }) => graph.records.get(from),
        );
  const dated = records.flatMap((record) =>
    isIn(record, 'reports', 'recommendations', 'commitments') && dateOf(dateFor(record))
      ? [record]
      : [],
  );
  return [...new Set(dated)].sort((a, b) => (dayOf(a) + a.id < dayOf(b) + b.id ? -1 : 1));
}

const dateFor = (record: Dated): Due | undefined =>
  isIn(record, 'reports') ? record.fields['answer-due'] : dueOf(record);

const dayOf = (record: Dated): string => lastDay(dateOf(dateFor(record)) ?? '');

/** Everything that fell or falls due, for a body or for `all`, as iCalendar (RFC 5545): whole days, without alarms. */
export function dueCalendar(edition: Edition, id: RecordId | typeof ALL): string {
  const { settings, asOf } = edition;
  const name = id === ALL ? settings.name : `${refTo(edition, id).title} – ${settings.name}`;
  const calendar = ical({ name, prodId: { company: settings.name, product: 'due dates' } });
  for (const record of datedFor(edition, id)) {
    const url = wholeAddress(edition, recordPath(edition, record.id));
    const day = dayOf(record);
    calendar.createEvent({
      id: `${record.id.replaceAll('/', '.')}@${new URL(settings.address).hostname}`,
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      allDay: true,
      stamp: new Date(`${asOf}T00:00:00Z`),
      summary: summaryOf(edition, record),
      description: `Due: ${dueInWords(dateFor(record))}. ${stateOf(edition, record)}.`,
      url,
    });
  }
  return calendar.toString();
}

function summaryOf(edition: Edition, record: Dated): string {
  const { title } = record.fields;
  if (!isIn(record, 'reports'))
    return `${clockOf(edition, record).state === 'overdue' ? 'Overdue' : 'Due'}: ${title}`;
  const { state } = answerClock(edition.graph, record, edition.asOf);
  return `${state === 'overdue' ? 'Answer overdue' : 'Answer due'}: ${title}`;
}

const stateOf = (edition: Edition, record: Dated): string =>
  isIn(record, 'reports')
    ? `Answer: ${answerInWords(answerClock(edition.graph, record, edition.asOf))}`
    : statusOf(edition, record).label;
