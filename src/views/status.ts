import { answerOf } from '../records/answer-of.ts';
import {
  answerClock,
  type AnswerClock,
  type DueClock,
  type HistoryEntry,
} from '../records/clocks.ts';
import type { ContentRecord, RecordOf } from '../records/content-record.ts';
import { dateOf, type Due } from '../records/due.ts';
import { standingFacts, standingOn, type Standing } from '../records/standing.ts';
import { bases, positions, rests, type Position, type Word } from '../schema/vocabulary.ts';
import { dateInWords } from './dates.ts';
import { wordPath } from './definitions.ts';
import type { Edition } from './edition.ts';
import { refTo, type Ref } from './ref.ts';
import {
  daysInWords,
  definitionOf,
  isUnverifiedClaim,
  overdueSince,
  standingClock,
  standingLabel,
  standingTone,
  type Tone,
} from './status-words.ts';

/** A status in words. */
export interface Status {
  readonly label: string;
  readonly definition: string;
  readonly tone: Tone;
  /** What the status rests on, when it held, and who says so. */
  readonly detail: string | undefined;
  /** Where its word is explained. */
  readonly explained: string;
  /** What its date says beside it, in a sentence. */
  readonly clock: string | undefined;
}

/** How a recommendation or a commitment stands as of the edition’s day. */
export const standingOf = (
  { graph, asOf }: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
): Standing => standingOn(standingFacts(graph, record), asOf);

/** The latest status of a recommendation or a commitment as of the edition’s day. */
export function statusOf(
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
): Status {
  const standing = standingOf(edition, record);
  return {
    label: standingLabel(standing, edition.asOf),
    definition: definitionOf(standing.code),
    tone: standingTone(standing),
    explained: explained(edition, record.collection, standing),
    detail: detailOf(edition, standing),
    clock: standingClock(standing),
  };
}

/** Where a word for progress is explained; of a claim that nobody confirmed, what makes it only that. */
export const progressPath = (
  edition: Edition,
  collection: 'recommendations' | 'commitments',
  entry: Pick<HistoryEntry, 'progress' | 'basis' | 'date'>,
): string =>
  isUnverifiedClaim(entry)
    ? wordPath(edition, 'basis', entry.basis)
    : wordPath(edition, `progress-${collection}`, entry.progress);

const explained = (
  edition: Edition,
  collection: 'recommendations' | 'commitments',
  { code, entry }: Standing,
): string =>
  entry && code === entry.progress
    ? progressPath(edition, collection, entry)
    : wordPath(edition, `progress-${collection}`, code);

function detailOf(edition: Edition, { code, entry }: Standing): string | undefined {
  if (!entry) return undefined;
  const who = entry.by.startsWith('bodies/') ? refTo(edition, entry.by).title : entry.by;
  const basis = bases[entry.basis].label;
  const said = `${dateInWords(entry.date)}, according to ${who}`;
  return code === entry.progress
    ? `${basis}, ${said}`
    : `Last seen in progress: ${basis.toLowerCase()}, ${said}`;
}

export const clockOf = (
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
): DueClock => standingOf(edition, record).clock;

/** What was answered, by which record, and why. */
export interface Answer {
  readonly position: Position;
  readonly word: Word;
  /** The response, or the response document where it has none of its own for this. */
  readonly from: Ref;
  readonly reason: string | undefined;
  /** When the document that gives it was received, else published. */
  readonly given: Due | undefined;
}

/** The response to a record: its own, else what the response document does with the rest; undefined where no answer is on the record. */
export function answerTo(edition: Edition, record: ContentRecord): Answer | undefined {
  const answer = answerOf(edition.graph, record);
  if (!answer) return undefined;
  const { position, from, document } = answer;
  const reason = answer.kind === 'response' ? answer.reason : undefined;
  return {
    position,
    word: answer.kind === 'response' ? positions[answer.position] : rests[answer.position],
    from: refTo(edition, from),
    reason: reason === 'not-seen' || reason === 'none-stated' ? undefined : reason,
    given: document && given(document),
  };
}

const given = ({ fields }: RecordOf<'reports'>): Due => fields.received ?? fields.published;

/** What was answered to a record and from which day on, the latest last; a day that was not seen is left out. */
export function answersTo(
  edition: Edition,
  record: RecordOf<'recommendations'>,
): readonly { readonly position: Position; readonly on?: string }[] {
  const answer = answerTo(edition, record);
  if (!answer) return [];
  const on = dateOf(answer.given);
  return [{ position: answer.position, ...(on === undefined ? {} : { on }) }];
}

/** When a report was, or was to be, answered, in a sentence. */
export function answerInWords(clock: AnswerClock): string {
  switch (clock.state) {
    case 'answered':
      return [dateInWords(clock.received), ...lateness(clock)].join(', ');
    case 'answered-undated':
      return 'Answered; the date was not seen';
    case 'awaiting':
      return `Awaited; due by ${dateInWords(clock.due)}`;
    case 'overdue':
      return `None on the record; overdue ${overdueSince({ ...clock, by: clock.due })}`;
    case 'none-on-record':
      return 'None on the record';
  }
}

/** How late or early an answer came, where both days are known. */
export function lateness(clock: AnswerClock): readonly string[] {
  if (clock.state !== 'answered' || clock.daysLate === undefined) return [];
  const late = clock.daysLate;
  if (late === 0) return ['on the day it was due'];
  return [late > 0 ? `${daysInWords(late)} late` : `${daysInWords(-late)} early`];
}

export const answerClockOf = (edition: Edition, report: RecordOf<'reports'>): AnswerClock =>
  answerClock(edition.graph, report, edition.asOf);
