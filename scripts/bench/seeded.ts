import fc from 'fast-check';

/** The seed of everything that the bench draws, so that two runs ask the same. */
export const SEED = 20_261_121;

/** Numbers from 0 to below 1, the same for the same seed. */
export const fractions = (seed: number, howMany: number): readonly number[] =>
  fc
    .sample(fc.noBias(fc.nat(2 ** 31 - 1)), { seed, numRuns: howMany })
    .map((number) => number / 2 ** 31);

/** The item that a number from 0 to below 1 points at. Throws where there are no items. */
export function pick<T>(items: readonly T[], fraction: number): T {
  const item = items[Math.floor(fraction * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** The items in an order that the seed decides. */
export const shuffled = <T>(items: readonly T[], seed: number): readonly T[] =>
  fractions(seed, items.length)
    .map((fraction, index) => ({ fraction, item: items[index] as T }))
    .sort((a, b) => a.fraction - b.fraction)
    .map(({ item }) => item);
