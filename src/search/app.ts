import { once } from '../page/load.ts';
import { loadPagefind } from './pagefind.ts';
import { runSearch } from './run-search.ts';
import { isEmpty, readState, toggle, writeState, type Facet, type SearchState } from './state.ts';
import { elementsOf, showEmpty, showFailure, showFound, type Elements } from './show.ts';

/** Milliseconds after the last key before a search runs. */
const PAUSE = 180;

/** Starts the search on its page. Without script the page’s form and lists stand as they are. */
export function startSearch(root: HTMLElement): void {
  const elements = elementsOf(root);
  const load = once(() => loadPagefind(root.dataset['bundle'] ?? ''));
  let state = readState(location.search);
  let turn = 0;

  const render = async (): Promise<void> => {
    const mine = (turn += 1);
    if (isEmpty(state)) return showEmpty(elements);
    try {
      const found = await runSearch(await load(), state);
      if (mine === turn) showFound(elements, state, found, hrefFor);
    } catch {
      if (mine === turn) showFailure(elements);
    }
  };
  const go = (next: SearchState, how: 'push' | 'replace'): void => {
    if (writeState(next) === writeState(state)) return;
    state = next;
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', hrefFor(state));
    void render();
  };

  listen(elements, () => state, go);
  addEventListener('popstate', () => {
    state = readState(location.search);
    elements.input.value = state.query;
    void render();
  });
  elements.input.value = state.query;
  void render();
}

const hrefFor = (state: SearchState): string => `${location.pathname}${writeState(state)}`;

function listen(
  { form, input, facets, results }: Elements,
  state: () => SearchState,
  go: (next: SearchState, how: 'push' | 'replace') => void,
): void {
  let timer = 0;
  const ask = (how: 'push' | 'replace'): void =>
    go({ ...state(), query: input.value.trim(), page: 1 }, how);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask('push');
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => ask('replace'), PAUSE);
  });
  facets.addEventListener('change', (event) => {
    const box = event.target;
    if (box instanceof HTMLInputElement) go(toggle(state(), box.name as Facet, box.value), 'push');
  });
  results.addEventListener('click', (event) => {
    const page =
      event.target instanceof HTMLElement
        ? event.target.closest<HTMLElement>('[data-page]')?.dataset['page']
        : undefined;
    if (page === undefined || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    go({ ...state(), page: Number(page) }, 'push');
    form.scrollIntoView();
    results.focus({ preventScroll: true });
  });
}
