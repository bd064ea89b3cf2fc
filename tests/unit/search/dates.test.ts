import { describe, expect, test } from 'vitest';
import { dateIn } from '../../../src/search/dates.ts';

const read = (text: string): unknown => dateIn(text.split(' '));

describe('a day', () => {
  test.each([
    ['6 November 2020', 3],
    ['6th Nov 2020', 3],
    ['November 6, 2020', 3],
    ['06/11/2020', 1],
    ['6.11.2020', 1],
    ['2020-11-06', 1],
  ])('is read from “%s”', (text, length) => {
    expect(read(text)).toEqual({ date: '2020-11-06', length });
  });

  test('leaves the words after it', () => {
    expect(read('6 November 2020 trains')).toEqual({ date: '2020-11-06', length: 3 });
  });

  test('has its day first where both could be months', () => {
    expect(read('03/04/2020')).toEqual({ date: '2020-04-03', length: 1 });
  });
});

describe('a month', () => {
  test.each(['November 2020', 'nov 2020', 'NOVEMBER 2020,'])('is read from “%s”', (text) => {
    expect(read(text)).toEqual({ date: '2020-11', length: 2 });
  });
});

test.each([
  'trains 6 November 2020',
  '32 November 2020',
  '6 Novembre 2020',
  '11/13/2020',
  '0/11/2020',
  '11/0/2020',
  'no 2020',
  'November',
  '2020',
  'may 20',
  '12 trains 2020',
  '',
])('“%s” begins with no date', (text) => {
  expect(read(text)).toBeUndefined();
});
