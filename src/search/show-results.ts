import { element } from '../page/element.ts';
import { dateInWords } from '../views/dates.ts';
import type { Answer } from './answer.ts';
import type { Concept } from './concept.ts';
import { stateLink } from './links.ts';
import { valuesIn, type Names } from './names.ts';
import type { PagefindText } from './pagefind.ts';
import { pageOf } from './pages.ts';
import type { Hit } from './rank.ts';
import { askedAs, bestSentence, marked, type Part } from './sentence.ts';
import { toggle, type SearchState } from './state.ts';
import type { Texts } from './texts.ts';

/** A result with its text, once that is there. */
export interface Shown {
  readonly hit: Hit;
  readonly text: PagefindText | undefined;
}

/** The results of one page, with those of their texts that are there. */
export interface OpenResults {
  readonly shown: readonly Shown[];
  readonly page: number;
  readonly pages: number;
}

/** The results on a page, with their texts as far as they were loaded before. */
export function openResults({ hits }: Answer, asked: number, textAt: Texts['textAt']): OpenResults {
  const { items, page, pages } = pageOf(hits, asked);
  return { shown: items.map((hit) => ({ hit, text: textAt(hit.record) })), page, pages };
}

/** Whether no text is still to come. */
export const hasTexts = ({ shown }: OpenResults): boolean =>
  shown.every(({ text }) => text !== undefined);

/** Loads the texts of the results on a page. Rejects where one cannot be loaded. */
export async function withTexts(open: OpenResults, textOf: Texts['textOf']): Promise<OpenResults> {
  const shown = await Promise.all(
    open.shown.map(async ({ hit }) => ({ hit, text: await textOf(hit.record) })),
  );
  return { ...open, shown };
}

/** Answers that stand before all kinds on the first page. */
const CLOSEST = 3;

/** The closest answers, then the results of a page by kind: the kind of the best of them leads. */
export function results(
  names: Names,
  state: SearchState,
  concepts: readonly Concept[],
  { shown: all, page }: OpenResults,
  counts: ReadonlyMap<string, number>,
): readonly HTMLElement[] {
  const isFirst = page === 1 && state.query !== '' && all.length > CLOSEST;
  const isMixed = new Set(all.map(({ hit }) => kindOf(names, hit.record))).size > 1;
  const closest = isFirst && isMixed ? all.slice(0, CLOSEST) : [];
  const shown = all.slice(closest.length);
  const kinds = [...new Set(shown.map(({ hit }) => kindOf(names, hit.record)))];
  const sections = kinds.map((kind) => {
    const items = shown
      .filter(({ hit }) => kindOf(names, hit.record) === kind)
      .map((each) => result(names, concepts, each));
    const count = counts.get(kindValue(names, kind)) ?? items.length;
    const list = element('ol', { className: 'results', children: items });
    return element('section', { children: [heading(names, state, kind, count), list] });
  });
  if (closest.length === 0) return sections;
  const items = closest.map((each) => result(names, concepts, each));
  const title = element('div', {
    className: 'kind',
    children: [element('h2', { text: 'Closest' })],
  });
  const list = element('ol', { className: 'results', children: items });
  return [element('section', { children: [title, list] }), ...sections];
}

/** What a kind is called, how many results are of it, and a link that leaves these alone. */
function heading(names: Names, state: SearchState, kind: number, count: number): HTMLElement {
  const [value = '', label = '', plural = label] = names.facets.kind[kind] ?? [];
  const name = count === 1 ? label : plural.charAt(0).toUpperCase() + plural.slice(1);
  const number = element('span', { className: 'count', text: count.toLocaleString('en-GB') });
  const title = element('h2', { children: [words(`${name} `), number] });
  const isAlone = state.ticks.kind.length > 0 || count === 1;
  const only = isAlone ? [] : [onlyThese(plural, toggle(state, 'kind', value))];
  return element('div', { className: 'kind', children: [title, ...only] });
}

/** Beside a heading that names the kind it is short, so that both have one line on a phone; heard, it names the kind. */
function onlyThese(plural: string, state: SearchState): HTMLAnchorElement {
  const link = stateLink('only these', state);
  link.setAttribute('aria-label', `only these ${plural}`);
  return link;
}

const kindOf = (names: Names, record: number): number => {
  const row = names.records[record];
  return (row && valuesIn(row, 'kind')[0]) ?? -1;
};

const kindValue = (names: Names, kind: number): string => names.facets.kind[kind]?.[0] ?? '';

/** A result by its names alone, while the texts are loading. */
export function nameResult(names: Names, record: number): HTMLElement {
  const title = [{ text: names.records[record]?.title ?? '', isMark: false }];
  return item(names, record, [about(names, record), titleLine(names, record, title)]);
}

function result(names: Names, concepts: readonly Concept[], { hit, text }: Shown): HTMLElement {
  const row = names.records[hit.record];
  if (!row) throw new Error(`The names have no record ${hit.record}.`);
  const said = text ? bestSentence(text.content, row.title, concepts) : [];
  return item(names, hit.record, [
    about(names, hit.record),
    titleLine(names, hit.record, marked(row.title, concepts)),
    ...line('result-note', row.note),
    ...(said.length === 0
      ? []
      : [element('p', { className: 'result-text', children: said.map(partNode) })]),
    ...(text ? askedLine(text.content, [row.title, textOf(said)], concepts) : []),
    ...(text ? line('result-cite', text.meta['cite']) : [placeOfText()]),
    ...(hit.via === undefined
      ? unmetLine(hit, concepts)
      : line('result-unmet', viaWords(names, hit.via))),
  ]);
}

/** Keeps about as much room as a text takes, so that what stands below hardly moves when it comes. */
const placeOfText = (): HTMLElement => element('p', { className: 'result-waits' });

const line = (className: string, text: string | undefined): readonly HTMLElement[] =>
  text === undefined || text === '' ? [] : [element('p', { className, text })];

function item(names: Names, record: number, children: readonly HTMLElement[]): HTMLElement {
  const made = element('li', { className: 'result', children });
  made.dataset['record'] = names.records[record]?.id ?? '';
  return made;
}

/** Kind and number, report, and date: what tells it from others of its title. */
function about(names: Names, record: number): HTMLElement {
  const row = names.records[record];
  const report = row && valuesIn(row, 'report')[0];
  const label = report === undefined ? undefined : names.facets.report[report]?.[1];
  const isReport = row?.id.split('/').length === 2 && report !== undefined;
  const kind = names.facets.kind[kindOf(names, record)]?.[1];
  const where = isReport ? row.number : label;
  const date = row?.date === undefined ? undefined : dateInWords(row.date);
  const parts = [
    isReport ? kind : row?.designation,
    where,
    // A report that is named by its date does not need it twice.
    date !== undefined && where?.includes(date) ? undefined : date,
  ];
  const text = parts.filter((part) => part !== undefined).join(' · ');
  return element('p', { className: 'result-about', text });
}

function titleLine(names: Names, record: number, parts: readonly Part[]): HTMLElement {
  const link = element('a', { children: parts.map(partNode) });
  const base = document.querySelector<HTMLElement>('#search')?.dataset['base'] ?? '/';
  link.setAttribute('href', `${base}${names.records[record]?.id ?? ''}/`);
  return element('h3', { children: [link] });
}

const partNode = ({ text, isMark }: Part): Node =>
  isMark ? element('mark', { text }) : words(text);

/** Why a result is there whose title and text do not say it: somebody wrote down that it is asked for so. */
function askedLine(
  content: string,
  shown: readonly string[],
  concepts: readonly Concept[],
): readonly HTMLElement[] {
  const way = askedAs(content, shown, concepts);
  if (way.length === 0) return [];
  const children = [words('Asked as “'), ...way.map(partNode), words('”')];
  return [element('p', { className: 'result-asked', children })];
}

const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');

/** What of the query a result does not have. */
function unmetLine({ unmet }: Hit, concepts: readonly Concept[]): readonly HTMLElement[] {
  if (unmet.length === 0) return [];
  const struck = unmet.flatMap((at) => {
    const typed = element('s', { text: concepts[at]?.typed ?? '' });
    return at === unmet[0] ? [typed] : [words(', '), typed];
  });
  return [element('p', { className: 'result-unmet', children: [words('Without: '), ...struck] })];
}

/** Why a result is there that has nothing of the query itself. */
const viaWords = ({ records }: Names, via: number): string =>
  `Linked to “${records[via]?.title ?? ''}”`;

const words = (text: string): Text => document.createTextNode(text);
