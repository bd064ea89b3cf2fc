import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays, lastDay } from '../../records/calendar.ts';
import { isIn, type RecordOf } from '../../records/content-record.ts';
import { actBy } from '../../records/due-notices.ts';
import type { RecordId } from '../../schema/ids.ts';
import { recordPath, wholeAddress } from '../addresses.ts';
import { dueInWords } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { standsFor } from '../gone.ts';
import { refTo } from '../ref.ts';
import { answerClockOf, answerInWords, standingOf, statusOf } from '../status.ts';
import { isLeftOpen } from '../status-words.ts';
import { dueDatesFor, type DueDate } from './due-dates.ts';
import { ALL } from './events-of.ts';

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A day in seconds: how often a calendar that is subscribed to asks again. */
const DAY = 86_400;

/** What fell or falls due for a body, or for `all`, as iCalendar (RFC 5545): whole days that block no time. */
export function dueCalendar(edition: Edition, address: RecordId): string {
  const { name } = edition.settings;
  const id = address === ALL ? ALL : (standsFor(edition, address)?.id ?? address);
  const calendar = ical({
    name: id === ALL ? name : `${refTo(edition, id).title} – ${name}`,
    prodId: { company: name, product: 'due dates' },
    ttl: DAY,
  });
  for (const due of dueDatesFor(edition, id)) calendar.createEvent(entryOf(edition, due));
  // The standard ends every line; the library leaves the last one open.
  return `${calendar.toString()}\r\n`;
}

function entryOf(edition: Edition, { record, by }: DueDate) {
  const day = lastDay(by);
  const { title } = record.fields;
  const { state, standing } = isIn(record, 'reports')
    ? answerWords(edition, record)
    : standingWords(edition, record);
  return {
    id: `${record.id.replaceAll('/', '.')}@${new URL(edition.settings.address).hostname}`,
    start: midnight(day),
    end: midnight(addDays(day, 1)),
    allDay: true,
    stamp: midnight(edition.asOf),
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: `${state}: ${title}`,
    description: `Date: ${dueInWords(actBy(record))}. ${standing}.`,
    url: wholeAddress(edition, recordPath(edition, record.id)),
  };
}

/** How something with a date stands: in a word or two, and in a sentence. */
interface DueWords {
  readonly state: string;
  readonly standing: string;
}

function standingWords(
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
): DueWords {
  const standing = standingOf(edition, record);
  const { code, clock } = standing;
  const { label, detail } = statusOf(edition, record);
  const isOver = code === 'replaced' || clock.state === 'closed' || isLeftOpen(standing);
  return {
    state: isOver ? label : clock.state === 'overdue' ? 'Overdue' : 'Due',
    standing: detail === undefined ? label : `${label}. ${detail}`,
  };
}

function answerWords(edition: Edition, report: RecordOf<'reports'>): DueWords {
  const clock = answerClockOf(edition, report);
  const isAnswered = clock.state === 'answered' || clock.state === 'answered-undated';
  return {
    state: isAnswered ? 'Answered' : clock.state === 'overdue' ? 'Answer overdue' : 'Answer due',
    standing: `Answer: ${answerInWords(clock)}`,
  };
}
