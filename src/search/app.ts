import { once } from '../page/load.ts';
import { answerByName, answerByText, loadNames, loadTexts, type Answered } from './engine.ts';
import { elementsOf, type Elements } from './elements.ts';
import { showAnswer, showEmpty, showFailure, showNames } from './show.ts';
import { isEmpty, readState, toggle, writeState, type SearchState } from './state.ts';

/** Milliseconds after the last key before the texts are searched. */
const PAUSE = 120;

/** Starts the search on its page. Without script the page’s form and lists stand as they are. */
export function startSearch(root: HTMLElement): void {
  const elements = elementsOf(root);
  const places = { names: root.dataset['names'] ?? '', bundle: root.dataset['bundle'] ?? '' };
  const load = { names: once(() => loadNames(places)), texts: once(() => loadTexts(places)) };
  let state = readState(location.search);
  let turn = 0;
  let isWhole = false;

  const render = async (): Promise<void> => {
    const mine = (turn += 1);
    const asked = state;
    if (isEmpty(asked)) return showEmpty(elements);
    const show = (shows: () => Promise<void> | void): Promise<void> | void =>
      mine === turn ? shows() : undefined;
    try {
      const texts = load.texts();
      // A failure of the texts is met below; names may still be loading then.
      texts.catch(() => undefined);
      const names = await load.names();
      if (!isWhole) await show(() => showNames(elements, asked, answerByName(names, asked)));
      const answered: Answered = await answerByText(names, await texts, asked);
      isWhole = true;
      await show(async () => showAnswer(elements, asked, answered, (await texts).textOf));
    } catch {
      await show(() => showFailure(elements));
    }
  };
  const go = (next: SearchState, how: 'push' | 'replace'): void => {
    if (writeState(next) === writeState(state)) return;
    state = next;
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', addressOf(state));
    void render();
  };

  listen(elements, () => state, go);
  elements.input.addEventListener(
    'focus',
    () => void Promise.all([load.names(), load.texts()]).catch(() => undefined),
    { once: true },
  );
  addEventListener('popstate', () => {
    state = readState(location.search);
    elements.input.value = state.query;
    void render();
  });
  elements.input.value = state.query;
  void render();
}

const addressOf = (state: SearchState): string => `${location.pathname}${writeState(state)}`;

type Go = (next: SearchState, how: 'push' | 'replace') => void;

function listen(elements: Elements, state: () => SearchState, go: Go): void {
  const { root, form, input, facets } = elements;
  let timer = 0;
  const ask = (how: 'push' | 'replace'): void =>
    go(
      { ...state(), query: input.value.trim(), page: 1, literal: literalIn(state(), input.value) },
      how,
    );
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
    if (box instanceof HTMLInputElement) go(toggle(state(), box.name as never, box.value), 'push');
  });
  // Pages, chips and readings are links to what they lead to, followed without loading the page anew.
  root.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[data-go]')
        : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const next = readState(new URL(link.href).search);
    input.value = next.query;
    go(next, 'push');
    if (link.dataset['go'] === 'page') {
      form.scrollIntoView();
      elements.results.focus({ preventScroll: true });
    }
  });
}

/** Words stay as typed while they are in the query. */
const literalIn = ({ literal }: SearchState, query: string): readonly string[] =>
  literal.filter((words) => query.toLowerCase().includes(words.toLowerCase()));
