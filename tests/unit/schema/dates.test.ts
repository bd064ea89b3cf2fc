import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysIn, isCalendarDate, isDay } from '../../../src/schema/dates.ts';

const two = (number: number): string => String(number).padStart(2, '0');

describe('a date as given', () => {
  test.each(['2021', '2021-03', '2021-03-31', '0001-01-01', '2024-02-29', '2000-02-29'])(
    'may be %s',
    (date) => {
      expect(isCalendarDate(date)).toBe(true);
    },
  );

  test.each([
    '2021-02-30',
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-13',
    '2021-00',
    '2021-01-00',
    '2021-01-32',
    '2021-3',
    '2021-03-1',
    '21-03',
    '2021/03',
    '31/03/2021',
    '2021-03-31T00:00',
    ' 2021',
    '2021\n',
    '２０２１',
    'March 2021',
    '',
  ])('may not be %j', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });

  test('is every day that the calendar has', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(isCalendarDate(date.toISOString().slice(0, 10))).toBe(true);
        },
      ),
    );
  });

  test('is no day after the last of its month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const last = daysIn(`${year}-${two(month)}`);
          expect(isCalendarDate(`${year}-${two(month)}-${two(last)}`)).toBe(true);
          expect(isCalendarDate(`${year}-${two(month)}-${two(last + 1)}`)).toBe(false);
        },
      ),
    );
  });
});

test('a day is a date known to the day', () => {
  expect(['2021', '2021-03', '2021-03-31', '2021-03-32'].map(isDay)).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test.each([
  ['2021-02', 28],
  ['2024-02', 29],
  ['1900-02', 28],
  ['2000-02', 29],
  ['2021-04-10', 30],
  ['2021-12', 31],
])('%s lies in a month of %i days', (date, days) => {
  expect(daysIn(date)).toBe(days);
});
