import { element } from '../page/element.ts';
import { dateInWords } from '../views/dates.ts';
import type { Concept } from './concept.ts';
import { stateLink } from './links.ts';
import { valuesIn, type Names } from './names.ts';
import type { PagefindText } from './pagefind.ts';
import type { Hit } from './rank.ts';
import { bestSentence, marked, type Part } from './sentence.ts';
import { toggle, type SearchState } from './state.ts';

/** A result with its text. */
export interface Shown {
  readonly hit: Hit;
  readonly text: PagefindText;
}

/** The results of a page, those of one kind together: the kind of the best answer leads. */
export function results(
  names: Names,
  state: SearchState,
  concepts: readonly Concept[],
  shown: readonly Shown[],
  counts: ReadonlyMap<string, number>,
): readonly HTMLElement[] {
  const kinds = [...new Set(shown.map(({ hit }) => kindOf(names, hit.record)))];
  return kinds.map((kind) => {
    const items = shown
      .filter(({ hit }) => kindOf(names, hit.record) === kind)
      .map((each) => result(names, concepts, each));
    return element('section', {
      children: [
        heading(names, state, kind, counts.get(kindValue(names, kind)) ?? items.length),
        element('ol', { className: 'results', children: items }),
      ],
    });
  });
}

/** What a kind is called, how many results are of it, and a link that leaves these alone. */
function heading(names: Names, state: SearchState, kind: number, count: number): HTMLElement {
  const [value = '', label = '', plural = label] = names.facets.kind[kind] ?? [];
  const name = count === 1 ? label : plural.charAt(0).toUpperCase() + plural.slice(1);
  const number = element('span', { className: 'count', text: count.toLocaleString('en-GB') });
  const title = element('h2', { children: [document.createTextNode(`${name} `), number] });
  if (state.ticks.kind.length > 0) return element('div', { className: 'kind', children: [title] });
  const only = stateLink(`${plural} only`, toggle(state, 'kind', value));
  return element('div', { className: 'kind', children: [title, only] });
}

const kindOf = (names: Names, record: number): number => {
  const row = names.records[record];
  return (row && valuesIn(row, 'kind')[0]) ?? -1;
};

const kindValue = (names: Names, kind: number): string => names.facets.kind[kind]?.[0] ?? '';

/** A result by its names alone, while the texts are loading. */
export function nameResult(names: Names, record: number): HTMLElement {
  const row = names.records[record];
  const title = element('h3', {
    children: [titleLink(names, record, [{ text: row?.title ?? '', isMark: false }])],
  });
  return item(names, record, [about(names, record), title]);
}

function result(names: Names, concepts: readonly Concept[], { hit, text }: Shown): HTMLElement {
  const row = names.records[hit.record];
  if (!row) throw new Error(`The names have no record ${hit.record}.`);
  const title = element('h3', {
    children: [titleLink(names, hit.record, marked(row.title, concepts))],
  });
  const lines = [
    about(names, hit.record),
    title,
    ...(row.note === undefined ? [] : [element('p', { className: 'result-note', text: row.note })]),
    element('p', { children: bestSentence(text.content, row.title, concepts).map(partNode) }),
    ...(text.meta['cite'] === undefined
      ? []
      : [element('p', { className: 'result-cite', text: text.meta['cite'] })]),
    ...(hit.unmet.length === 0 ? [] : [unmetLine(hit, concepts)]),
  ];
  return item(names, hit.record, lines);
}

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
  const parts = [
    isReport ? kind : row?.designation,
    isReport ? (row.number === undefined ? undefined : row.number) : label,
    row?.date === undefined ? undefined : dateInWords(row.date),
  ];
  return element('p', {
    className: 'result-about',
    text: parts.filter((part) => part !== undefined).join(' · '),
  });
}

function titleLink(names: Names, record: number, parts: readonly Part[]): HTMLAnchorElement {
  const link = element('a', { children: parts.map(partNode) });
  const base = document.querySelector<HTMLElement>('#search')?.dataset['base'] ?? '/';
  link.setAttribute('href', `${base}${names.records[record]?.id ?? ''}/`);
  return link;
}

const partNode = ({ text, isMark }: Part): Node =>
  isMark ? element('mark', { text }) : document.createTextNode(text);

/** What of the query a result does not have. */
function unmetLine({ unmet }: Hit, concepts: readonly Concept[]): HTMLElement {
  const words = unmet
    .flatMap((at) => concepts[at]?.typed ?? [])
    .map((typed) => element('s', { text: typed }));
  return element('p', {
    className: 'result-unmet',
    children: [
      document.createTextNode('Without: '),
      ...words.flatMap((word, at) => (at === 0 ? [word] : [document.createTextNode(', '), word])),
    ],
  });
}

/** Links to the pages of results; the ends and those around the one shown, where there are many. */
export function pager(state: SearchState, page: number, pages: number): readonly HTMLElement[] {
  if (pages < 2) return [];
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pages || Math.abs(each - page) <= 2,
  );
  const items = near.flatMap((each, at) => {
    const link = stateLink(String(each), { ...state, page: each }, 'page');
    link.setAttribute('aria-label', `Page ${each}`);
    if (each === page) link.setAttribute('aria-current', 'page');
    const isGap = at > 0 && each - (near[at - 1] ?? 0) > 1;
    return [
      ...(isGap ? [element('li', { text: '…', className: 'gap' })] : []),
      element('li', { children: [link] }),
    ];
  });
  const nav = element('nav', {
    className: 'pager',
    children: [element('ol', { children: items })],
  });
  nav.setAttribute('aria-label', 'Pages of results');
  return [nav];
}
