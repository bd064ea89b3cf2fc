import { facetValues, type FacetValue } from '../facets/values.ts';
import { filtersOf } from './filters.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { pageOf } from './pages.ts';
import { facets, type Facet, type SearchState } from './state.ts';

/** Words of a query that are searched: more than any question has, and few enough that a page never freezes. */
export const MOST_WORDS = 32;

/** The part of a query that is searched. */
export const searched = (query: string): string =>
  query.split(/\s+/).slice(0, MOST_WORDS).join(' ');

/** What a search found: one page of it, and what each filter would leave. */
export interface Found {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly results: readonly PagefindResult[];
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
}

/**
 * Searches, and counts the values of each group as if nothing in that group were ticked, so that a
 * count is what a click gives.
 */
export async function runSearch(pagefind: Pagefind, state: SearchState): Promise<Found> {
  const query = state.query === '' ? null : searched(state.query);
  const ask = (without?: Facet) => pagefind.search(query, { filters: filtersOf(state, without) });
  const [found, ...counted] = await Promise.all([ask(), ...facets.map((facet) => ask(facet))]);
  const { items, page, pages } = pageOf(found.results, state.page);
  const values = facets.map(
    (facet, index) =>
      [
        facet,
        facetValues(
          state.ticks[facet],
          new Map(Object.entries(counted[index]?.filters[facet] ?? {})),
        ),
      ] as const,
  );
  return {
    total: found.results.length,
    page,
    pages,
    results: await Promise.all(items.map((item) => item.data())),
    facets: Object.fromEntries(values) as Found['facets'],
  };
}
