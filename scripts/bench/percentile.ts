/**
 * The value below or at which the given part of the values lies, by nearest rank: p95 is the smallest value
 * that at least 95 % do not exceed. Throws where there are no values.
 */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is no percentile of nothing.');
  return value;
}

/** The value in the middle; of an even number of values, the lower of the two. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);
