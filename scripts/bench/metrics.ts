/**
 * What a list of results is worth against the grades of its query. nDCG is that of Järvelin and Kekäläinen
 * (2002) with the exponential gain of Burges and others (2005), as search engines are compared by.
 */
import { bestGrade } from '../../src/schema/search-quality.ts';

/** Results that count: what a reader sees on a first page. */
export const DEPTH = 10;

type Grades = Readonly<Record<string, number>>;

const gain = (grade: number): number => 2 ** grade - 1;

const cumulatedGain = (grades: readonly number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, index) => sum + gain(grade) / Math.log2(index + 2), 0);

/** nDCG at 10, from 0 to 1: the best order of all graded records is 1. Undefined where no record has a grade. */
export function ndcg(listed: readonly string[], grades: Grades): number | undefined {
  const ideal = cumulatedGain(Object.values(grades).sort((a, b) => b - a));
  if (ideal === 0) return undefined;
  // A record that is listed twice counts where it stands first.
  return cumulatedGain([...new Set(listed)].map((record) => grades[record] ?? 0)) / ideal;
}

/** The place, from 1, of the first record of the best grade within the first ten; undefined where there is none. */
export function rankOfBest(listed: readonly string[], grades: Grades): number | undefined {
  const best = bestGrade({ grades });
  const at = [...new Set(listed)]
    .slice(0, DEPTH)
    .findIndex((record) => best > 0 && grades[record] === best);
  return at === -1 ? undefined : at + 1;
}

/** The mean; undefined of nothing. */
export const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The part of the items of which something holds, from 0 to 1; undefined of nothing. */
export const share = <T>(items: readonly T[], holds: (item: T) => boolean): number | undefined =>
  mean(items.map((item) => (holds(item) ? 1 : 0)));
