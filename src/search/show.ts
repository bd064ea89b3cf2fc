import { isTicked } from '../facets/ticks.ts';
import { element } from '../page/element.ts';
import { showNodes } from '../page/show-nodes.ts';
import type { Elements } from './elements.ts';
import type { Answered } from './engine.ts';
import { pager } from './pager.ts';
import { totalInWords } from './pages.ts';
import { showChips, showFilters } from './show-filters.ts';
import { showReadings, showWays } from './show-readings.ts';
import { hasTexts, nameResult, results, type OpenResults } from './show-results.ts';
import { writeState, type SearchState } from './state.ts';

/** Titles and numbers shown while the texts are loading. */
const NAMES_SHOWN = 8;

/** Nothing is asked: the lists are offered. Gives what is to be spoken. */
export function showEmpty(elements: Elements): string {
  show(elements, { browse: true });
  settle(elements, 'empty');
  return say(elements, '');
}

/** Something is asked, and nothing is known yet: quietly says so. */
export function showPending(elements: Elements): void {
  show(elements, { waits: true });
  elements.pending.textContent = 'Loading the search …';
  elements.pending.hidden = false;
  say(elements, '');
}

/** Titles and official numbers at once; nothing is spoken, as the whole answer follows. */
export function showNames(
  elements: Elements,
  state: SearchState,
  { names, answer: { hits } }: Answered,
): void {
  if (hits.length === 0 || state.query === '') return;
  show(elements, { results: true, waits: true });
  const items = hits.slice(0, NAMES_SHOWN).map((hit) => nameResult(names, hit.record));
  elements.results.replaceChildren(element('ol', { className: 'results', children: items }));
  elements.pending.textContent = 'Titles so far; loading the texts …';
  elements.pending.hidden = false;
  elements.root.dataset['instant'] = writeState(state);
}

/**
 * The index could not be loaded: says so, offers to try again, and leaves the titles and numbers that were found or
 * offers the lists. Gives what is to be spoken.
 */
export function showFailure(elements: Elements): string {
  const hasNames = elements.root.dataset['instant'] !== undefined;
  show(elements, { results: hasNames, browse: !hasNames });
  elements.again.hidden = false;
  settle(elements, 'failed');
  return say(
    elements,
    hasNames
      ? 'The texts could not be loaded. Only titles and numbers were searched.'
      : 'The search could not be loaded. The lists below hold every record.',
  );
}

/** The whole answer to a question, with a page of it. */
export interface Whole extends Answered {
  readonly open: OpenResults;
}

/**
 * The whole answer: what was found, how the query was read, and what each filter would leave. Texts of results that
 * are still to come are added by {@link showTexts}. Gives what is to be spoken.
 */
export function showAnswer(elements: Elements, state: SearchState, found: Whole): string {
  const { names, reading, answer, open } = found;
  const { page, pages } = open;
  const some = answer.hits.length > 0;
  show(elements, { results: some, nothing: !some, browse: !some });
  // What was left to others was not searched for, however it was read.
  const isLeft = reading.elsewhere !== undefined && answer.outcome === 'none';
  const said = say(elements, sentence(state, isLeft, answer, page, pages));
  const readings = showReadings(
    elements,
    state,
    isLeft ? { ...reading, rewritings: [] } : reading,
    names,
  );
  const ways = showWays(elements, state, reading, isLeft);
  showChips(elements, state, names);
  showFilters(elements, state, names, answer);
  showTexts(elements, state, found);
  return [`${said}.`, ...readings, ...ways].join(' ');
}

/** The results of an answer that is shown, with those of their texts that are there. */
export function showTexts(elements: Elements, state: SearchState, found: Whole): void {
  const { names, reading, answer, open } = found;
  showNodes(elements.results, [
    ...results(names, state, reading.concepts, open, answer.counts.kind),
    ...pager(state, open.page, open.pages),
  ]);
  if (hasTexts(open)) settle(elements, answer.hits.length > 0 ? answer.outcome : 'none');
  else elements.root.dataset['instant'] = writeState(state);
}

function sentence(
  { query, ticks }: SearchState,
  isLeft: boolean,
  { outcome, hits }: Answered['answer'],
  page: number,
  pages: number,
): string {
  const total = hits.length;
  const number = totalInWords(total);
  const words = query === '' ? '' : ` for “${query}”`;
  const where = pages > 1 ? `, page ${page} of ${pages}` : '';
  if (isLeft) return 'Not a question for this record';
  if (total === 0)
    return `Nothing on the record${words}${isTicked(ticks) ? ' with these filters' : ''}`;
  return outcome === 'some'
    ? `${number} with part of “${query}”${where}; no record has all of it`
    : `${number}${words}${where}`;
}

interface Parts {
  readonly results?: boolean;
  readonly nothing?: boolean;
  readonly browse?: boolean;
  /** Whether the filters are still to come: their place is kept. */
  readonly waits?: boolean;
}

/** Shows some parts of the page; each other part is put back by what fills it. */
function show(elements: Elements, parts: Parts): void {
  elements.results.hidden = !parts.results;
  elements.nothing.hidden = !parts.nothing;
  elements.browse.hidden = !parts.browse;
  elements.fold.hidden = !parts.waits;
  elements.fold.inert = parts.waits ?? false;
  elements.chips.hidden = true;
  elements.readings.hidden = true;
  elements.ways.hidden = true;
  elements.pending.hidden = true;
  elements.again.hidden = true;
  elements.root.dataset['asks'] = String(!parts.browse || parts.nothing === true);
}

function say({ status }: Elements, text: string): string {
  status.textContent = text;
  return text;
}

/** Says on the page what is shown, and for which address, for whoever waits for it. */
function settle({ root }: Elements, outcome: string): void {
  delete root.dataset['instant'];
  root.dataset['outcome'] = outcome;
  root.dataset['shown'] = location.search;
}
