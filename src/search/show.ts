import { showBoxes } from '../facets/boxes.ts';
import { isTicked } from '../facets/ticks.ts';
import { element } from '../page/element.ts';
import { part } from '../page/part.ts';
import { excerptParts } from './excerpt.ts';
import type { PagefindResult } from './pagefind.ts';
import { searched, type Found } from './run-search.ts';
import { facets as facetNames, type Facet, type SearchState } from './state.ts';

/** The parts of the page that the search writes to. */
export interface Elements {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly facets: HTMLElement;
  readonly results: HTMLElement;
  readonly browse: HTMLElement;
  readonly nothing: HTMLElement;
}

/** Finds the parts of the page. Throws if the page was made without one. */
export const elementsOf = (root: HTMLElement): Elements => ({
  root: part(root, 'page', HTMLElement),
  form: part(root, 'form', HTMLFormElement),
  input: part(root, 'input', HTMLInputElement),
  status: part(root, 'status', HTMLElement),
  facets: part(root, 'facets', HTMLElement),
  results: part(root, 'results', HTMLElement),
  browse: part(root, 'browse', HTMLElement),
  nothing: part(root, 'nothing', HTMLElement),
});

/** Nothing is asked: the lists are offered. */
export function showEmpty(elements: Elements): void {
  show(elements, { browse: true });
  say(elements, '');
}

/** The index could not be loaded: say so, and offer the lists. */
export function showFailure(elements: Elements): void {
  show(elements, { browse: true });
  say(elements, 'The search could not be loaded. The lists below hold every record.');
}

/** Shows one page of results with their filters, or says that nothing was found. */
export function showFound(
  elements: Elements,
  state: SearchState,
  found: Found,
  hrefFor: (state: SearchState) => string,
): void {
  const some = found.total > 0;
  show(elements, { results: some, nothing: !some, browse: !some });
  const query = searched(state.query);
  const asked =
    query === '' ? '' : ` for “${query}${query.length === state.query.length ? '' : ' …'}”`;
  const where = found.pages > 1 ? `, page ${found.page} of ${found.pages}` : '';
  say(
    elements,
    some
      ? `${found.total} ${found.total === 1 ? 'result' : 'results'}${asked}${where}`
      : `Nothing on the record${asked}${isFiltered(state) ? ' with these filters' : ''}`,
  );
  showBoxes(
    elements.facets,
    facetNames.map((facet) => ({ facet, heading: LEGENDS[facet], values: found.facets[facet] })),
  );
  elements.facets.hidden = !some && !isFiltered(state);
  elements.results.replaceChildren(resultList(found.results), ...pager(state, found, hrefFor));
}

const isFiltered = ({ ticks }: SearchState): boolean => isTicked(ticks);

function show(
  elements: Elements,
  parts: { readonly results?: boolean; readonly nothing?: boolean; readonly browse?: boolean },
): void {
  elements.results.hidden = !parts.results;
  elements.facets.hidden = !parts.results;
  elements.nothing.hidden = !parts.nothing;
  elements.browse.hidden = !parts.browse;
  elements.root.classList.toggle('has-results', parts.results ?? false);
}

/** Said once by screen readers, and shown. */
function say({ status }: Elements, text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

const LEGENDS: Readonly<Record<Facet, string>> = { kind: 'Kind', report: 'Report' };

const resultList = (results: readonly PagefindResult[]): HTMLElement =>
  element('ol', { className: 'results', children: results.map(resultItem) });

function resultItem({ url, meta, excerpt }: PagefindResult): HTMLElement {
  const link = element('a', { text: meta['title'] ?? url });
  link.setAttribute('href', url);
  // A report’s designation is its number, which the name of the report says again.
  const kind = meta['kind'] === 'Report' ? meta['kind'] : meta['designation'];
  const about = [kind, meta['report']]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  return element('li', {
    className: 'result',
    children: [
      element('p', { className: 'soft', text: about }),
      element('h2', { children: [link] }),
      element('p', {
        children: excerptParts(excerpt).map(({ text, isMark }) =>
          isMark ? element('mark', { text }) : document.createTextNode(text),
        ),
      }),
    ],
  });
}

function pager(
  state: SearchState,
  found: Found,
  hrefFor: (state: SearchState) => string,
): readonly HTMLElement[] {
  if (found.pages < 2) return [];
  const items = Array.from({ length: found.pages }, (_, index) => index + 1).map((page) => {
    const link = element('a', { text: String(page) });
    link.setAttribute('href', hrefFor({ ...state, page }));
    link.setAttribute('aria-label', `Page ${page}`);
    link.dataset['page'] = String(page);
    if (page === found.page) link.setAttribute('aria-current', 'page');
    return element('li', { children: [link] });
  });
  const nav = element('nav', {
    className: 'pager',
    children: [element('ol', { children: items })],
  });
  nav.setAttribute('aria-label', 'Pages of results');
  return [nav];
}
