import { describe, expect, test } from 'vitest';
import { dayAsked } from '../../../src/views/day-asked.ts';

const TODAY = '2026-01-31';
const asked = (query: string): string => dayAsked(new URLSearchParams(query), TODAY);

describe('the day that an address asks for', () => {
  test('is the one it gives, among whatever else it asks', () => {
    expect(asked('?as-of=2020-02-29')).toBe('2020-02-29');
    expect(asked('?status=missed&as-of=1998-01-01')).toBe('1998-01-01');
  });

  test.each([
    ['none is given', ''],
    ['it is later than the build', '?as-of=2026-02-01'],
    ['it is the build’s', `?as-of=${TODAY}`],
    ['there is no such day', '?as-of=2020-02-30'],
    ['it is no day', '?as-of=yesterday'],
    ['it is a year only', '?as-of=2020'],
    ['it is empty', '?as-of='],
  ])('is the build’s where %s', (_, query) => {
    expect(asked(query)).toBe(TODAY);
  });
});
