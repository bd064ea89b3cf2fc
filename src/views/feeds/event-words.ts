import type { RecordEvent } from '../../records/events.ts';
import { dueOf } from '../../records/standing.ts';
import { isIn } from '../../records/content-record.ts';
import { firstSentence } from '../../records/sentences.ts';
import { bases } from '../../schema/vocabulary.ts';
import { dateInWords, dueInWords } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { designationOf, refTo } from '../ref.ts';
import { progressLabel } from '../status-words.ts';

/** An event as a line of news and a sentence or two below it. */
export interface EventWords {
  readonly title: string;
  readonly summary: string;
}

/** What kinds of event are called where a reader sorts by them. */
export const kindLabels: Readonly<Record<RecordEvent['kind'], string>> = {
  new: 'New on the record',
  response: 'Response',
  status: 'Status changed',
  moved: 'Date moved',
  'due-soon': 'Due soon',
  overdue: 'Overdue',
};

/** An event in plain words. */
export function eventWords(edition: Edition, event: RecordEvent): EventWords {
  const { record } = event;
  const { title } = record.fields;
  const summary = firstSentence(record.body.summary);
  switch (event.kind) {
    case 'new':
      return { title: `${designationOf(record)}: ${title}`, summary };
    case 'response':
      return {
        title: `Response: ${title}`,
        summary: `Answers ${named(edition, event.to)}. ${summary}`,
      };
    case 'status':
      return {
        title: `${progressLabel(event.entry)}: ${title}`,
        summary: `${event.entry.note} ${bases[event.entry.basis].label}, ${dateInWords(event.entry.date)}, according to ${who(edition, event.entry.by)}.`,
      };
    case 'moved': {
      const now = isIn(record, 'commitments') ? dueInWords(dueOf(record)) : '';
      return {
        title: `Date moved from ${dueInWords(dueOf(event.earlier))} to ${now}: ${title}`,
        summary: `It takes the place of ${named(edition, event.earlier.id)}. ${summary}`,
      };
    }
    case 'due-soon':
      return {
        title: `Due in 30 days: ${dueTitle(event)}`,
        summary: `Its date: ${dueInWords(event.due)}. ${summary}`,
      };
    case 'overdue':
      return {
        title: `Overdue: ${dueTitle(event)}`,
        summary: `Its date, ${dueInWords(event.due)}, has passed, and no outcome was on the record. ${summary}`,
      };
  }
}

const dueTitle = ({ record }: RecordEvent): string =>
  isIn(record, 'reports') ? `answer to ${record.fields.title}` : record.fields.title;

const named = (edition: Edition, id: string): string => {
  const { title, within } = refTo(edition, id);
  return within === undefined ? `“${title}”` : `“${title}” (${within})`;
};

const who = (edition: Edition, by: string): string =>
  by.startsWith('bodies/') ? refTo(edition, by).title : by;
