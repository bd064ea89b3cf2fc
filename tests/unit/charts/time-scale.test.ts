import { describe, expect, test } from 'vitest';
import { timeScale } from '../../../src/charts/time-scale.ts';

describe('an axis of time', () => {
  test('reaches from the beginning of its first year to the end of its last', () => {
    const { at } = timeScale(1998, 2026);
    expect(at('1998-01-01')).toBe(0);
    expect(at('2026-12-31')).toBeCloseTo(100, 1);
    expect(at('2012-07-02')).toBeCloseTo(50, 0);
  });

  test('puts a later day further on', () => {
    const { at } = timeScale(2010, 2020);
    const days = ['2010-01-01', '2010-01-31', '2012-02-29', '2019-12-31'];
    expect(days.map(at)).toEqual([...days.map(at)].sort((a, b) => a - b));
  });

  test.each([
    [2020, 2026, 7],
    [2012, 2026, 7],
    [1998, 2031, 7],
    [1948, 2026, 8],
  ])('from %i to %i has as many lines as can be told apart', (first, last, number) => {
    const { years } = timeScale(first, last);
    expect(years.length).toBeGreaterThanOrEqual(4);
    expect(years.length).toBeLessThanOrEqual(13);
    expect(Math.abs(years.length - number)).toBeLessThanOrEqual(1);
  });

  test('labels every line where there is room, and every other one where there is little', () => {
    expect(timeScale(2012, 2026).years.map(({ year, isMajor }) => [year, isMajor])).toEqual([
      [2012, true],
      [2014, false],
      [2016, true],
      [2018, false],
      [2020, true],
      [2022, false],
      [2024, true],
      [2026, false],
    ]);
  });
});
