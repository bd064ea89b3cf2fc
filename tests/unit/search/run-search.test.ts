import { describe, expect, test } from 'vitest';
import type { Filters } from '../../../src/search/filters.ts';
import type { Pagefind, PagefindSearch } from '../../../src/search/pagefind.ts';
import { MOST_WORDS, runSearch, searched } from '../../../src/search/run-search.ts';
import type { SearchState } from '../../../src/search/state.ts';

interface Page {
  readonly url: string;
  readonly words: string;
  readonly filters: Readonly<Record<string, string>>;
}

/** The little of Pagefind that a search needs: pages that hold the words and pass the filters, counted. */
function indexOf(pages: readonly Page[]): Pagefind & { readonly loaded: string[] } {
  const loaded: string[] = [];
  const search = async (
    query: string | null,
    { filters }: { readonly filters: object },
  ): Promise<PagefindSearch> => {
    const asked = Object.entries(filters as Filters);
    const found = pages.filter(
      (page) =>
        (query === null || page.words.includes(query)) &&
        asked.every(([name, { any }]) => any.includes(page.filters[name] ?? '')),
    );
    return {
      results: found.map((page) => ({
        id: page.url,
        data: async () => (loaded.push(page.url), { url: page.url, excerpt: page.words, meta: {} }),
      })),
      filters: counted(found),
    };
  };
  const nothing = async (): Promise<void> => undefined;
  return { options: nothing, init: nothing, filters: nothing, search, loaded };
}

function counted(
  pages: readonly Page[],
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { filters } of pages)
    for (const [name, value] of Object.entries(filters))
      (counts[name] ??= {})[value] = (counts[name]?.[value] ?? 0) + 1;
  return counts;
}

const pageAt = (url: string, words: string, kind: string, report = 'A'): Page => ({
  url,
  words,
  filters: { kind, report },
});
const PAGES = [
  pageAt('/1/', 'late trains', 'Finding'),
  pageAt('/2/', 'late buses', 'Finding', 'B'),
  pageAt('/3/', 'late boats', 'Report'),
  pageAt('/4/', 'clean trains', 'Finding'),
];
const state = ({
  query = 'late',
  page = 1,
  ...ticks
}: Partial<SearchState & SearchState['ticks']> = {}): SearchState => ({
  query,
  ticks: { kind: [], report: [], ...ticks },
  page,
});
const urls = async (asked: SearchState): Promise<readonly string[]> =>
  (await runSearch(indexOf(PAGES), asked)).results.map(({ url }) => url);

describe('what is searched of a query', () => {
  test('is all of it, for any question', () => {
    const query = 'what became of the promise that every hospital would be paperless by 2018';
    expect(searched(query)).toBe(query);
  });

  test('ends after so many words', () => {
    const words = Array.from({ length: 40 }, (_, index) => `word${index}`);
    expect(searched(words.join(' '))).toBe(words.slice(0, MOST_WORDS).join(' '));
  });
});

describe('a search', () => {
  test('finds pages by their words', async () => {
    expect(await urls(state())).toEqual(['/1/', '/2/', '/3/']);
  });

  test('keeps to its filters', async () => {
    expect(await urls(state({ kind: ['Finding'], report: ['A'] }))).toEqual(['/1/']);
  });

  test('without words finds everything that its filters let through', async () => {
    expect(await urls(state({ query: '', kind: ['Finding'] }))).toEqual(['/1/', '/2/', '/4/']);
  });

  test('counts the values of a group as if nothing in that group were ticked', async () => {
    const { facets } = await runSearch(indexOf(PAGES), state({ kind: ['Report'] }));
    expect(facets.kind).toEqual([
      { value: 'Finding', label: 'Finding', count: 2, isOn: false },
      { value: 'Report', label: 'Report', count: 1, isOn: true },
    ]);
    expect(facets.report).toEqual([{ value: 'A', label: 'A', count: 1, isOn: false }]);
  });

  test('says of each value how many results ticking it alone would give', async () => {
    const { facets } = await runSearch(indexOf(PAGES), state());
    for (const { value, count } of facets.kind)
      expect(await urls(state({ kind: [value] }))).toHaveLength(count);
  });

  test('says that it found nothing', async () => {
    expect(await runSearch(indexOf(PAGES), state({ query: 'tram' }))).toEqual({
      total: 0,
      page: 1,
      pages: 1,
      results: [],
      facets: { kind: [], report: [] },
    });
  });

  test('loads only the results of its page', async () => {
    const index = indexOf(
      Array.from({ length: 25 }, (_, number) => pageAt(`/${number}/`, 'late', 'Finding')),
    );
    const found = await runSearch(index, state({ page: 3 }));
    expect(found).toMatchObject({ total: 25, page: 3, pages: 3 });
    expect(index.loaded).toEqual(['/20/', '/21/', '/22/', '/23/', '/24/']);
  });
});
