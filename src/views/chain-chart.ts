import { timeScale, type TimeScale } from '../charts/time-scale.ts';
import { firstDay, lastDay, monthsBetween } from '../records/calendar.ts';
import { historyAsOf, type HistoryEntry } from '../records/clocks.ts';
import { isIn, type RecordOf } from '../records/content-record.ts';
import { dateOf } from '../records/due.ts';
import { find } from '../records/graph.ts';
import { dueOf, saidOn } from '../records/standing.ts';
import type { RecordId } from '../schema/ids.ts';
import { dateInWords, dueBriefly, monthsInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { refTo, type Ref } from './ref.ts';
import { runsOf } from './slips.ts';
import { progressLabel, progressTone, type Tone } from './status-words.ts';

/** Something that happened to a promise, at its place on the line. */
export interface ChartMark {
  readonly kind: 'said' | 'target' | 'check';
  /** Where it is, as a percentage of the width. */
  readonly at: number;
  /** The day it is drawn at, so that an earlier day can be shown. */
  readonly on: string;
  readonly label: string;
  /** How a check turned out; absent for what only says how things were. */
  readonly tone?: Tone;
}

/** One promise: from when it was first made, along every date it was moved to. */
export interface ChartLine {
  /** The promise as it last stood. */
  readonly ref: Ref;
  /** Between when it was first said and the first date given for it. */
  readonly lead: readonly [number, number] | undefined;
  /** Between the first date and the last. */
  readonly slip: readonly [number, number] | undefined;
  /** `10 years 3 months`; absent where the date did not move. */
  readonly slipInWords: string | undefined;
  readonly marks: readonly ChartMark[];
  /** What the line shows, for those who do not see it. */
  readonly inWords: string;
}

/** The promises of a chain on one axis of time, with what was found in between. */
export interface ChainChart {
  readonly scale: TimeScale;
  readonly today: number;
  readonly lines: readonly ChartLine[];
  readonly checks: readonly ChartMark[];
}

/** The chart of a chain; undefined where no promise in it has a date. */
export function chainChart(edition: Edition, members: readonly RecordId[]): ChainChart | undefined {
  const drawn = runsOf(edition.graph, members).map((run) => dated(edition, run));
  const checks = members.flatMap((id) => checkOf(edition, id) ?? []);
  const days = [...drawn.flatMap(({ days: own }) => own), ...checks.map(({ on }) => on)];
  if (drawn.every(({ targets }) => targets.length === 0)) return undefined;
  const years = [...days, edition.asOf].map((day) => Number(day.slice(0, 4)));
  const scale = timeScale(Math.min(...years), Math.max(...years));
  return {
    scale,
    today: scale.at(edition.asOf),
    lines: drawn.map((run) => lineOf(edition, run, scale)),
    checks: checks.map((mark) => ({ ...mark, at: scale.at(mark.on) })),
  };
}

interface DatedRun {
  readonly promises: readonly RecordOf<'commitments'>[];
  readonly said: readonly { readonly on: string; readonly words: string }[];
  readonly targets: readonly { readonly on: string; readonly by: string; readonly words: string }[];
  readonly history: readonly HistoryEntry[];
  readonly days: readonly string[];
}

function dated({ graph, asOf }: Edition, run: readonly RecordId[]): DatedRun {
  const promises = run.flatMap((id) => find(graph, id, 'commitments') ?? []);
  const said = promises.flatMap((promise) => {
    const given = saidOn(graph, promise);
    const on = dateOf(given);
    return on === undefined ? [] : [{ on: firstDay(on), words: dueBriefly(given) }];
  });
  const targets = promises.flatMap((promise) => {
    const by = dateOf(dueOf(promise));
    return by === undefined ? [] : [{ on: lastDay(by), by, words: dueBriefly(dueOf(promise)) }];
  });
  const history = promises.flatMap(({ fields }) =>
    historyAsOf<HistoryEntry>(fields.history, asOf).filter(({ progress }) => tells(progress)),
  );
  const days = [
    ...said.map(({ on }) => on),
    ...targets.map(({ on }) => on),
    ...history.map(({ date }) => firstDay(date)),
  ];
  return { promises, said, targets, history, days };
}

/** Work that goes on, and a promise that another replaced, are drawn by the line itself. */
const tells = (progress: HistoryEntry['progress']): boolean =>
  progress !== 'in-progress' && progress !== 'superseded';

function lineOf(edition: Edition, run: DatedRun, scale: TimeScale): ChartLine {
  const { said, targets, history, promises } = run;
  const [first, last] = [targets[0], targets.at(-1)];
  const months = first && last ? monthsBetween(first.by, last.by) : 0;
  const ref = refTo(edition, promises.at(-1)?.id ?? '');
  const slipInWords = months > 0 ? monthsInWords(months) : undefined;
  return {
    ref,
    lead: between(scale, said[0]?.on, first?.on),
    slip: between(scale, first?.on, last?.on),
    slipInWords,
    marks: [
      ...said.map(({ on, words }) => mark(scale, 'said', on, `Said: ${words}`)),
      ...targets.map(({ on, words }) => mark(scale, 'target', on, `Due: ${words}`)),
      ...history.map((entry) => ({
        ...mark(
          scale,
          'check',
          firstDay(entry.date),
          `${progressLabel(entry)}, ${dateInWords(entry.date)}`,
        ),
        tone: progressTone(entry),
      })),
    ],
    inWords: sentence(ref.title, run, slipInWords),
  };
}

const between = (
  scale: TimeScale,
  from: string | undefined,
  to: string | undefined,
): readonly [number, number] | undefined =>
  from !== undefined && to !== undefined && from < to ? [scale.at(from), scale.at(to)] : undefined;

const mark = (scale: TimeScale, kind: ChartMark['kind'], on: string, label: string): ChartMark => ({
  kind,
  on,
  label,
  at: scale.at(on),
});

function sentence(
  title: string,
  { said, targets, history }: DatedRun,
  slip: string | undefined,
): string {
  const first = said[0] ? ` First said ${said[0].words}.` : '';
  const dates =
    targets.length === 0 ? '' : ` Due ${targets.map(({ words }) => words).join(', then ')}.`;
  const checks = history.map((entry) => `${progressLabel(entry)}, ${dateInWords(entry.date)}`);
  return `${title}.${first}${dates}${slip === undefined ? '' : ` Moved by ${slip}.`}${checks.length === 0 ? '' : ` ${checks.join('; ')}.`}`;
}

/** A finding, recommendation or rating among the members: what was true, or asked, in between. */
function checkOf(edition: Edition, id: RecordId): ChartMark | undefined {
  const record = edition.graph.records.get(id);
  if (!isIn(record, 'findings', 'recommendations', 'ratings')) return undefined;
  const on = dateOf(saidOn(edition.graph, record));
  if (on === undefined) return undefined;
  return {
    kind: 'check',
    at: 0,
    on: firstDay(on),
    label: `${record.fields.title}, ${dateInWords(on)}`,
  };
}
