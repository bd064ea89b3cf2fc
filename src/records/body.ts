import type { Element, Root as HtmlRoot } from 'hast';
import type { Nodes, Paragraph, Root } from 'mdast';
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
import { lockMdx } from './locked-mdx.ts';
import { markerElements } from './markers.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);
const printer = unified().use(rehypeStringify);

/** Reads the text of a record: Markdown and GFM with a few components, to HTML. Problems come back as values. */
export function readBody(file: ContentFile, text: string): Body | readonly Issue[] {
  let tree: Root;
  try {
    tree = parser.parse(text);
  } catch (error) {
    return [malformed(file, error)];
  }
  const { issues, links } = lockMdx(file, tree);
  if (issues.length > 0) return issues;
  const summary = tree.children.find((node) => node.type === 'paragraph');
  return { html: toHtml(tree, anchorPrefix(file)), summary: summary ? plainText(summary) : '', links };
}

/** Footnotes of several records can stand on one page, so their anchors carry the record’s name. */
const anchorPrefix = (file: ContentFile): string => `${file.path.replace(/\.mdx$/, '').replaceAll('/', '-')}-`;

function toHtml(tree: Root, prefix: string): string {
  const toHtmlTree = unified().use(remarkRehype, {
    clobberPrefix: prefix,
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['footnotes-label'] },
    handlers: { mdxJsxFlowElement: marker, mdxJsxTextElement: marker, mdxFlowExpression: nothing, mdxTextExpression: nothing },
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
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' ? [[attribute.name, attribute.value.trim()] as const] : [],
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
  if (element.properties['id'] === 'footnote-label') element.properties['id'] = `${prefix}footnotes`;
  if (element.properties['ariaDescribedBy']) element.properties['ariaDescribedBy'] = [`${prefix}footnotes`];
  if (element.tagName === 'table') wrapTable(element);
}

function wrapTable(table: Element): void {
  visit(table, 'element', (cell) => alignByClass(cell));
  const inner: Element = { type: 'element', tagName: 'table', properties: table.properties, children: table.children };
  table.tagName = 'div';
  table.properties = { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' };
  table.children = [inner];
}

function alignByClass(cell: Element): void {
  const align = cell.properties['align'];
  if (typeof align !== 'string') return;
  delete cell.properties['align'];
  cell.properties['className'] = [`align-${align}`];
}

const plainText = (paragraph: Paragraph): string => toString(paragraph).replace(/\s+/g, ' ').trim();

interface ParseError {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
  readonly ruleId?: string;
}

const isParseError = (error: unknown): error is ParseError => error instanceof Error && 'reason' in error;

function malformed(file: ContentFile, error: unknown): Issue {
  if (!isParseError(error)) throw error;
  const place = { line: error.line ?? 1, column: error.column ?? 1 };
  if (/acorn|expression|ESM/i.test(`${error.reason} ${error.ruleId ?? ''}`)) {
    return { code: 'forbidden-mdx', file: file.shownAs, place, problem: 'A brace { here opens code, which records may not contain.', remedy: 'Write \\{ where a brace is meant as text.' };
  }
  return { code: 'malformed-mdx', file: file.shownAs, place, problem: 'The text cannot be read from here on.', remedy: remedyFor(error.reason) };
}

const remedyFor = (reason: string): string => {
  const open = /Expected (?:a closing tag|the closing tag `[^`]*` either after the end of `[^`]*`).* `?<(\w+)/.exec(reason)?.[1] ?? /for `<(\w+)>`/.exec(reason)?.[1];
  return open === undefined
    ? 'Look for an angle bracket < that is meant as text and write \\<, or a component that is not closed with />.'
    : `Close ${open} with /> or </${open}>.`;
};
