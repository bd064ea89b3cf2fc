import { describe, expect, test } from 'vitest';
import { facetValues, filtersOf } from '../../../src/search/filters.ts';
import type { SearchState } from '../../../src/search/state.ts';

const state = (change: Partial<SearchState> = {}): SearchState => ({
  query: 'late',
  kind: [],
  report: [],
  page: 1,
  ...change,
});

describe('filters', () => {
  test('ask for any value of a group and for every group', () => {
    expect(filtersOf(state({ kind: ['Finding', 'Report'], report: ['RI 12, 2021'] }))).toEqual({
      kind: { any: ['Finding', 'Report'] },
      report: { any: ['RI 12, 2021'] },
    });
  });

  test('leave out a group in which nothing is ticked', () => {
    expect(filtersOf(state({ kind: ['Finding'] }))).toEqual({ kind: { any: ['Finding'] } });
    expect(filtersOf(state())).toEqual({});
  });

  test('leave out the group whose values are to be counted', () => {
    expect(filtersOf(state({ kind: ['Finding'], report: ['RI 12, 2021'] }), 'kind')).toEqual({
      report: { any: ['RI 12, 2021'] },
    });
  });
});

describe('the values of a group', () => {
  const values = (counts: Readonly<Record<string, number>>, kind: readonly string[] = []) =>
    facetValues(state({ kind }), 'kind', counts).map(
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
});
