import type { Element, Root as HtmlRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Issue } from '../issues/issue.ts';
import type { Body, ContentFile } from './content-record.ts';
import { usage } from './locked-components.ts';
import { lockMdx } from './locked-mdx.ts';
import { malformedMdx } from './malformed-mdx.ts';
import { markerElements } from './markers.ts';
import { startOf } from './text-place.ts';

/** Reads the text of a record as a tree. */
export const textParser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);
const printer = unified().use(rehypeStringify);

/** Reads the text of a record: Markdown and GFM with a few components, to HTML. Problems come back as values. */
export function readBody(file: ContentFile, asSaved: string): Body | readonly Issue[] {
  // Windows line ends would be printed; lines and columns stay what they are without them.
  const text = asSaved.replaceAll('\r\n', '\n');
  try {
    return bodyOf(file, textParser.parse(text));
  } catch (error) {
    return [malformedMdx(file, text, error)];
  }
}

function bodyOf(file: ContentFile, tree: Root): Body | readonly Issue[] {
  const first = tree.children.find((node) => !UNSEEN.includes(node.type));
  const { issues, links } = lockMdx(file, tree);
  const all = [...issues, ...wordless(file, first)];
  if (all.length > 0) return all;
  intoParagraphs(tree);
  dropLanguages(tree);
  const blocks = blocksOf(tree);
  return {
    html: toHtml(tree, anchorPrefix(file)),
    summary: first?.type === 'paragraph' ? plainText(first) : '',
    ...(first ? { place: startOf(first) } : {}),
    blocks,
    links,
  };
}

/** What stands in the text and is not read there: comments for editors, and what links and notes lead to. */
const UNSEEN: readonly Nodes['type'][] = ['mdxFlowExpression', 'definition', 'footnoteDefinition'];

/** The summary stands in lists and search results, where no title is filled in: its links need words. */
function wordless(file: ContentFile, summary: Nodes | undefined): readonly Issue[] {
  const found: Issue[] = [];
  if (summary?.type !== 'paragraph') return found;
  visit(summary, 'mdxJsxTextElement', (node) => {
    if (node.children.length > 0 || (node.name !== 'RecordLink' && node.name !== 'Term')) return;
    found.push({
      code: 'bad-component',
      file: file.shownAs,
      place: startOf(node),
      problem: `${node.name} holds no words, and the first paragraph is also the summary, where no title is filled in.`,
      remedy: `Write ${usage(node.name).replace('/>', '>')}a few words</${node.name}>.`,
    });
  });
  return found;
}

/** A component on a line of its own is a paragraph that holds it. */
function intoParagraphs(tree: Root): void {
  visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const inline: MdxJsxTextElement = { ...node, type: 'mdxJsxTextElement', children: [] };
    parent.children[index] = { type: 'paragraph', children: [inline] };
  });
}

/**
 * The language of a code block would become an attribute, where HTML lets an author’s < stand as it
 * is and what fills the markers in could take it for a tag. No reader needs it.
 */
function dropLanguages(tree: Root): void {
  visit(tree, 'code', (node) => {
    node.lang = null;
  });
}

/** Footnotes of several records can stand on one page, so their anchors carry the record’s name. */
const anchorPrefix = (file: ContentFile): string =>
  `${file.path.replace(/\.mdx$/, '').replaceAll('/', '-')}-`;

function toHtml(tree: Root, prefix: string): string {
  const toHtmlTree = unified().use(remarkRehype, {
    clobberPrefix: prefix,
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['footnotes-label'] },
    handlers: {
      mdxJsxFlowElement: marker,
      mdxJsxTextElement: marker,
      mdxFlowExpression: nothing,
      mdxTextExpression: nothing,
    },
  });
  const html = toHtmlTree.runSync(tree) as HtmlRoot;
  visit(html, 'element', (element) => {
    tidy(element, prefix);
    return element.tagName === 'div' ? SKIP : undefined;
  });
  return printer.stringify(html);
}

/** Comments are the only expressions the lock lets through, and they print nothing. */
const nothing = (): undefined => undefined;

function marker(
  state: { all: (node: Nodes) => Element['children'] },
  node: MdxJsxFlowElement | MdxJsxTextElement,
): Element {
  const given = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value.trim()] as const]
      : [],
  );
  return {
    type: 'element',
    tagName: markerElements[node.name as keyof typeof markerElements],
    properties: Object.fromEntries(given),
    children: state.all(node),
  };
}

/**
 * Presentation moves from attributes to classes, which a strict content security policy allows;
 * wide tables can be scrolled with the keyboard; the footnote label’s fixed id becomes unique.
 */
function tidy(element: Element, prefix: string): void {
  if (element.properties['id'] === 'footnote-label')
    element.properties['id'] = `${prefix}footnotes`;
  if (element.properties['ariaDescribedBy'])
    element.properties['ariaDescribedBy'] = [`${prefix}footnotes`];
  if (element.tagName === 'table') wrapTable(element);
}

function wrapTable(table: Element): void {
  visit(table, 'element', (cell) => alignByClass(cell));
  const inner: Element = {
    type: 'element',
    tagName: 'table',
    properties: table.properties,
    children: table.children,
  };
  table.tagName = 'div';
  table.properties = {
    className: ['table-scroll'],
    tabIndex: 0,
    role: 'group',
    ariaLabel: 'Table',
  };
  table.children = [inner];
}

function alignByClass(cell: Element): void {
  const align = cell.properties['align'];
  if (typeof align !== 'string') return;
  delete cell.properties['align'];
  cell.properties['className'] = [`align-${align}`];
}

function blocksOf(tree: Root): Body['blocks'] {
  const blocks: Body['blocks'][number][] = [];
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
    blocks.push({ text: plainText(node), place: startOf(node) });
  });
  return blocks;
}

const plainText = (node: Nodes): string => toString(node).replace(/\s+/g, ' ').trim();
