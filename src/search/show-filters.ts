import { showBoxes } from '../facets/boxes.ts';
import { facetValues } from '../facets/values.ts';
import { element } from '../page/element.ts';
import {
  OVERDUE,
  searchFacetNames,
  searchFacets,
  type SearchFacet,
} from '../views/search-facets.ts';
import type { Answer } from './answer.ts';
import type { Elements } from './elements.ts';
import { stateLink } from './links.ts';
import type { Names } from './names.ts';
import { totalInWords } from './pages.ts';
import { clearTicks, toggle, type SearchState } from './state.ts';

/** Shows each filter that is on, with a link that takes it off. */
export function showChips({ chips }: Elements, state: SearchState, names: Names): void {
  const made = searchFacetNames.flatMap((facet) =>
    state.ticks[facet].map((value) => {
      const text = `${searchFacets[facet].label}: ${labelOf(names, facet, value)}`;
      const link = stateLink(text, toggle(state, facet, value));
      link.setAttribute('aria-label', `Remove the filter ${text}`);
      return element('li', { children: [link] });
    }),
  );
  const all = stateLink('Clear all', clearTicks(state));
  const clear = element('li', { className: 'clear', children: [all] });
  chips.replaceChildren(...made, ...(made.length > 1 ? [clear] : []));
  chips.hidden = made.length === 0;
}

const apart = { value: OVERDUE, note: 'A record can also be overdue:' };

/** Shows the groups of filters, each value with the number of results it would give. */
export function showFilters(
  { fold, on, facets, done }: Elements,
  state: SearchState,
  names: Names,
  { counts, hits }: Pick<Answer, 'counts' | 'hits'>,
): void {
  const groups = searchFacetNames.map((facet) => {
    const values = facetValues(state.ticks[facet], counts[facet], (value) =>
      labelOf(names, facet, value),
    );
    return {
      facet,
      heading: searchFacets[facet].label,
      // Years are looked for in their order, other values by how much they lead to.
      ...(facet === 'status' ? { apart } : {}),
      values: facet === 'year' ? [...values].sort((a, b) => (a.value < b.value ? 1 : -1)) : values,
    };
  });
  const ticked = searchFacetNames.reduce((sum, facet) => sum + state.ticks[facet].length, 0);
  on.textContent = ticked === 0 ? '' : `(${ticked} on)`;
  done.textContent = hits.length === 0 ? 'Close the filters' : `Show ${totalInWords(hits.length)}`;
  // What is hidden cannot have the focus, and a reader who was on a box stays on it.
  fold.hidden = groups.every(({ values }) => values.length === 0);
  showBoxes(facets, groups);
}

const labelOf = ({ labels }: Names, facet: SearchFacet, value: string): string =>
  labels.get(facet)?.get(value) ?? value;
