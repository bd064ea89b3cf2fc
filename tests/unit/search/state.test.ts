import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asTyped,
  clearTicks,
  isEmpty,
  readState,
  titleOf,
  toggle,
  writeState,
  type SearchState,
} from '../../../src/search/state.ts';
import { searchFacetNames, type SearchFacet } from '../../../src/views/search-facets.ts';

const NOTHING = readState('');

const stateWith = ({
  ticks = {},
  ...given
}: Omit<Partial<SearchState>, 'ticks'> & {
  readonly ticks?: Partial<SearchState['ticks']>;
}): SearchState => ({ ...NOTHING, ...given, ticks: { ...NOTHING.ticks, ...ticks } });

/** Any text a reader can type, without the space that is trimmed. */
const typed = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
const someOf = (text: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  fc.uniqueArray(text, { maxLength: 4 }).map((values) => [...values].sort());
const ticked = someOf(fc.string({ unit: 'grapheme', minLength: 1 }));
const anyTicks = fc
  .tuple(...searchFacetNames.map((facet) => ticked.map((values) => [facet, values] as const)))
  .map((pairs) => Object.fromEntries(pairs) as Record<SearchFacet, readonly string[]>);
const anyState: fc.Arbitrary<SearchState> = fc.record({
  query: typed,
  ticks: anyTicks,
  page: fc.integer({ min: 1, max: 10_000 }),
  literal: someOf(fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== '')),
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
    const name = fc.constantFrom('q', 'page', 'as', 'x', ...searchFacetNames);
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
    expect(isEmpty(NOTHING)).toBe(true);
  });

  test('can be read by people', () => {
    expect(
      writeState(
        stateWith({
          query: 'HC 680',
          ticks: { kind: ['finding'], year: ['2020'] },
          literal: ['680'],
          page: 2,
        }),
      ),
    ).toBe('?q=HC+680&kind=finding&year=2020&as=680&page=2');
  });

  test('keeps hostile words as words', () => {
    const query = '"><script>alert(1)</script>&kind=report#x%00';
    expect(readState(writeState(stateWith({ query })))).toEqual(stateWith({ query }));
  });

  test('drops what it does not know, and what is empty', () => {
    expect(readState('?q=late&sort=date&kind=&as=+&utm_source=x')).toEqual(
      stateWith({ query: 'late' }),
    );
  });

  test('keeps one of a value given twice', () => {
    const state = readState('?kind=report&kind=finding&kind=report&as=a&as=a');
    expect(state.ticks.kind).toEqual(['finding', 'report']);
    expect(state.literal).toEqual(['a']);
  });

  test.each(['0', '-3', '1.5', 'two', '', 'NaN', 'Infinity', '1e400'])(
    'takes page "%s" for the first',
    (page) => {
      expect(readState(`?q=late&page=${page}`).page).toBe(1);
    },
  );
});

describe('ticking a filter', () => {
  const state = stateWith({ query: 'late', ticks: { kind: ['finding'] }, page: 3 });

  test('adds the value and begins again at the first page', () => {
    expect(toggle(state, 'kind', 'report')).toEqual(
      stateWith({ query: 'late', ticks: { kind: ['finding', 'report'] } }),
    );
  });

  test('twice gives the state back, at the first page', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...searchFacetNames), typed, (given, facet, value) => {
        fc.pre(value !== '' && !given.ticks[facet].includes(value));
        expect(toggle(toggle(given, facet, value), facet, value)).toEqual({ ...given, page: 1 });
      }),
    );
  });

  test('is undone for all filters at once, the words staying', () => {
    expect(clearTicks(state)).toEqual(stateWith({ query: 'late' }));
  });
});

test('words are taken as typed once, at the first page', () => {
  const state = stateWith({ query: 'lat trane', page: 2 });
  expect(asTyped(asTyped(state, 'trane'), 'trane')).toEqual(
    stateWith({ query: 'lat trane', literal: ['trane'] }),
  );
});

test('a search is empty without words and filters, whatever its page', () => {
  expect(isEmpty(stateWith({ page: 3 }))).toBe(true);
  expect(isEmpty(stateWith({ query: 'late' }))).toBe(false);
  expect(isEmpty(stateWith({ ticks: { year: ['2020'] } }))).toBe(false);
});

test.each([
  ['', 1, 'Search'],
  ['late', 1, 'late – Search'],
  ['late', 2, 'late, page 2 – Search'],
  ['', 2, 'page 2 – Search'],
] as const)('a search for "%s" on page %i is called "%s"', (query, page, title) => {
  expect(titleOf(stateWith({ query, page }), 'Search')).toBe(title);
});
