import { historyAsOf, type AnswerClock, type HistoryEntry } from '../records/clocks.ts';
import { isIn, type RecordOf } from '../records/content-record.ts';
import { dateOf, type Due } from '../records/due.ts';
import { find } from '../records/graph.ts';
import { dueOf, saidOn } from '../records/standing.ts';
import { bases, unknowns } from '../schema/vocabulary.ts';
import type { Citations } from './citations.ts';
import { dateInWords, dueInWords } from './dates.ts';
import { wordPath } from './definitions.ts';
import type { Edition } from './edition.ts';
import { speaker, type HistoryRow } from './rows.ts';
import { answerClockOf, answerTo, lateness, progressPath } from './status.ts';
import {
  isIndependent,
  overdueSince,
  progressLabel,
  progressTone,
  type Tone,
} from './status-words.ts';

/** What was said, what is claimed, or what somebody independent found: three things that are never merged. */
export interface NextRow {
  readonly heading: 'Said' | 'Claimed' | 'Verified' | 'Our reading';
  /** The words in short; where there is nothing, that there is nothing. */
  readonly label: string;
  readonly href: string | undefined;
  /** Absent where there is nothing, and for what was only said. */
  readonly tone: Tone | undefined;
  /** Where its word is explained. */
  readonly explained: string | undefined;
  readonly date: string | undefined;
  readonly by: HistoryRow['by'] | undefined;
  /** The reason given; what an entry says stands in the history. */
  readonly note: string | undefined;
  readonly basis: string | undefined;
  readonly basisExplained: string | undefined;
  readonly sources: readonly number[];
}

type Promised = RecordOf<'recommendations' | 'commitments'>;

/**
 * What happened next, in the order of DESIGN, section 2: what those concerned said, what they claim was done,
 * and what somebody independent confirmed; each with its date and its sources, silence included. What the
 * editors read from evidence stands apart, and only where they did.
 */
export function whatNext(
  edition: Edition,
  record: Promised,
  citations: Citations,
): readonly NextRow[] {
  const entries = historyAsOf<HistoryEntry>(record.fields.history, edition.asOf);
  const claimed = entries.find(({ basis }) => basis === 'self-reported');
  const verified = entries.find(isIndependent);
  const read = entries.find(({ basis }) => basis === 'editor-assessed');
  return [
    said(edition, record),
    claimed
      ? entryRow(edition, record, 'Claimed', claimed, citations)
      : nothing('Claimed', 'No claim of what was done is on this record'),
    verified
      ? entryRow(edition, record, 'Verified', verified, citations)
      : nothing('Verified', 'Nobody independent is on this record as having checked'),
    ...(read ? [entryRow(edition, record, 'Our reading', read, citations)] : []),
  ];
}

/** What was answered to a recommendation; what was promised, and when, for a commitment. */
const said = (edition: Edition, record: Promised): NextRow =>
  isIn(record, 'recommendations') ? answered(edition, record) : promised(edition, record);

function answered(edition: Edition, record: RecordOf<'recommendations'>): NextRow {
  const answer = answerTo(edition, record);
  const report = find(edition.graph, record.report, 'reports');
  const clock = report && answerClockOf(edition, report);
  if (!answer) return unanswered(clock);
  const response = find(edition.graph, answer.from.id, 'responses');
  const { given } = answer;
  const reason = response?.fields.reason;
  return {
    ...nothing('Said', answer.word.label),
    href: answer.from.href,
    explained: wordPath(edition, 'positions', answer.position),
    date:
      given === undefined || dateOf(given) === undefined
        ? undefined
        : [dueInWords(given), ...latenessOf(clock, given)].join(', '),
    note:
      answer.reason ??
      (reason === 'not-seen' || reason === 'none-stated'
        ? `Reason: ${unknowns[reason].label.toLowerCase()}`
        : answer.from.title),
  };
}

/** How late the answer came, where it is the one that the report's clock waited for. */
const latenessOf = (clock: AnswerClock | undefined, given: Due): readonly string[] =>
  clock?.state === 'answered' && clock.received === dateOf(given)
    ? [
        ...(clock.due !== undefined && clock.daysLate ? [`due by ${dateInWords(clock.due)}`] : []),
        ...lateness(clock),
      ]
    : [];

function unanswered(clock: AnswerClock | undefined): NextRow {
  const none = nothing('Said', 'No response is on this record');
  if (clock?.state === 'overdue')
    return {
      ...none,
      note: `Due by ${dateInWords(clock.due)}; overdue ${overdueSince({ ...clock, by: clock.due })}`,
    };
  return clock?.state === 'awaiting' ? { ...none, note: `Due by ${dateInWords(clock.due)}` } : none;
}

function promised(edition: Edition, record: RecordOf<'commitments'>): NextRow {
  return {
    ...nothing('Said', promisedFor(dueOf(record))),
    date: dueInWords(saidOn(edition.graph, record)),
  };
}

const promisedFor = (by: Due): string => {
  if (dateOf(by) !== undefined) return `Promised for ${dueInWords(by)}`;
  return typeof by === 'string'
    ? `Promised; the date: ${dueInWords(by).toLowerCase()}`
    : `Promised: “${by.printed}”`;
};

const nothing = (heading: NextRow['heading'], label: string): NextRow => ({
  heading,
  label,
  href: undefined,
  tone: undefined,
  explained: undefined,
  date: undefined,
  by: undefined,
  note: undefined,
  basis: undefined,
  basisExplained: undefined,
  sources: [],
});

const entryRow = (
  edition: Edition,
  { collection }: Promised,
  heading: NextRow['heading'],
  entry: HistoryEntry,
  citations: Citations,
): NextRow => ({
  heading,
  label: progressLabel(entry),
  href: undefined,
  tone: progressTone(entry),
  explained: progressPath(edition, collection, entry),
  date: dateInWords(entry.date),
  by: speaker(edition, entry.by),
  note: undefined,
  basis: bases[entry.basis].label,
  basisExplained: wordPath(edition, 'basis', entry.basis),
  sources: citations.numbersOf(entry.cites),
});
