import { describe, expect, test } from 'vitest';
import { mean, ndcg, rankOfBest, share } from '../../../../scripts/bench/metrics.ts';

const grades = { a: 3, b: 2, c: 1, d: 0 };

describe('nDCG at 10', () => {
  test('is 1 for the best order', () => {
    expect(ndcg(['a', 'b', 'c'], grades)).toBe(1);
  });

  test('is worked out by hand: gains 1 and 7, the places worth 1 and 1 / log2 3', () => {
    // Listed: c (2^1 − 1) first, a (2^3 − 1) second. Ideal: 7 + 3 / log2 3 + 1 / log2 4.
    const wanted = (1 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3) + 1 / 2);
    expect(ndcg(['c', 'a'], grades)).toBeCloseTo(wanted, 12);
    expect(wanted).toBeCloseTo(0.5767, 4);
  });

  test('falls where a graded record is missing, even if nobody lists it', () => {
    expect(ndcg(['a'], grades)).toBeCloseTo(7 / (7 + 3 / Math.log2(3) + 1 / 2), 12);
  });

  test('counts ten places only, for the list and for the best order alike', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`r${at}`, 3]));
    const list = Object.keys(many);
    expect(ndcg(list, many)).toBe(1);
    expect(ndcg(['x', ...list], many)).toBeLessThan(1);
    expect(ndcg([...Array.from({ length: 10 }, (_, at) => `x${at}`), 'r0'], many)).toBe(0);
  });

  test('counts a record once, where it stands first', () => {
    expect(ndcg(['a', 'a', 'a'], { a: 3 })).toBe(1);
    expect(ndcg(['a', 'a', 'b'], grades)).toBe(ndcg(['a', 'b'], grades));
  });

  test('is not there where no record has a grade', () => {
    expect(ndcg(['a'], {})).toBeUndefined();
    expect(ndcg(['a'], { a: 0 })).toBeUndefined();
  });
});

describe('the place of the best', () => {
  test('is that of the first record of the best grade there is', () => {
    expect(rankOfBest(['c', 'b', 'a'], grades)).toBe(3);
    expect(rankOfBest(['x', 'b'], { b: 2, c: 1 })).toBe(2);
  });

  test('is not there when none is among the first ten, or none has a grade', () => {
    const ten = Array.from({ length: 10 }, (_, at) => `x${at}`);
    expect(rankOfBest([...ten, 'a'], grades)).toBeUndefined();
    expect(rankOfBest([...ten.slice(1), 'a'], grades)).toBe(10);
    expect(rankOfBest(['d'], { d: 0 })).toBeUndefined();
  });
});

test('a mean and a share are those of something', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeUndefined();
  expect(share([1, 2, 3, 4], (number) => number > 1)).toBe(0.75);
  expect(share([], () => true)).toBeUndefined();
});
