import { isIn, type ContentRecord, type RecordOf } from '../../records/content-record.ts';
import { actBy, NOTICE_DAYS, type DatedRecord } from '../../records/due-notices.ts';
import type { EventKind, RecordEvent } from '../../records/events.ts';
import { find } from '../../records/graph.ts';
import { firstSentence } from '../../records/sentences.ts';
import { dueOf } from '../../records/standing.ts';
import type { RecordId } from '../../schema/ids.ts';
import { bases, positions } from '../../schema/vocabulary.ts';
import { dateInWords, dueBriefly, dueInWords } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { designationOf, fullName, refTo } from '../ref.ts';
import { progressLabel } from '../status-words.ts';

/** An event as a line of news and a sentence or two below it. */
export interface EventWords {
  readonly title: string;
  readonly summary: string;
}

/** What kinds of event are called where a reader sorts by them. */
export const kindLabels: Readonly<Record<EventKind, string>> = {
  new: 'New on the record',
  response: 'Response',
  status: 'Status',
  moved: 'Date moved',
  corrected: 'Correction',
  'due-soon': 'Due soon',
  overdue: 'Overdue',
};

/** An event in plain words: what happened, who says so and where. */
export function eventWords(edition: Edition, event: RecordEvent): EventWords {
  const { record } = event;
  const { title } = record.fields;
  const summary = `${firstSentence(record.body.summary)}${said(edition, record)}`;
  switch (event.kind) {
    case 'new':
      return { title: `${designationOf(record)}: ${title}`, summary };
    case 'response':
      return {
        title: `Response: ${title}`,
        summary: `It answers ${named(edition, event.to)}${position(event.record)}. ${summary}`,
      };
    case 'status': {
      const { note, basis, date, by } = event.entry;
      return {
        // The label of a claim that nobody confirmed has a colon of its own.
        title: `${progressLabel(event.entry).replace(':', ',')}: ${title}`,
        summary: `${note} ${bases[basis].label}, ${dateInWords(date)}, according to ${who(edition, by)}.`,
      };
    }
    case 'moved':
      return {
        title: `Date moved from ${dueBriefly(dueOf(event.earlier))} to ${dueBriefly(dueOf(event.record))}: ${title}`,
        summary: `It takes the place of ${named(edition, event.earlier.id)}. ${summary}`,
      };
    case 'corrected':
      return { title: `Corrected: ${title}`, summary: `${event.because}${said(edition, record)}` };
    case 'due-soon':
      return {
        title: `Due in ${NOTICE_DAYS} days: ${toDo(event.record)}`,
        summary: `Its date: ${dueInWords(actBy(event.record))}. ${summary}`,
      };
    case 'overdue':
      return {
        title: `Overdue: ${toDo(event.record)}`,
        summary: `Its date, ${dueInWords(actBy(event.record))}, passed, and the record did not say that it was done. ${summary}`,
      };
  }
}

const toDo = (record: DatedRecord): string =>
  isIn(record, 'reports') ? `answer to ${record.fields.title}` : record.fields.title;

/** What was answered to one record; a whole document has no one position. */
const position = (record: RecordOf<'reports' | 'responses'>): string =>
  isIn(record, 'responses') ? `: ${positions[record.fields.position].label.toLowerCase()}` : '';

/** Where a record was said, in a sentence of its own; nothing for what is in no document. */
function said(edition: Edition, record: ContentRecord): string {
  const report = isIn(record, 'reports')
    ? undefined
    : find(edition.graph, record.report, 'reports');
  return report ? ` Said in ${fullName(report)}.` : '';
}

function named(edition: Edition, id: RecordId): string {
  const { title, within } = refTo(edition, id);
  return within === undefined ? `“${title}”` : `“${title}” (${within})`;
}

const who = (edition: Edition, by: string): string =>
  by.startsWith('bodies/') ? refTo(edition, by).title : by;
