/**
 * A chain as it stood on a day. It follows from facts that are small enough to be sent to a browser: the same
 * functions answer for the build’s day and for any earlier one.
 */
import { timeScale, type TimeScale } from '../charts/time-scale.ts';
import { firstDay, lastDay } from '../records/calendar.ts';
import { historyAsOf } from '../records/clocks.ts';
import { standingOn, type StandingEntry, type StandingFacts } from '../records/standing.ts';
import { dateInWords, monthsInWords, type WordedDate } from './dates.ts';
import { slipOf, type DatedStep, type Slip } from './slips.ts';
import {
  definitionOf,
  progressLabel,
  progressTone,
  standingLabel,
  standingTone,
  type Tone,
} from './status-words.ts';

/** A promise, or what was found, asked or rated in between. */
export interface ChainMember {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly isPromise: boolean;
  readonly said: WordedDate;
  /** When it was to be done or kept by. */
  readonly due?: WordedDate;
  readonly isChanged?: boolean;
  /** What its status follows from; findings and ratings have none. */
  readonly facts?: StandingFacts;
}

/** What a chain on any day follows from. */
export interface ChainFacts {
  /** The first year and the last that its chart has. */
  readonly years: readonly [number, number];
  /** In the order of the chain. */
  readonly members: readonly ChainMember[];
  /** Promises that took each other’s place, the first of them first. */
  readonly runs: readonly (readonly string[])[];
}

/** Something that happened to a promise, at its place on the line. */
export interface ChartMark {
  readonly kind: 'said' | 'target' | 'check';
  /** Tells it from the other marks of its line, on whatever day it is drawn. */
  readonly key: string;
  /** Where it is, as a percentage of the width. */
  readonly at: number;
  readonly on: string;
  readonly label: string;
  /** How a check turned out; absent for what only says how things were. */
  readonly tone?: Tone;
}

type Stretch = readonly [number, number];

/** What is drawn of one promise or one chain: from when it was first made, along every date it was moved to. */
export interface DrawnLine {
  /** Between when it was first said and the first date given for it. */
  readonly lead: Stretch | undefined;
  /** Between the first date and the last. */
  readonly slip: Stretch | undefined;
  readonly marks: readonly ChartMark[];
  /** What the line shows, for those who do not see it. */
  readonly inWords: string;
}

/** A line with what stands beside it. */
export interface ChartLine extends DrawnLine {
  /** What it is of, whatever the day: the place of its run, or a chain. */
  readonly key: string;
  /** The promise as it last stood, or the chain. */
  readonly ref: { readonly title: string; readonly href: string };
  /** How far the date moved, if it did. */
  readonly months: number | undefined;
  /** `10 years 3 months`; absent where the date did not move. */
  readonly slipInWords: string | undefined;
}

/** The promises of a chain on one axis of time, with what was found in between. */
export interface ChainChart {
  readonly scale: TimeScale;
  readonly today: number;
  readonly lines: readonly ChartLine[];
  /** What was found, asked or rated in between. */
  readonly checks: DrawnLine;
}

/** Whether something had been said by a day; what has no day of its own is known from the day it names. */
export const isKnownOn = ({ said, due }: ChainMember, day: string): boolean =>
  firstDay(said.on ?? due?.on ?? '0000') <= day;

/** How a member stood on a day; undefined for what has no status. */
export function statusOn(
  { facts }: ChainMember,
  day: string,
): { readonly label: string; readonly tone: Tone; readonly definition: string } | undefined {
  if (!facts) return undefined;
  const standing = standingOn(facts, day);
  return {
    label: standingLabel(standing, day),
    tone: standingTone(standing),
    definition: definitionOf(standing.code),
  };
}

/** The promises of each run that had been made by a day; a run of which none had been is empty. */
export function runsOn(
  { members, runs }: ChainFacts,
  day: string,
): readonly (readonly ChainMember[])[] {
  const known = new Map(
    members.filter((member) => isKnownOn(member, day)).map((member) => [member.id, member]),
  );
  return runs.map((run) => run.flatMap((id) => known.get(id) ?? []));
}

const datedSteps = (run: readonly ChainMember[]): readonly DatedStep[] =>
  run.flatMap(({ due, isChanged }) =>
    due?.on === undefined ? [] : [{ by: due.on, isChanged: isChanged ?? false }],
  );

/** How far each run of promises had slipped by a day, the earliest first; those that had not are left out. */
export function slipsOn(facts: ChainFacts, day: string): readonly Slip[] {
  return runsOn(facts, day)
    .flatMap((run) => slipOf(datedSteps(run)) ?? [])
    .filter(({ sentence }, index, all) => all.findIndex((s) => s.sentence === sentence) === index);
}

/** The slip that a list has room for: the one that moved furthest. */
export const furthestSlip = (facts: ChainFacts, day: string): Slip | undefined =>
  slipsOn(facts, day).toSorted((a, b) => b.months - a.months)[0];

/** The chart of a chain on a day, on the axis of all its years; undefined where no promise in it has a date. */
export function chartOn(facts: ChainFacts, day: string): ChainChart | undefined {
  if (facts.members.every(({ isPromise, due }) => !isPromise || due?.on === undefined))
    return undefined;
  const scale = timeScale(...facts.years);
  const runs = runsOn(facts, day);
  return {
    scale,
    today: scale.at(day),
    lines: runs.flatMap((run, index) =>
      run.length === 0 || isDrawnBefore(runs, index)
        ? []
        : [lineOf(run, String(index), day, scale)],
    ),
    checks: checksLine(facts, day, scale),
  };
}

/** Whether a line before it shows the same run: until a promise was replaced by two, their runs were one. */
function isDrawnBefore(runs: readonly (readonly ChainMember[])[], index: number): boolean {
  const run = runs[index] ?? [];
  return runs
    .slice(0, index)
    .some(
      (other) => other.length === run.length && run.every((member, step) => member === other[step]),
    );
}

function checksLine({ members }: ChainFacts, day: string, scale: TimeScale): DrawnLine {
  const marks = members
    .filter((member) => !member.isPromise && isKnownOn(member, day))
    .flatMap((member) => checkOf(member, scale));
  const inWords = marks.map(({ label }) => label).join('; ');
  return { lead: undefined, slip: undefined, marks, inWords };
}

function lineOf(
  run: readonly ChainMember[],
  key: string,
  day: string,
  scale: TimeScale,
): ChartLine {
  const last = run.at(-1);
  const ref = { title: last?.title ?? '', href: last?.href ?? '' };
  const months = slipOf(datedSteps(run))?.months;
  const slipInWords = months === undefined ? undefined : monthsInWords(months);
  const marks = marksOf(run, day, scale);
  return {
    key,
    ref,
    months,
    slipInWords,
    marks,
    ...stretches(marks),
    inWords: sentence(ref.title, run, checksOf(run, day), slipInWords),
  };
}

/** From the first that was said to the first date given, and from that to the last date given. */
export function stretches(marks: readonly ChartMark[]): Pick<DrawnLine, 'lead' | 'slip'> {
  const said = marks.find(({ kind }) => kind === 'said');
  const targets = marks.filter(({ kind }) => kind === 'target');
  return {
    lead: between(said, targets[0]),
    slip: between(targets[0], targets.at(-1)),
  };
}

const between = (from?: ChartMark, to?: ChartMark): Stretch | undefined =>
  from && to && from.on < to.on ? [from.at, to.at] : undefined;

/** What was said, every date that was given, and what became of it, each in the order of the run. */
export function marksOf(
  run: readonly ChainMember[],
  day: string,
  scale: TimeScale,
): readonly ChartMark[] {
  return [
    ...run.flatMap(({ id, said }) =>
      said.on === undefined
        ? []
        : mark(scale, 'said', id, firstDay(said.on), `Said: ${said.words}`),
    ),
    ...run.flatMap(({ id, due }) =>
      due?.on === undefined ? [] : mark(scale, 'target', id, lastDay(due.on), `Due: ${due.words}`),
    ),
    ...checksOf(run, day).flatMap((entry) =>
      mark(scale, 'check', entry.progress, firstDay(entry.date), inWords(entry)).map((made) => ({
        ...made,
        tone: progressTone(entry),
      })),
    ),
  ];
}

/** Entries that say how it turned out; work that goes on, and a promise that another replaced, are drawn by the line itself. */
const checksOf = (run: readonly ChainMember[], day: string): readonly StandingEntry[] =>
  run.flatMap(({ facts }) =>
    historyAsOf(facts?.history ?? [], day).filter(
      ({ progress }) => progress !== 'in-progress' && progress !== 'superseded',
    ),
  );

const inWords = (entry: StandingEntry): string =>
  `${progressLabel(entry)}, ${dateInWords(entry.date)}`;

const mark = (
  scale: TimeScale,
  kind: ChartMark['kind'],
  of: string,
  on: string,
  label: string,
): readonly ChartMark[] => [{ kind, key: `${kind} ${of} ${on}`, on, label, at: scale.at(on) }];

function sentence(
  title: string,
  run: readonly ChainMember[],
  checks: readonly StandingEntry[],
  slip: string | undefined,
): string {
  const said = run.find((promise) => promise.said.on !== undefined)?.said.words;
  const dates = run.flatMap(({ due }) => (due?.on === undefined ? [] : [due.words]));
  return [
    `${title}.`,
    said === undefined ? '' : ` First said ${said}.`,
    dates.length === 0 ? '' : ` Due ${dates.join(', then ')}.`,
    slip === undefined ? '' : ` Moved by ${slip}.`,
    checks.length === 0 ? '' : ` ${checks.map(inWords).join('; ')}.`,
  ].join('');
}

/** A finding, recommendation or rating: what was true, or asked, in between. */
const checkOf = ({ id, title, said }: ChainMember, scale: TimeScale): readonly ChartMark[] =>
  said.on === undefined
    ? []
    : mark(scale, 'check', id, firstDay(said.on), `${title}, ${dateInWords(said.on)}`);
