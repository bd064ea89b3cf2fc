import { facets, type Facet, type SearchState } from './state.ts';

/** Filters as Pagefind takes them: any value within a group, every group together. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** The filters of a state; one group can be left out, to count what its other values would give. */
export const filtersOf = ({ ticks }: SearchState, without?: Facet): Filters =>
  Object.fromEntries(
    facets
      .filter((facet) => facet !== without && ticks[facet].length > 0)
      .map((facet) => [facet, { any: ticks[facet] }]),
  );
