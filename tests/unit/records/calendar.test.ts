import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byDate,
  daysBetween,
  firstDay,
  lastDay,
  monthsBetween,
} from '../../../src/records/calendar.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const asGiven = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length));

describe('the last day of a date', () => {
  test.each([
    ['2021', '2021-12-31'],
    ['2021-02', '2021-02-28'],
    ['2024-02', '2024-02-29'],
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
    ['2021-04', '2021-04-30'],
    ['2021-12', '2021-12-31'],
    ['2021-03-05', '2021-03-05'],
  ])('of %s is %s', (date, last) => {
    expect(lastDay(date)).toBe(last);
  });

  test('is the day before the first day of the next month', () => {
    fc.assert(
      fc.property(day, (date) => {
        const month = date.slice(0, 7);
        const next = new Date(`${lastDay(month)}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        expect(next.getUTCDate()).toBe(1);
        expect(lastDay(month).slice(0, 7)).toBe(month);
      }),
    );
  });
});

test.each([
  ['2021', '2021-01-01'],
  ['2021-11', '2021-11-01'],
  ['2021-11-30', '2021-11-30'],
])('the first day of %s is %s', (date, first) => {
  expect(firstDay(date)).toBe(first);
});

test('a date begins no later than it ends', () => {
  fc.assert(
    fc.property(asGiven, (date) => {
      expect(firstDay(date) <= lastDay(date)).toBe(true);
      expect(lastDay(date).startsWith(date)).toBe(true);
    }),
  );
});

describe('days between two dates', () => {
  test.each([
    ['2021-03-01', '2021-03-01', 0],
    ['2021-02-28', '2021-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2021-03-28', '2021-03-29', 1],
    ['2021-10-31', '2021-11-01', 1],
    ['2020-12-31', '2021-12-31', 365],
    ['2021-03-02', '2021-03-01', -1],
    ['2021', '2022', 365],
    ['2021-03', '2021-03-31', 0],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('are as many back as forth, and add up', () => {
    fc.assert(
      fc.property(asGiven, asGiven, asGiven, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
      }),
    );
  });
});

describe('months between two dates', () => {
  test.each([
    ['2018', '2024', 72],
    ['2021-03', '2021-03', 0],
    ['2021-03-31', '2021-04-01', 1],
    ['2020-12', '2021-01', 1],
    ['2021', '2021-12', 0],
    ['2025-03', '2021', -39],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});

test('dates are put in order by the last day that each can mean', () => {
  expect(['2022', '2021', '2021-06', '2021-06-15', '2021-12-31'].sort(byDate)).toEqual([
    '2021-06-15',
    '2021-06',
    '2021',
    '2021-12-31',
    '2022',
  ]);
});
