/** A standing in words and a shape. It needs no graph, so that a page can say it again for an earlier day. */
import { addDays, lastDay } from '../records/calendar.ts';
import type { DueClock } from '../records/clocks.ts';
import type { Standing, StandingEntry } from '../records/standing.ts';
import {
  bases,
  commitmentProgress,
  computedProgress,
  recommendationProgress,
  type Progress,
  type Word,
} from '../schema/vocabulary.ts';
import { dateInWords, monthsInWords } from './dates.ts';

/** How a status is drawn: a word first, then a shape, and a colour last. */
export type Tone = 'done' | 'claimed' | 'moving' | 'alarm' | 'ended' | 'unknown';

const words: Readonly<Record<string, Word>> = {
  ...recommendationProgress,
  ...commitmentProgress,
  ...computedProgress,
};

const TONES: Readonly<Record<Standing['code'], Tone>> = {
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
  'not-assessed': 'unknown',
  'not-due': 'unknown',
  replaced: 'ended',
  'no-outcome': 'unknown',
};

/** What is said of how things went, by whom on what basis. */
type Said = Pick<StandingEntry, 'progress' | 'basis' | 'date'>;

/** What a claim by those who had to act is called: it is never shown as a fact (DESIGN, section 3: basis). */
export const isUnverifiedClaim = ({ progress, basis }: Said): boolean =>
  TONES[progress] === 'done' && basis === 'self-reported';

/** Whether somebody outside says so: neither those who had to act nor the editors of this record. */
export const isIndependent = ({ basis }: Pick<Said, 'basis'>): boolean =>
  basis !== 'self-reported' && basis !== 'editor-assessed';

const labelOf = (code: Standing['code']): string => words[code]?.label ?? code;

/** What the word for a standing means. */
export const definitionOf = (code: string): string => words[code]?.definition ?? '';

/** Stands before the code of a claim that nobody confirmed, where a status is a value to filter by. */
export const CLAIM = 'reported-';

/** What a status is called as a value to filter by. */
export const statusValueLabel = (value: string): string =>
  value.startsWith(CLAIM)
    ? claimed(words[value.slice(CLAIM.length)]?.label ?? value)
    : (words[value]?.label ?? value);

/** What else people call a status when they search for it. */
export const statusAlso = (value: string): readonly string[] =>
  words[value.startsWith(CLAIM) ? value.slice(CLAIM.length) : value]?.also ?? [];

/** What a status means as a value to filter by. */
export const statusValueDefinition = (value: string): string =>
  value.startsWith(CLAIM) ? bases['self-reported'].definition : definitionOf(value);

const claimed = (label: string): string => `Reported ${label.toLowerCase()}: not verified`;

/** One history entry’s progress in words: "Reported met: not verified" where nobody independent confirmed it. */
export function progressLabel(entry: Said): string {
  const label = labelOf(entry.progress);
  return isUnverifiedClaim(entry) ? claimed(label) : label;
}

export const progressTone = (entry: Said): Tone =>
  isUnverifiedClaim(entry) ? 'claimed' : TONES[entry.progress];

/** A standing in words, on the day it was read. */
export function standingLabel({ code, entry }: Standing, day: string): string {
  if (!entry || code !== entry.progress) return labelOf(code);
  // "In progress" is news only in its year; later it says when it was.
  const year = entry.date.slice(0, 4);
  return isOpen(code) && year < day.slice(0, 4)
    ? `${progressLabel(entry)}, ${year}`
    : progressLabel(entry);
}

const isOpen = (code: Progress): boolean => code === 'in-progress' || code === 'stalled';

export const standingTone = ({ code, entry }: Standing): Tone =>
  entry && code === entry.progress ? progressTone(entry) : TONES[code];

/** What stays open where somebody has said how things ended, and that does not close them. */
const LEFT_OPEN: Readonly<Partial<Record<Standing['code'], string>>> = {
  'partly-implemented': 'nothing on the record closes the rest',
  'partly-met': 'nothing on the record closes the rest',
  unclear: 'nothing on the record decides it',
};

/** Whether its date has passed and it ended in part or undecided: then “overdue” alone would say too much. */
export const isLeftOpen = ({ code, clock }: Standing): boolean =>
  clock.state === 'overdue' && LEFT_OPEN[code] !== undefined;

/** What the clock of a standing says, in a sentence; undefined where there is nothing to say. */
export function standingClock({ code, entry, clock }: Standing): string | undefined {
  const left = LEFT_OPEN[code];
  return clock.state === 'overdue' && left !== undefined
    ? `Due ${span(clock.days)} ago; ${left}`
    : clockInWords(clock, entry !== undefined);
}

/** What a clock says, in a sentence; undefined where there is nothing to say. */
export function clockInWords(clock: DueClock, isAssessed = false): string | undefined {
  switch (clock.state) {
    case 'coming':
      return clock.days === 0 ? 'Falls due today' : `Falls due in ${span(clock.days)}`;
    case 'overdue':
      return `Overdue ${overdueSince(clock)}${isAssessed ? '' : '; no outcome is on the record'}`;
    case 'open-ended':
      return 'Open-ended: there is no date to judge it by';
    case 'closed':
    case 'not-seen':
      return undefined;
  }
}

/** `since 1 April 2025 (1 year 7 months)`: from the day after the last that its date can mean. */
export const overdueSince = ({
  by,
  days,
}: {
  readonly by: string;
  readonly days: number;
}): string => `since ${dateInWords(addDays(lastDay(by), 1))} (${span(days)})`;

/** Days while they are few; beyond two months, whole months of 30.44 days, which nobody counts in days. */
const span = (number: number): string =>
  number < 62 ? daysInWords(number) : monthsInWords(Math.floor(number / 30.4375));

export const daysInWords = (number: number): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? 'day' : 'days'}`;
