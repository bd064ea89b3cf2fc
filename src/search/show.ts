import { showBoxes } from '../facets/boxes.ts';
import { isTicked } from '../facets/ticks.ts';
import { facetValues } from '../facets/values.ts';
import { element } from '../page/element.ts';
import { searchFacetNames, searchFacets, type SearchFacet } from '../views/search-facets.ts';
import type { Elements } from './elements.ts';
import type { Answered } from './engine.ts';
import { stateLink } from './links.ts';
import type { Names } from './names.ts';
import { pageOf } from './pages.ts';
import { showReadings, showWays } from './show-readings.ts';
import { nameResult, pager, results, type Shown } from './show-results.ts';
import { clearTicks, toggle, writeState, type SearchState } from './state.ts';
import type { Texts } from './texts.ts';

/** Titles and numbers shown while the texts are loading. */
const NAMES_SHOWN = 8;

/** Nothing is asked: the lists are offered. */
export function showEmpty(elements: Elements): void {
  show(elements, { browse: true });
  say(elements, '');
  settle(elements, 'empty', '');
}

/** The index could not be loaded: say so, and offer the lists. */
export function showFailure(elements: Elements): void {
  show(elements, { browse: true });
  say(elements, 'The search could not be loaded. The lists below hold every record.');
  settle(elements, 'failed', location.search);
}

/** Titles and official numbers at once; nothing is said, as the whole answer follows. */
export function showNames(
  elements: Elements,
  state: SearchState,
  { names, answer }: Answered,
): void {
  const { hits } = answer;
  if (hits.length === 0 || state.query === '') return;
  show(elements, { results: true });
  const items = hits.slice(0, NAMES_SHOWN).map((hit) => nameResult(names, hit.record));
  elements.results.replaceChildren(element('ol', { className: 'results', children: items }));
  elements.root.dataset['instant'] = writeState(state);
}

/** The whole answer: what was found, how the query was read, and what each filter would leave. */
export async function showAnswer(
  elements: Elements,
  state: SearchState,
  { names, reading, answer }: Answered,
  textOf: Texts['textOf'],
): Promise<void> {
  const { items, page, pages } = pageOf(answer.hits, state.page);
  const isCurrent = (): boolean => writeState(state) === location.search || location.search === '';
  const shown: readonly Shown[] = await Promise.all(
    items.map(async (hit) => ({ hit, text: await textOf(hit.record) })),
  );
  if (!isCurrent()) return;
  const some = answer.hits.length > 0;
  show(elements, { results: some, nothing: !some, browse: !some });
  say(elements, sentence(state, reading.elsewhere !== undefined, answer, page, pages));
  showReadings(elements, state, reading);
  showWays(elements, state, reading);
  showChips(elements, state, names);
  showFilters(elements, state, names, answer.counts);
  elements.results.replaceChildren(
    ...results(names, state, reading.concepts, shown, answer.counts.kind),
    ...pager(state, page, pages),
  );
  settle(elements, some ? answer.outcome : 'none', writeState(state));
}

function sentence(
  { query, ticks }: SearchState,
  isElsewhere: boolean,
  { outcome, hits }: Answered['answer'],
  page: number,
  pages: number,
): string {
  const total = hits.length;
  const number = `${total.toLocaleString('en-GB')} ${total === 1 ? 'result' : 'results'}`;
  const words = query === '' ? '' : ` for “${query}”`;
  const where = pages > 1 ? `, page ${page} of ${pages}` : '';
  if (isElsewhere) return 'Not a question for this record';
  if (total === 0)
    return `Nothing on the record${words}${isTicked(ticks) ? ' with these filters' : ''}`;
  return outcome === 'some'
    ? `${number} with part of “${query}”${where}; no record has all of it`
    : `${number}${words}${where}`;
}

function show(
  elements: Elements,
  parts: { readonly results?: boolean; readonly nothing?: boolean; readonly browse?: boolean },
): void {
  elements.results.hidden = !parts.results;
  elements.nothing.hidden = !parts.nothing;
  elements.browse.hidden = !parts.browse;
  elements.fold.hidden = true;
  elements.chips.hidden = true;
  elements.readings.hidden = true;
  elements.page.classList.toggle('has-results', parts.results ?? false);
}

/** Said once by screen readers, and shown. */
function say({ status }: Elements, text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

/** Says on the page what is shown, for whoever waits for it. */
function settle({ root }: Elements, outcome: string, shown: string): void {
  delete root.dataset['instant'];
  root.dataset['outcome'] = outcome;
  root.dataset['shown'] = shown;
}

const labelOf = (names: Names, facet: SearchFacet, value: string): string =>
  names.facets[facet].find(([each]) => each === value)?.[1] ?? value;

function showChips({ chips }: Elements, state: SearchState, names: Names): void {
  const made = searchFacetNames.flatMap((facet) =>
    state.ticks[facet].map((value) => {
      const text = `${searchFacets[facet].label}: ${labelOf(names, facet, value)}`;
      const link = stateLink(text, toggle(state, facet, value));
      link.setAttribute('aria-label', `Remove the filter ${text}`);
      return element('li', { children: [link] });
    }),
  );
  const all = element('li', {
    className: 'clear',
    children: [stateLink('Clear all', clearTicks(state))],
  });
  chips.replaceChildren(...made, ...(made.length > 1 ? [all] : []));
  chips.hidden = made.length === 0;
}

function showFilters(
  { fold, facets }: Elements,
  state: SearchState,
  names: Names,
  counts: Answered['answer']['counts'],
): void {
  const groups = searchFacetNames.map((facet) => {
    const values = facetValues(state.ticks[facet], counts[facet], (value) =>
      labelOf(names, facet, value),
    );
    return {
      facet,
      heading: searchFacets[facet].label,
      // Years are looked for in their order, other values by how much they lead to.
      values: facet === 'year' ? [...values].sort((a, b) => (a.value < b.value ? 1 : -1)) : values,
    };
  });
  showBoxes(facets, groups);
  fold.hidden = facets.childElementCount === 0;
}
