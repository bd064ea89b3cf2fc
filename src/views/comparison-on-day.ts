/** All chains on one axis of time, as they stood on a day; like `chain-on-day.ts`, for build and browser alike. */
import { timeScale, type TimeScale } from '../charts/time-scale.ts';
import { byDate } from '../records/calendar.ts';
import { dateInWords, monthsInWords } from './dates.ts';
import {
  furthestSlip,
  marksOf,
  runsOn,
  stretches,
  type ChainFacts,
  type ChainMember,
  type ChartLine,
  type ChartMark,
} from './chain-on-day.ts';
import { times } from './slips.ts';

/** A chain with what it follows from. */
export interface NamedFacts {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly facts: ChainFacts;
}

/** What is told of each chain in numbers. The first date and the latest are the earliest and the last that were given. */
export const comparedColumns = [
  { cell: 'promises', heading: 'Promises' },
  { cell: 'firstSaid', heading: 'First promised' },
  { cell: 'firstDue', heading: 'First date' },
  { cell: 'lastDue', heading: 'Latest date' },
  { cell: 'slip', heading: 'Furthest slip of one promise' },
] as const;

/** One chain among the others: its line, and the same in numbers. */
export interface ComparedChain {
  readonly line: ChartLine;
  readonly cells: Readonly<Record<(typeof comparedColumns)[number]['cell'], string>>;
}

/** The axis that all chains share. */
export const sharedScale = (chains: readonly NamedFacts[]): TimeScale =>
  timeScale(
    Math.min(...chains.map(({ facts }) => facts.years[0])),
    Math.max(...chains.map(({ facts }) => facts.years[1])),
  );

/** Chains as they stood on a day, in the order given; those in which nothing had been promised are left out. */
export function comparedOn(
  chains: readonly NamedFacts[],
  day: string,
  scale: TimeScale,
): readonly ComparedChain[] {
  return chains.flatMap((chain) => {
    const promises = runsOn(chain.facts, day).flat();
    return promises.length === 0 ? [] : [compared(chain, promises, day, scale)];
  });
}

function compared(
  { id, title, href, facts }: NamedFacts,
  promises: readonly ChainMember[],
  day: string,
  scale: TimeScale,
): ComparedChain {
  const slip = furthestSlip(facts, day);
  const slipInWords = slip && monthsInWords(slip.months);
  const said = earliest(promises.map((promise) => promise.said.on));
  const due = promises.flatMap((promise) => promise.due?.on ?? []).toSorted(byDate);
  const [firstDue, lastDue] = [words(due[0]), words(due.at(-1))];
  const dates = due.length === 0 ? 'no date was given' : `dates from ${firstDue} to ${lastDue}`;
  return {
    line: {
      key: id,
      ref: { title, href },
      months: slip?.months,
      slipInWords,
      ...drawn(facts, promises, day, scale),
      inWords: `${title}. First promised ${words(said)}; ${dates}. ${slip ? `${slip.sentence}` : 'No date was moved to a later one.'}`,
    },
    cells: {
      promises: String(promises.length),
      firstSaid: words(said),
      firstDue,
      lastDue,
      slip: slip ? `${slipInWords}, ${times(slip.moves)}` : 'not moved',
    },
  };
}

/** From the first promise to the last date given; thick where the promise that slipped furthest did. */
function drawn(
  facts: ChainFacts,
  promises: readonly ChainMember[],
  day: string,
  scale: TimeScale,
): Pick<ChartLine, 'lead' | 'slip' | 'marks'> {
  const marks = marksOf(promises, day, scale).filter(({ kind }) => kind !== 'check');
  const first = marks.filter(({ kind }) => kind === 'said').toSorted((a, b) => a.at - b.at)[0];
  const targets = marks.filter(({ kind }) => kind === 'target').toSorted((a, b) => a.at - b.at);
  const last = targets.at(-1);
  const slips = runsOn(facts, day)
    .map((run) => stretches(marksOf(run, day, scale)).slip)
    .filter((stretch) => stretch !== undefined)
    .toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]));
  return {
    lead: first && last && first.at < last.at ? [first.at, last.at] : undefined,
    slip: slips[0],
    marks: [...(first ? [first] : []), ...oneForEachDay(targets)],
  };
}

/** Promises that name the same day share its mark. */
const oneForEachDay = (marks: readonly ChartMark[]): readonly ChartMark[] =>
  marks.filter(({ on }, index) => marks.findIndex((other) => other.on === on) === index);

const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).toSorted(byDate)[0];

const words = (date: string | undefined): string =>
  date === undefined ? 'not known' : dateInWords(date);
