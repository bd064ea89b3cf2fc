import { byDate, monthsBetween } from '../records/calendar.ts';
import { slippage } from '../records/clocks.ts';
import { find, type RecordGraph } from '../records/graph.ts';
import type { RecordId } from '../schema/ids.ts';
import { dateInWords, monthsInWords } from './dates.ts';
import type { Edition } from './edition.ts';

/** How far a promise moved, in words. */
export interface Slip {
  readonly months: number;
  /** `moved 3 times, by 8 years` */
  readonly short: string;
  /** The same as a sentence, with the first date and the last. */
  readonly sentence: string;
}

interface Step {
  readonly id: RecordId;
  readonly by: string;
  /** Whether it asks for something else than the promise it replaces, and not only for another date. */
  readonly isChanged: boolean;
}

/**
 * How far the date moved along promises that took each other’s place, for each such run among the
 * members of a chain, the earliest first. Promises that merely stand one after another may measure
 * different things, and are not counted as one that slipped; nor is a promise counted that the chain
 * does not show (DESIGN, section 3: slippage along `replaces`).
 */
export function slipsOf({ graph }: Edition, members: readonly RecordId[]): readonly Slip[] {
  const shown = new Set(members);
  const runs = [...shown].map((id): readonly Step[] =>
    (slippage(graph, id)?.steps ?? []).flatMap(({ id: step, by }) =>
      by !== undefined && shown.has(step)
        ? [{ id: step, by, isChanged: isChanged(graph, step) }]
        : [],
    ),
  );
  return runs
    .filter((run) => !runs.some((other) => other.length > run.length && isPartOf(run, other)))
    .flatMap((run) => inWords(run))
    .filter(({ sentence }, index, all) => all.findIndex((s) => s.sentence === sentence) === index);
}

/**
 * The promises among the members of a chain, each as the run of those whose place it took, the first of them
 * first; a promise that took nobody’s place is a run of its own.
 */
export function runsOf(
  graph: RecordGraph,
  members: readonly RecordId[],
): readonly (readonly RecordId[])[] {
  const shown = new Set(members.filter((id) => find(graph, id, 'commitments') !== undefined));
  const replaced = new Set(
    [...shown].flatMap((id) =>
      (find(graph, id, 'commitments')?.fields.replaces ?? []).map(({ commitment }) => commitment),
    ),
  );
  return [...shown]
    .filter((id) => !replaced.has(id))
    .map((id) => {
      const steps = (slippage(graph, id)?.steps ?? []).map((step) => step.id);
      return steps.length === 0 ? [id] : steps.filter((step) => shown.has(step));
    });
}

/** The slip that a list has room for: the one that moved furthest. */
export const furthestSlip = (edition: Edition, members: readonly RecordId[]): Slip | undefined =>
  slipsOf(edition, members).toSorted((a, b) => b.months - a.months)[0];

/** Whether a promise asks for something else than the one it replaces, and not only for another date. */
export const isChanged = (graph: RecordGraph, id: RecordId): boolean =>
  (find(graph, id, 'commitments')?.fields.replaces ?? []).some(({ change }) =>
    change.some((code) => code !== 'same-measure'),
  );

const isPartOf = (run: readonly Step[], other: readonly Step[]): boolean =>
  run.every(({ id }) => other.some((step) => step.id === id));

function inWords(run: readonly Step[]): readonly Slip[] {
  const dates = run.map(({ by }) => by);
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const months = monthsBetween(first, last) || 0;
  if (months <= 0) return [];
  const moves = dates.filter(
    (date, index) => index > 0 && byDate(date, dates[index - 1] ?? date) > 0,
  ).length;
  const change = run.slice(1).some((step) => step.isChanged)
    ? '; what was promised changed too'
    : '';
  const moved = `moved ${times(moves)}, by ${monthsInWords(months)}`;
  return [
    {
      months,
      short: `${moved}${change}`,
      sentence: `From ${dateInWords(first)} to ${dateInWords(last)}: the date ${moved}, along promises that took each other’s place${change}.`,
    },
  ];
}

const times = (moves: number): string =>
  moves === 1 ? 'once' : moves === 2 ? 'twice' : `${moves} times`;
