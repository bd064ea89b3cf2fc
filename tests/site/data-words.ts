/** Whether what a page says is in the data: the words of both, without punctuation. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { dateInWords } from '../../src/views/dates.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Parts of a page that name what follows or lead elsewhere. */
const APPARATUS = new Set([
  'h2',
  'h3',
  'dt',
  'summary',
  'nav',
  'thead',
  'svg',
  'sup',
  'script',
  'figcaption',
]);

/** Words of ours around what the record says. Each stands where a reader would stop. */
const AROUND = new RegExp(
  [
    'according to',
    'Added to this record',
    'Where to look',
    'Shown here',
    'About this source',
    'Read at',
    'another address',
    'Archived copy',
    'Last checked against its sources',
    'Added(?= \\d)',
    '^Follow:',
    '^feed$',
    '^calendar$',
    'Every recommendation and rating on this record of',
    'of the entry of',
    'What each rating means',
    'Where sources differ',
    'Sources differ',
    'No response to these ratings is on this record',
    'No anchor statement is on the record',
    'This record',
    'Fix this in its file',
    'Version',
    'Also called',
    'Not applicable',
    'received(?= \\d)',
    'Found, asked or rated in between',
    'No due date (?:seen|stated)',
    'not moved',
    'same date',
    'Promised for',
    'Promised; the date',
    'No claim of what was done is on this record',
    'Nobody independent is on this record as having checked',
    'No response is on this record',
    'Everything in this report on one page, to print',
    'Its date',
    '[Dd]ue by',
    'what this means',
    'overdue since',
    '\\d+ (?:days?|months?|years?)(?: \\d+ months?)?(?= *[);])',
    'days (?:early|late)',
    'in\\s*$',
  ]
    .map((words) => `\\b${words}`)
    .join('|'),
  'g',
);

/** The phrases of the record on a page: what stands between two stops, in lower case. */
export function phrasesOf(html: string): readonly string[] {
  const article = find(parse(html), (node) => classesOf(node).includes('record'));
  const texts = article ? textsIn(article) : [];
  return [...new Set(texts.flatMap((text) => phrases(text.replace(AROUND, '. '))))];
}

const phrases = (text: string): readonly string[] =>
  text
    .split(/[.,;:()?!“”"–—]+/)
    .map(plain)
    .filter((phrase) => /[a-z]{2}/.test(phrase));

/** Words alone, parted by one space. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}%£€$]+/gu, ' ')
    .trim();

/** Everything that data says, in the same form; its dates in words too. */
export function wordsOf(...data: readonly unknown[]): string {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      found.push(value);
      if (/^\d{4}(-\d\d){0,2}$/.test(value)) found.push(dateInWords(value));
    } else if (typeof value === 'number') found.push(String(value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  data.forEach(walk);
  return ` ${found.map(plain).join(' | ')} `;
}

const classesOf = (node: Node): readonly string[] =>
  'attrs' in node
    ? (node.attrs.find(({ name }) => name === 'class')?.value ?? '').split(/\s+/)
    : [];

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

function find(node: Node, isWanted: (node: Node) => boolean): Node | undefined {
  if (isWanted(node)) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, isWanted);
    if (found) return found;
  }
  return undefined;
}

/** Lists of other records, each compared on its own page, notes that stand below once more, and what is gone. */
const ELSEWHERE = [
  'list',
  'margin-note',
  'as-of',
  'clock-list',
  'clock-counts',
  'standing',
  'year',
  'place-lead',
  'what-words',
  'gone-places',
  'gone-note',
];

/** What is made of the record rather than said by it: how to cite it. */
const isApart = (node: Node): boolean =>
  'attrs' in node &&
  node.attrs.some(({ name, value }) => name === 'aria-labelledby' && value === 'cite');

function textsIn(node: Node): readonly string[] {
  if ('value' in node) return [node.value];
  const skips =
    isApart(node) ||
    ('tagName' in node && APPARATUS.has(node.tagName)) ||
    classesOf(node).some((name) => ELSEWHERE.includes(name));
  return skips ? [] : childrenOf(node).flatMap(textsIn);
}
