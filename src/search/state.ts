import { isTicked, readTicks, toggleTick, writeTicks, type Ticks } from '../facets/ticks.ts';
import { searchFacetNames, type SearchFacet } from '../views/search-facets.ts';

/** What a reader has asked for. It lives in the address, so a search can be shared and gone back to. */
export interface SearchState {
  readonly query: string;
  readonly ticks: Ticks<SearchFacet>;
  /** The page of results, from 1. */
  readonly page: number;
  /** Words of the query that are to be taken as typed. */
  readonly literal: readonly string[];
}

/** Reads the query string of an address; anything it does not know is left out. */
export function readState(queryString: string): SearchState {
  const given = new URLSearchParams(queryString);
  const page = Number(given.get('page'));
  return {
    query: (given.get('q') ?? '').trim(),
    ticks: readTicks(given, searchFacetNames),
    page: Number.isInteger(page) && page > 1 ? page : 1,
    literal: [...new Set(given.getAll('as').filter((words) => words.trim() !== ''))].sort(),
  };
}

/** The query string for a state, without what is at its default; reading it gives the state back. */
export function writeState(state: SearchState): string {
  const out = new URLSearchParams();
  if (state.query !== '') out.set('q', state.query);
  writeTicks(out, state.ticks, searchFacetNames);
  for (const words of state.literal) out.append('as', words);
  if (state.page > 1) out.set('page', String(state.page));
  const text = out.toString();
  return text === '' ? '' : `?${text}`;
}

/** What the page is called while it shows a state, so that entries of the history can be told apart. */
export function titleOf({ query, page }: SearchState, own: string): string {
  const parts = [query, page > 1 ? `page ${page}` : ''].filter((part) => part !== '');
  return parts.length === 0 ? own : `${parts.join(', ')} – ${own}`;
}

/** Whether nothing is asked: then the lists are offered instead of results. */
export const isEmpty = (state: SearchState): boolean =>
  state.query === '' && !isTicked(state.ticks);

/** Ticks or unticks a value; the results begin again at the first page. */
export const toggle = (state: SearchState, facet: SearchFacet, value: string): SearchState => ({
  ...state,
  ticks: toggleTick(state.ticks, facet, value),
  page: 1,
});

/** Takes words as typed; the results begin again at the first page. */
export const asTyped = (state: SearchState, words: string): SearchState => ({
  ...state,
  literal: [...new Set([...state.literal, words])].sort(),
  page: 1,
});

/** Takes every filter off. */
export const clearTicks = (state: SearchState): SearchState => ({
  ...state,
  ticks: readTicks(new URLSearchParams(), searchFacetNames),
  page: 1,
});
