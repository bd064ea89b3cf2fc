/** How far promises moved. It needs no graph, so that a page can say it again for an earlier day. */
import { byDate, monthsBetween } from '../records/calendar.ts';
import { dateInWords, monthsInWords } from './dates.ts';

/** A date that was given for a promise. */
export interface DatedStep {
  readonly by: string;
  /** Whether it asks for something else than the promise it replaces, and not only for another date. */
  readonly isChanged: boolean;
}

/** How far a promise moved, in words. */
export interface Slip {
  readonly months: number;
  readonly moves: number;
  /** `moved 3 times, by 8 years` */
  readonly short: string;
  /** The same as a sentence, with the first date and the last. */
  readonly sentence: string;
}

/**
 * How far the date moved along promises that took each other’s place, the first of them first; undefined where
 * it did not move to a later one. Promises that merely stand one after another may measure different things,
 * and are not one that slipped (DESIGN, section 3: slippage along `replaces`).
 */
export function slipOf(run: readonly DatedStep[]): Slip | undefined {
  const dates = run.map(({ by }) => by);
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const months = monthsBetween(first, last) || 0;
  if (months <= 0) return undefined;
  const moves = dates.filter(
    (date, index) => index > 0 && byDate(date, dates[index - 1] ?? date) > 0,
  ).length;
  const change = run.slice(1).some((step) => step.isChanged)
    ? '; what was promised changed too'
    : '';
  const moved = `moved ${times(moves)}, by ${monthsInWords(months)}`;
  return {
    months,
    moves,
    short: `${moved}${change}`,
    sentence: `From ${dateInWords(first)} to ${dateInWords(last)}: the date ${moved}, along promises that took each other’s place${change}.`,
  };
}

export const times = (moves: number): string =>
  moves === 1 ? 'once' : moves === 2 ? 'twice' : `${moves} times`;
