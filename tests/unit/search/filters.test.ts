import { describe, expect, test } from 'vitest';
import { filtersOf } from '../../../src/search/filters.ts';
import type { SearchState } from '../../../src/search/state.ts';

const state = (ticks: Partial<SearchState['ticks']> = {}): SearchState => ({
  query: 'late',
  ticks: { kind: [], report: [], ...ticks },
  page: 1,
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
