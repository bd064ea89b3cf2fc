import { describe, expect, test } from 'vitest';
import { facetValues } from '../../../src/facets/values.ts';

describe('the values of a group', () => {
  const values = (counts: Readonly<Record<string, number>>, ticked: readonly string[] = []) =>
    facetValues(ticked, new Map(Object.entries(counts))).map(
      ({ value, count, isOn }) => `${isOn ? '+' : '-'}${value} ${count}`,
    );

  test('are those that lead to something, the most first', () => {
    expect(values({ Body: 1, Finding: 12, Report: 0, Term: 3 })).toEqual([
      '-Finding 12',
      '-Term 3',
      '-Body 1',
    ]);
  });

  test('are in the order of letters where they lead to as many', () => {
    expect(values({ Term: 2, Body: 2, Finding: 2 })).toEqual(['-Body 2', '-Finding 2', '-Term 2']);
  });

  test('include a value that is ticked, even if it leads nowhere or is not in the index', () => {
    expect(values({ Finding: 1, Report: 0 }, ['Report', 'Unheard of'])).toEqual([
      '-Finding 1',
      '+Report 0',
      '+Unheard of 0',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('count nothing for "%s"', (value) => {
    expect(values({}, [value])).toEqual([`+${value} 0`]);
  });

  test('are shown by their labels, and in the order of these', () => {
    const labels: Readonly<Record<string, string>> = { a: 'Zebra', b: 'Ant' };
    const counts = new Map([
      ['a', 1],
      ['b', 1],
    ]);
    expect(
      facetValues([], counts, (value) => labels[value] ?? '').map(({ label }) => label),
    ).toEqual(['Ant', 'Zebra']);
  });
});
