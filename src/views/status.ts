import {
  answerClock,
  dueClock,
  leadingEntry,
  type AnswerClock,
  type DueClock,
  type HistoryEntry,
} from '../records/clocks.ts';
import { firstDay, lastDay } from '../records/calendar.ts';
import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { dateOf } from '../records/due.ts';
import { find, linksTo } from '../records/graph.ts';
import {
  bases,
  commitmentProgress,
  computedProgress,
  positions,
  recommendationProgress,
  rests,
  type Position,
  type Progress,
  type Word,
} from '../schema/vocabulary.ts';
import { dateInWords, monthsInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { refTo, type Ref } from './ref.ts';

/** How a status is drawn: a word first, then a shape, and a colour last. */
export type Tone = 'done' | 'claimed' | 'moving' | 'alarm' | 'ended' | 'unknown';

/** A status in words. */
export interface Status {
  readonly label: string;
  readonly definition: string;
  readonly tone: Tone;
  /** What the status rests on, when it held, and who says so. */
  readonly detail: string | undefined;
  /** What its date says beside it, in a sentence. */
  readonly clock: string | undefined;
}

const words: Readonly<Record<string, Word>> = { ...recommendationProgress, ...commitmentProgress };

const TONES: Readonly<Record<Progress, Tone>> = {
  'not-started': 'alarm',
  'in-progress': 'moving',
  stalled: 'moving',
  'partly-implemented': 'moving',
  implemented: 'done',
  'implemented-differently': 'done',
  'not-implemented': 'alarm',
  abandoned: 'ended',
  superseded: 'ended',
  'no-longer-applicable': 'ended',
  unclear: 'unknown',
  met: 'done',
  'met-late': 'done',
  'partly-met': 'moving',
  missed: 'alarm',
  dropped: 'ended',
};

/** What a claim by those who had to act is called: it is never shown as a fact (DESIGN, section 3: basis). */
const isUnverifiedClaim = (entry: HistoryEntry): boolean =>
  TONES[entry.progress] === 'done' && entry.basis === 'self-reported';

/** One history entry’s progress in words: "Reported met: not verified" where nobody independent confirmed it. */
export function progressLabel(entry: HistoryEntry): string {
  const label = words[entry.progress]?.label ?? entry.progress;
  return isUnverifiedClaim(entry) ? `Reported ${label.toLowerCase()}: not verified` : label;
}

export const progressTone = (entry: HistoryEntry): Tone =>
  isUnverifiedClaim(entry) ? 'claimed' : TONES[entry.progress];

/** The latest status of a recommendation or a commitment as of the edition’s day. */
export function statusOf(
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
): Status {
  const latest = leadingEntry(record.fields.history, edition.asOf);
  const dueBy = clockOf(edition, record);
  const clock = clockInWords(dueBy, latest !== undefined);
  if (!latest) {
    const code = isReplaced(edition, record)
      ? 'replaced'
      : dueBy.state === 'coming'
        ? 'not-due'
        : 'not-assessed';
    return computed(code, undefined, clock);
  }
  const who = latest.by.startsWith('bodies/') ? refTo(edition, latest.by).title : latest.by;
  const basis = bases[latest.basis].label;
  const said = `${dateInWords(latest.date)}, according to ${who}`;
  if (latest.progress === 'in-progress' && dueBy.state !== 'coming') {
    const lastSeen = `Last seen in progress: ${basis.toLowerCase()}, ${said}`;
    if (isReplaced(edition, record)) return computed('replaced', lastSeen, clock);
    if (isOldNews(latest, dueBy)) return computed('no-outcome', lastSeen, clock);
  }
  return {
    label: datedLabel(latest, edition.asOf),
    definition: words[latest.progress]?.definition ?? '',
    tone: progressTone(latest),
    detail: `${basis}, ${said}`,
    clock,
  };
}

const computed = (
  code: keyof typeof computedProgress,
  detail: string | undefined,
  clock: string | undefined,
): Status => ({
  ...computedProgress[code],
  tone: code === 'replaced' ? 'ended' : 'unknown',
  detail,
  clock: code === 'replaced' ? undefined : clock,
});

/** "In progress" is news only in its year; later it says when it was. */
const datedLabel = (entry: HistoryEntry, asOf: string): string => {
  const year = entry.date.slice(0, 4);
  const isOpen = entry.progress === 'in-progress' || entry.progress === 'stalled';
  return isOpen && year < asOf.slice(0, 4)
    ? `${progressLabel(entry)}, ${year}`
    : progressLabel(entry);
};

/** Whether a later promise had taken the place of this one by the edition’s day. */
const isReplaced = (
  { graph, asOf }: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
): boolean =>
  linksTo(graph, record.id, 'replaces').some(({ from }) => {
    const later = find(graph, from, 'commitments');
    const report = find(graph, later?.report, 'reports');
    const date = dateOf(later?.fields.made ?? report?.fields.published);
    return later !== undefined && (date === undefined || firstDay(date) <= asOf);
  });

/** "In progress" said before a date that has passed since tells nobody how things stand. */
const isOldNews = (latest: HistoryEntry, clock: DueClock): boolean =>
  latest.progress === 'in-progress' &&
  clock.state === 'overdue' &&
  lastDay(latest.date) <= lastDay(clock.by);

/** The date to act by, of a recommendation or a commitment. */
export const dueOf = ({ collection, fields }: RecordOf<'recommendations' | 'commitments'>) =>
  collection === 'recommendations'
    ? fields.due
    : typeof fields.target === 'string'
      ? fields.target
      : fields.target.by;

export function clockOf(
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
): DueClock {
  const latest = leadingEntry(record.fields.history, edition.asOf);
  return dueClock(dueOf(record), latest?.progress, edition.asOf);
}

/** What the clock says, in a sentence; undefined where there is nothing to say. */
export function clockInWords(clock: DueClock, isAssessed = false): string | undefined {
  switch (clock.state) {
    case 'coming':
      return clock.days === 0 ? 'Falls due today' : `Falls due in ${span(clock.days)}`;
    case 'overdue':
      return `Its date passed ${span(clock.days)} ago${isAssessed ? '' : ', and no outcome is on the record'}`;
    case 'open-ended':
      return 'Open-ended: there is no date to judge it by';
    case 'closed':
    case 'not-seen':
      return undefined;
  }
}

/** Days while they are few; beyond two months, whole months of 30.44 days, which nobody counts in days. */
const span = (number: number): string =>
  number < 62 ? days(number) : monthsInWords(Math.floor(number / 30.4375));

const days = (number: number): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? 'day' : 'days'}`;

/** What was answered, by which record, and why. */
export interface Answer {
  readonly position: Position;
  readonly word: Word;
  /** The response, or the response document where it has none of its own for this. */
  readonly from: Ref;
  readonly reason: string | undefined;
}

/** The response to a record: its own, else what the response document does with the rest; undefined where no answer is on the record. */
export function answerTo(edition: Edition, record: ContentRecord): Answer | undefined {
  const [link] = linksTo(edition.graph, record.id, 'responds-to');
  const response = find(edition.graph, link?.from, 'responses');
  if (response) {
    const { position, reason } = response.fields;
    return {
      position,
      word: positions[position],
      from: refTo(edition, response.id),
      reason: reason === 'not-seen' || reason === 'none-stated' ? undefined : reason,
    };
  }
  if (!isIn(record, 'recommendations', 'ratings') || record.report === undefined) return undefined;
  const [answers] = linksTo(edition.graph, record.report, 'answers');
  const document = find(edition.graph, answers?.from, 'reports');
  const rest = document?.fields.rest;
  return document && rest
    ? { position: rest, word: rests[rest], from: refTo(edition, document.id), reason: undefined }
    : undefined;
}

/** When a report was, or was to be, answered, in a sentence. */
export function answerInWords(clock: AnswerClock): string {
  switch (clock.state) {
    case 'answered':
      return `${dateInWords(clock.received)}${clock.daysLate === undefined ? '' : `, ${lateness(clock.daysLate)}`}`;
    case 'answered-undated':
      return 'Answered; the date was not seen';
    case 'awaiting':
      return `Awaited; due by ${dateInWords(clock.due)}`;
    case 'overdue':
      return `None on the record; it was due by ${dateInWords(clock.due)}, ${days(clock.days)} ago`;
    case 'none-on-record':
      return 'None on the record';
  }
}

const lateness = (late: number): string =>
  late === 0 ? 'on the day it was due' : late > 0 ? `${days(late)} late` : `${days(-late)} early`;

export const answerClockOf = (edition: Edition, report: RecordOf<'reports'>): AnswerClock =>
  answerClock(edition.graph, report, edition.asOf);
