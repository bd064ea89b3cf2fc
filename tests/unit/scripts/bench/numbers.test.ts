import { describe, expect, test } from 'vitest';
import { median, percentile } from '../../../../scripts/bench/percentile.ts';
import { fractions, pick, shuffled } from '../../../../scripts/bench/seeded.ts';

describe('a percentile', () => {
  test('is by nearest rank, whatever the order', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => 20 - at);
    expect(percentile(twenty, 0.95)).toBe(19);
    expect(percentile(twenty, 0.951)).toBe(20);
    expect(percentile(twenty, 0)).toBe(1);
    expect(percentile([15, 20, 35, 40, 50], 0.4)).toBe(20);
  });

  test('in the middle is a value that was measured', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2);
  });

  test('of nothing is an error', () => {
    expect(() => percentile([], 0.5)).toThrow('nothing');
  });
});

describe('what is drawn', () => {
  test('is the same for the same seed, and not for another', () => {
    expect(fractions(7, 20)).toEqual(fractions(7, 20));
    expect(fractions(7, 20)).not.toEqual(fractions(8, 20));
  });

  test('is spread from 0 to below 1', () => {
    const drawn = fractions(7, 400);
    expect(drawn.every((fraction) => fraction >= 0 && fraction < 1)).toBe(true);
    const tenths = new Set(drawn.map((fraction) => Math.floor(fraction * 10)));
    expect(tenths.size).toBe(10);
  });

  test('points at every item', () => {
    expect([0, 0.4, 0.99].map((fraction) => pick(['a', 'b', 'c'], fraction))).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(() => pick([], 0)).toThrow('nothing to pick');
  });

  test('shuffles without losing anything', () => {
    const items = Array.from({ length: 30 }, (_, at) => at);
    expect([...shuffled(items, 3)].sort((a, b) => a - b)).toEqual(items);
    expect(shuffled(items, 3)).not.toEqual(items);
  });
});
