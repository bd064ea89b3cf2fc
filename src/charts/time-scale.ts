import { scaleUtc } from 'd3-scale';

/** A stretch of whole years drawn from left to right, in hundredths of the width that it is given. */
export interface TimeScale {
  /** Where a day is, as a percentage of the width, to two decimals: a width the browser knows and we do not. */
  readonly at: (day: string) => number;
  /** Years with a line of their own, and how much each is worth a label where there is little room. */
  readonly years: readonly {
    readonly year: number;
    readonly at: number;
    readonly isMajor: boolean;
  }[];
}

/** The scale from the beginning of one year to the end of another. */
export function timeScale(first: number, last: number): TimeScale {
  const scale = scaleUtc([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)], [0, 100]);
  const at = (day: string): number => round(scale(Date.parse(`${day}T00:00:00Z`)));
  const step = stepFor(last - first + 1);
  const years = range(first, last + 1).filter((year) => year % step === 0);
  return {
    at,
    years: years.map((year) => ({
      year,
      at: at(`${year}-01-01`),
      isMajor: year % (step * 2) === 0,
    })),
  };
}

/** Years between lines: so few lines that each can be told apart, and no more than a dozen. */
const stepFor = (span: number): number => [1, 2, 5, 10].find((step) => span / step <= 12) ?? 20;

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const round = (number: number): number => Math.round(number * 100) / 100;
