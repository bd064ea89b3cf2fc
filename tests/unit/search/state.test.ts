import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  facets,
  isEmpty,
  readState,
  toggle,
  writeState,
  type SearchState,
} from '../../../src/search/state.ts';

const NOTHING: SearchState = { query: '', ticks: { kind: [], report: [] }, page: 1 };

/** Any text a reader can type, without the space that is trimmed. */
const typed = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
const ticked = fc
  .uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 4 })
  .map((values) => [...values].sort());
const anyState: fc.Arbitrary<SearchState> = fc.record({
  query: typed,
  ticks: fc.record({ kind: ticked, report: ticked }),
  page: fc.integer({ min: 1, max: 10_000 }),
});

describe('the address of a search', () => {
  test('gives back any state that was written into it', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  test('is the same for what was read from any address', () => {
    const name = fc.constantFrom('q', 'kind', 'report', 'page', 'x');
    const anyAddress = fc
      .array(fc.tuple(name, fc.string({ unit: 'grapheme' })))
      .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`);
    fc.assert(
      fc.property(anyAddress, (address) => {
        const state = readState(address);
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  test('is bare where nothing is asked', () => {
    expect(writeState(NOTHING)).toBe('');
    expect(readState('')).toEqual(NOTHING);
  });

  test('can be read by people', () => {
    expect(
      writeState({
        query: 'HC 680',
        ticks: { kind: ['Finding'], report: ['HC 680, 2020'] },
        page: 2,
      }),
    ).toBe('?q=HC+680&kind=Finding&report=HC+680%2C+2020&page=2');
  });

  test('knows its second page', () => {
    expect(readState('?q=late&page=2').page).toBe(2);
  });

  test('keeps hostile words as words', () => {
    const query = '"><script>alert(1)</script>&kind=Report#x%00';
    expect(readState(writeState({ ...NOTHING, query }))).toEqual({ ...NOTHING, query });
  });

  test('drops what it does not know', () => {
    expect(readState('?q=late&sort=date&kind=&utm_source=x')).toEqual({
      ...NOTHING,
      query: 'late',
    });
  });

  test('keeps one of a value given twice', () => {
    expect(readState('?kind=Report&kind=Finding&kind=Report').ticks.kind).toEqual([
      'Finding',
      'Report',
    ]);
  });

  test.each(['0', '-3', '1.5', 'two', '', 'NaN', 'Infinity', '1e400'])(
    'takes page "%s" for the first',
    (page) => {
      expect(readState(`?q=late&page=${page}`).page).toBe(1);
    },
  );
});

describe('ticking a filter', () => {
  const state: SearchState = {
    query: 'late',
    ticks: { kind: ['Finding'], report: [] },
    page: 3,
  };

  test('adds the value and begins again at the first page', () => {
    expect(toggle(state, 'kind', 'Report')).toEqual({
      query: 'late',
      ticks: { kind: ['Finding', 'Report'], report: [] },
      page: 1,
    });
  });

  test('twice gives the state back, at the first page', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...facets), typed, (given, facet, value) => {
        fc.pre(value !== '' && !given.ticks[facet].includes(value));
        expect(toggle(toggle(given, facet, value), facet, value)).toEqual({ ...given, page: 1 });
      }),
    );
  });
});

test('a search is empty without words and filters, whatever its page', () => {
  expect(isEmpty({ ...NOTHING, page: 3 })).toBe(true);
  expect(isEmpty({ ...NOTHING, query: 'late' })).toBe(false);
  expect(isEmpty({ ...NOTHING, ticks: { kind: [], report: ['HC 680, 2020'] } })).toBe(false);
});
