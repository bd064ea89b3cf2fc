import { once } from '../page/load.ts';
import { searchFacetNames } from '../views/search-facets.ts';
import { elementsOf, type Elements } from './elements.ts';
import { answerByName, answerTo, loadNames, loadTexts, loadWords, lookUp } from './engine.ts';
import { placeOf, stayAt } from './focus.ts';
import { idleReadings } from './idle-readings.ts';
import type { Names } from './names.ts';
import { keepScroll } from './scroll.ts';
import {
  showAnswer,
  showEmpty,
  showFailure,
  showNames,
  showPending,
  showTexts,
  type Whole,
} from './show.ts';
import { settleReadings } from './show-readings.ts';
import { hasTexts, openResults, withTexts } from './show-results.ts';
import { speaker } from './speak.ts';
import { isEmpty, readState, titleOf, toggle, writeState, type SearchState } from './state.ts';

/** Milliseconds after the last key before a search begins, while the texts are loading; then each key is answered. */
const PAUSE = 120;

/** Milliseconds after an answer without another after which the reader has stopped. */
const STILL = 150;

/** What made the search show another answer: a key, a deed that is done at once, or a way through the history. */
type Cause = 'key' | 'deed' | 'history';

/** Goes to another state, with a new entry in the history or in place of the last. */
type Go = (next: SearchState, how: 'push' | 'replace', cause: Cause) => Promise<void>;

/** Starts the search on its page. Without script the page’s form and lists stand as they are. */
export function startSearch(root: HTMLElement): void {
  const elements = elementsOf(root);
  const { names = '', words = '', bundle = '' } = root.dataset;
  const places = { names, words, bundle };
  const loadedNames = once(() => loadNames(places));
  const load = {
    names: loadedNames,
    words: once(() => loadWords(places, loadedNames())),
    texts: once(() => loadTexts(places)),
  };
  const speak = speaker(elements.spoken);
  const scroll = keepScroll(root);
  const ownTitle = document.title;
  let state = readState(location.search);
  let turn = 0;
  let isWhole = false;

  const find = async (asked: SearchState, mine: number): Promise<Whole | undefined> => {
    const [names, texts] = await Promise.all([load.words(), load.texts()]);
    const lookedUp = await lookUp(names, texts, asked);
    // What was typed on while its words were looked up is not put in order.
    if (mine !== turn) return undefined;
    const answered = answerTo(lookedUp, asked);
    return { ...answered, open: openResults(answered.answer, asked.page, texts.textAt) };
  };
  const filled = async (found: Whole): Promise<Whole> => ({
    ...found,
    open: await withTexts(found.open, (await load.texts()).textOf),
  });
  // What takes a reading back is asked for when the reader has stopped: no key waits for it.
  const settle = async (asked: SearchState, { names, ...found }: Whole, mine: number) => {
    await new Promise((go) => setTimeout(go, STILL));
    if (mine !== turn) return;
    const texts = await load.texts();
    const ask = async (other: SearchState) => answerTo(await lookUp(names, texts, other), other);
    const idle = await idleReadings(found, asked, ask).catch(() => []);
    if (mine === turn) settleReadings(elements, asked, idle);
  };
  /** Asks for all that the whole answer needs; whoever waits for it meets a failure. */
  const askForTexts = (): void =>
    void Promise.all([load.words(), load.texts()]).catch(() => undefined);
  const render = async (cause: Cause): Promise<void> => {
    const mine = (turn += 1);
    const asked = state;
    document.title = titleOf(asked, ownTitle);
    if (isEmpty(asked)) return speak(showEmpty(elements), cause === 'key');
    if (!isWhole) showPending(elements);
    const showFirst = (names: Names): void => {
      if (!isWhole && mine === turn) showNames(elements, asked, answerByName(names, asked));
    };
    const open = await load.names().catch(() => undefined);
    const soon = open?.soonFor(asked.query).catch(() => undefined);
    const more = open?.moreFor(asked.query)?.catch(() => undefined);
    // What answers first goes before the texts.
    if (open && !more) askForTexts();
    if (open) showFirst(open.here());
    const early = await soon;
    if (early) showFirst(early);
    const names = (await more) ?? open?.here();
    if (names && more) {
      askForTexts();
      showFirst(names);
    }
    const found = names && (await find(asked, mine).catch(() => undefined));
    if (mine !== turn) return;
    // What was found is shown before its texts are there; who goes back goes to where a page with them was left.
    const isEarly = found && cause !== 'history' && !hasTexts(found.open);
    const said = isEarly ? showAnswer(elements, asked, found) : undefined;
    const finish = async (): Promise<void> => {
      const whole = found && (await filled(found).catch(() => undefined));
      if (mine !== turn) return;
      isWhole = whole !== undefined;
      if (names && !whole) showNames(elements, asked, answerByName(names, asked));
      if (whole && said !== undefined) showTexts(elements, asked, whole);
      const say = whole ? () => showAnswer(elements, asked, whole) : () => showFailure(elements);
      speak(whole && said !== undefined ? said : say(), cause === 'key');
      if (cause === 'history') scroll.restore();
      if (whole) void settle(asked, whole, mine);
    };
    if (said === undefined) await finish();
    else void finish();
  };
  const go: Go = async (next, how, cause) => {
    if (writeState(next) === writeState(state)) return;
    // An entry that is replaced is not come back to.
    if (how === 'push') scroll.keep();
    state = next;
    history[how === 'push' ? 'pushState' : 'replaceState'](scroll.here(), '', addressOf(state));
    await render(cause);
  };

  listen(
    elements,
    () => state,
    go,
    () => (isWhole ? 0 : PAUSE),
  );
  elements.again.addEventListener('click', () => void render('deed'));
  elements.input.addEventListener('focus', askForTexts, { once: true });
  addEventListener('popstate', () => {
    const next = readState(location.search);
    // A link to a part of the page, or another spelling of the address, asks for nothing new.
    const isSame = writeState(next) === writeState(state);
    state = next;
    elements.input.value = state.query;
    void render(isSame ? 'deed' : 'history');
  });
  elements.input.value = state.query;
  void render('history');
}

const addressOf = (state: SearchState): string => `${location.pathname}${writeState(state)}`;

function listen(elements: Elements, state: () => SearchState, go: Go, pause: () => number): void {
  const { root, form, input, facets, fold, done } = elements;
  let timer = 0;
  // The first key leaves what was asked before in the history; those that follow change one entry.
  let isTyping = false;
  const ask = (cause: Cause): void => {
    clearTimeout(timer);
    const query = input.value.trim();
    const next = { ...state(), query, page: 1, literal: literalIn(state(), query) };
    if (query !== state().query) void go(next, isTyping ? 'replace' : 'push', cause);
    isTyping = cause === 'key';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask('deed');
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => ask('key'), pause());
  });
  input.addEventListener('blur', () => {
    isTyping = false;
  });
  facets.addEventListener('change', ({ target: box }) => {
    if (!(box instanceof HTMLInputElement)) return;
    const facet = searchFacetNames.find((name) => name === box.name);
    if (!facet) return;
    const stay = stayAt(box, elements);
    void go(toggle(state(), facet, box.value), 'push', 'deed').then(stay);
  });
  done.addEventListener('click', () => {
    fold.open = false;
    goToResults(elements);
  });
  root.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (!link) return;
    event.preventDefault();
    const focusAgain = placeOf(link, elements);
    const next = readState(new URL(link.href).search);
    input.value = next.query;
    void go(next, 'push', 'deed').then(focusAgain);
    if (link.dataset['go'] === 'page') goToResults(elements);
  });
}

/** Goes to the results, with what is said of them at the top of the window. */
function goToResults({ status, results }: Elements): void {
  status.scrollIntoView();
  const first = results.hidden ? status : results;
  first.focus({ preventScroll: true });
}

/** Pages, chips and readings are links to what they lead to, followed without loading the page anew. */
function linkAt(event: MouseEvent): HTMLAnchorElement | null {
  const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
  if (isElsewhere || !(event.target instanceof Element)) return null;
  return event.target.closest<HTMLAnchorElement>('a[data-go]');
}

/** Words stay as typed while they are in the query. */
const literalIn = ({ literal }: SearchState, query: string): readonly string[] =>
  literal.filter((words) => query.toLowerCase().includes(words.toLowerCase()));
