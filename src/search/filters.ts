import { facets, type Facet, type SearchState } from './state.ts';

/** Filters as Pagefind takes them: any value within a group, every group together. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** The filters of a state; one group can be left out, to count what its other values would give. */
export const filtersOf = (state: SearchState, without?: Facet): Filters =>
  Object.fromEntries(
    facets
      .filter((facet) => facet !== without && state[facet].length > 0)
      .map((facet) => [facet, { any: state[facet] }]),
  );

/** One value of a group with the number of results that ticking it alone in its group would give. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly isOn: boolean;
}

/** The values of a group worth showing: those that lead to something, and those that are on. */
export function facetValues(
  state: SearchState,
  facet: Facet,
  counts: Readonly<Record<string, number>>,
): readonly FacetValue[] {
  const values = new Set([...Object.keys(counts), ...state[facet]]);
  return [...values]
    .map((value) => ({
      value,
      count: Object.hasOwn(counts, value) ? (counts[value] ?? 0) : 0,
      isOn: state[facet].includes(value),
    }))
    .filter(({ count, isOn }) => count > 0 || isOn)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
