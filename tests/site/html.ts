/** A page as a browser without script reads it, in the few terms that the tests of the site need. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type ParsedElement = DefaultTreeAdapterTypes.Element;

export interface Element {
  readonly tag: string;
  /** The value of an attribute; undefined where it is not there. */
  readonly get: (name: string) => string | undefined;
  readonly attributes: readonly string[];
  /** All text in it, with white space as a reader sees it. */
  readonly text: string;
  /** The same without the text of the elements in it. */
  readonly ownText: string;
  readonly parent: Element | undefined;
}

/** Every element of a document, in order. */
export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  walk(parse(html, { scriptingEnabled: false }), undefined, found);
  return found;
}

function walk(node: Node, parent: Element | undefined, found: Element[]): void {
  const element = 'tagName' in node ? wrap(node, parent) : undefined;
  if (element) found.push(element);
  const inner = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  for (const child of inner) walk(child, element ?? parent, found);
}

const wrap = (node: ParsedElement, parent: Element | undefined): Element => ({
  tag: node.tagName,
  get: (name) => node.attrs.find((attribute) => attribute.name === name)?.value,
  attributes: node.attrs.map(({ name }) => name),
  get text() {
    return textOf(node).replace(/\s+/g, ' ').trim();
  },
  get ownText() {
    const own = node.childNodes.map((child) => ('value' in child ? child.value : ' '));
    return own.join('').replace(/\s+/g, ' ').trim();
  },
  parent,
});

const textOf = (node: Node): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};

/** A piece of HTML as its reader sees it. */
export const readText = (html: string): string => textOf(parse(html)).replace(/\s+/g, ' ').trim();

/** Whether an element is in one with the given tag or class. */
export function isWithin(element: Element, wanted: string): boolean {
  for (let each: Element | undefined = element; each; each = each.parent) {
    if (each.tag === wanted || classesOf(each).includes(wanted)) return true;
  }
  return false;
}

export const classesOf = (element: Element): readonly string[] =>
  (element.get('class') ?? '').split(/\s+/);
