import { defaultTreeAdapter as tree, html, parse, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import { APPARATUS, ASKED } from '../../src/search/apparatus.ts';

/** Elements after which Pagefind ends a sentence itself. */
const BLOCKS = new Set(
  'p li tr td tbody div ul ol dl section article header h1 h2 h3 h4 h5 h6'.split(' '),
);
const HEADINGS = /^h[2-6]$/;

/**
 * The HTML of a page as it is indexed: where a reader sees two things set apart, the text has a break between them,
 * and rows of apparatus are told from prose by {@link APPARATUS}. Headings of tables are left out, as they say the
 * same on every page. After the title stand the ways in which readers ask for what the page says, which no reader
 * of the page sees: each is a row of apparatus, so that no result quotes it.
 */
export function indexedHtml(page: string, asked: readonly string[] = []): string {
  const document = parse(page);
  prepare(document, false);
  const title = find(document, isTitle);
  if (title?.parentNode) addAsked(title.parentNode, title, asked);
  return serialize(document);
}

function prepare(parent: Dom.ParentNode, isInRow: boolean): void {
  for (const child of elementsIn(parent)) {
    if (child.tagName === 'thead') {
      tree.detachNode(child);
      continue;
    }
    if (isIgnored(child)) continue;
    const isRow = !isInRow && isApparatus(child);
    prepare(child, isInRow || isRow);
    if (isRow) enclose(child);
    if (hasClass(child, 'when')) addText(child, ':');
    if (isDated(child)) encloseDate(child);
  }
  for (const child of elementsIn(parent)) {
    const before = isIgnored(child) ? undefined : leftOf(child, parent);
    if (before && isSetApart(child, before)) insertBefore(child, breakAfter(before));
  }
}

/** Ways to ask for what a page says, behind an element which is in `parent`. */
function addAsked(parent: Dom.ParentNode, after: Dom.Element, asked: readonly string[]): void {
  const next = parent.childNodes[parent.childNodes.indexOf(after) + 1];
  for (const text of asked) {
    const row = tree.createElement('p', html.NS.HTML, []);
    addText(row, `${APPARATUS}${ASKED}${text}.${APPARATUS}`);
    if (next) tree.insertBefore(parent, row, next);
    else tree.appendChild(parent, row);
  }
}

const isTitle = (element: Dom.Element): boolean => element.tagName === 'h1';

/** The first element within another of which something is true. */
function find(
  parent: Dom.ParentNode,
  is: (element: Dom.Element) => boolean,
): Dom.Element | undefined {
  for (const child of elementsIn(parent)) {
    const found = is(child) ? child : find(child, is);
    if (found) return found;
  }
  return undefined;
}

/** What labels and lists rather than tells. */
function isApparatus(element: Dom.Element): boolean {
  const { tagName, parentNode } = element;
  const within = parentNode && 'tagName' in parentNode ? parentNode : undefined;
  const isText = tagName === 'p' || tagName === 'li';
  return (
    HEADINGS.test(tagName) ||
    tagName === 'tr' ||
    (tagName === 'div' && within?.tagName === 'dl') ||
    (tagName === 'p' &&
      ['status-line', 'who', 'because'].some((name) => hasClass(element, name))) ||
    (isText && isWithin(element, ['gaps', 'disagreement']))
  );
}

/** What happened on a day: the day and what it came to stand before a sentence of prose. */
const isDated = (element: Dom.Element): boolean =>
  element.tagName === 'li' && elementsIn(element).some((child) => hasClass(child, 'when'));

function encloseDate(item: Dom.Element): void {
  const sentence = elementsIn(item).find(({ tagName }) => tagName === 'p');
  if (!sentence) return enclose(item);
  const [first] = elementsIn(item);
  if (first) insertBefore(first, APPARATUS);
  insertBefore(sentence, `${APPARATUS} `);
}

/** Text stands in cells; in a row beside them the parser would move it out of the table. */
function enclose(row: Dom.Element): void {
  const cells = row.tagName === 'tr' ? elementsIn(row) : [row];
  const first = cells[0]?.childNodes[0];
  if (first) tree.insertTextBefore(cells[0] ?? row, APPARATUS, first);
  const last = cells.at(-1);
  if (last) addText(last, APPARATUS);
}

/** Whether nothing but style keeps an element from what is left of it. */
const isSetApart = (element: Dom.Element, before: Dom.ChildNode): boolean =>
  hasClass(element, 'note') ||
  ('tagName' in before && !BLOCKS.has(before.tagName) && !/^\s/.test(textOf(element)));

/** The node before an element, past what is not indexed; undefined where there is none, or only space. */
function leftOf(element: Dom.Element, { childNodes }: Dom.ParentNode): Dom.ChildNode | undefined {
  const before = childNodes
    .slice(0, childNodes.indexOf(element))
    .findLast((node) => !('tagName' in node) || !isIgnored(node));
  return before && textOf(before).trim() === '' ? undefined : before;
}

const breakAfter = (before: Dom.ChildNode): string => {
  if (/[.:;,!?]\s*$/.test(textOf(before))) return ' ';
  const isLabel = 'tagName' in before && ['dt', 'th'].includes(before.tagName);
  return isLabel ? ': ' : '. ';
};

/** What the index does not read, and pictures, which have no words. */
const isIgnored = (element: Dom.Element): boolean =>
  element.namespaceURI !== html.NS.HTML ||
  element.attrs.some(({ name }) => name === 'data-pagefind-ignore');

const hasClass = (element: Dom.Element | undefined, name: string): boolean =>
  element?.attrs.some((given) => given.name === 'class' && given.value.split(' ').includes(name)) ??
  false;

function isWithin(element: Dom.Element, names: readonly string[]): boolean {
  for (let at = element.parentNode; at && 'attrs' in at; at = at.parentNode) {
    const found = at;
    if (names.some((name) => hasClass(found, name))) return true;
  }
  return false;
}

const elementsIn = ({ childNodes }: Dom.ParentNode): readonly Dom.Element[] =>
  childNodes.filter((node) => 'tagName' in node);

function textOf(node: Dom.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const addText = (element: Dom.Element, text: string): void => tree.insertText(element, text);

function insertBefore(element: Dom.Element, text: string): void {
  if (element.parentNode) tree.insertTextBefore(element.parentNode, text, element);
}
