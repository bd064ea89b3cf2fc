import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { IssueCode } from '../issues/catalogue.ts';
import { components, type ComponentName } from '../schema/vocabulary.ts';
import type { BodyLink } from './content-record.ts';
import { nearest } from './nearest.ts';
import { startOf } from './text-place.ts';

/** Reports a problem at a node of the text. */
export type Say = (
  code: IssueCode,
  node: Pick<Nodes, 'position'>,
  problem: string,
  remedy: string,
) => void;

/** A component in the text, on lines of its own or in a sentence. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export const isJsx = (node: Nodes): node is JsxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const names = Object.keys(components) as readonly ComponentName[];

const isComponent = (name: string | null): name is ComponentName =>
  names.some((each) => each === name);

/** The attribute that says which record a component names. */
const MAIN_ATTRIBUTE = { RecordLink: 'to', Cite: 'source', Term: 'id' } as const satisfies Record<
  ComponentName,
  string
>;

/** Reads a component: whether there is one of its name, and what it names if it is used rightly. */
export function readComponent(
  node: JsxElement,
  say: Say,
): { readonly known: boolean; readonly link?: BodyLink } {
  const { name } = node;
  if (!isComponent(name)) {
    refuse(node, say);
    return { known: false };
  }
  const given = attributesOf(node, name, say);
  if (!given) return { known: true };
  const at = given.get('at');
  return {
    known: true,
    link: {
      component: name,
      to: given.get(MAIN_ATTRIBUTE[name]) ?? '',
      place: startOf(node),
      ...(at === undefined ? {} : { at }),
    },
  };
}

function refuse(node: JsxElement, say: Say): void {
  const name = node.name ?? '';
  const near = nearest(name, names);
  const hint = near ? `Did you mean ${near}? ` : '';
  if (/^[A-Z]\w*$/.test(name)) {
    say(
      'unknown-component',
      node,
      `There is no component ${name}.`,
      `${hint}The components are: ${names.join(', ')}.`,
    );
  } else {
    say(
      'forbidden-mdx',
      node,
      `<${name}> is raw HTML, which records may not contain.`,
      `${hint}Write plain Markdown, or \\< where an angle bracket is meant as text.`,
    );
  }
}

/** The attributes as text; undefined, with the problem said, where one is missing, unknown, repeated or code. */
function attributesOf(
  node: JsxElement,
  name: ComponentName,
  say: Say,
): ReadonlyMap<string, string> | undefined {
  const allowed: Readonly<Record<string, 'required' | 'optional'>> = components[name].attributes;
  const given = new Map<string, string>();
  for (const attribute of node.attributes) {
    const problem =
      attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value !== 'string'
        ? `${name} takes its attributes as text in quotation marks only.`
        : !Object.hasOwn(allowed, attribute.name)
          ? `${name} has no attribute "${attribute.name}".`
          : given.has(attribute.name)
            ? `${name} has the attribute ${attribute.name} twice.`
            : undefined;
    if (problem !== undefined) {
      say('bad-component', attribute, problem, `Write ${usage(name)}.`);
      return undefined;
    }
    if (attribute.type === 'mdxJsxAttribute')
      given.set(attribute.name, String(attribute.value).trim());
  }
  const missing = Object.keys(allowed).find(
    (key) => allowed[key] === 'required' && !given.get(key),
  );
  if (missing === undefined) return given;
  const isEmpty = given.has(missing);
  say(
    'bad-component',
    node,
    isEmpty
      ? `The attribute ${missing} of ${name} is empty.`
      : `${name} lacks the attribute ${missing}.`,
    `Write ${usage(name)}.`,
  );
  return undefined;
}

/** How a component is written, as `<Cite source="…" at="…"/>`. */
export const usage = (name: ComponentName): string =>
  `<${name} ${Object.keys(components[name].attributes)
    .map((key) => `${key}="…"`)
    .join(' ')}/>`;

/** Links cannot stand in links, a citation holds no text that would be lost, and a component is part of a sentence. */
export function mayHold(node: Nodes, say: Say): void {
  const isLink =
    node.type === 'link' ||
    node.type === 'linkReference' ||
    (isJsx(node) && isComponent(node.name));
  if (!isLink || node.children.length === 0) return;
  const name = isJsx(node) ? String(node.name) : 'A link';
  if (node.type === 'mdxJsxFlowElement') {
    say(
      'bad-component',
      node,
      `${name} stands on lines of its own around its text.`,
      `Write it on one line of a sentence, as <${name} …>a few words</${name}>.`,
    );
    return;
  }
  if (name === 'Cite') {
    say(
      'bad-component',
      node,
      `Cite holds the text “${toString(node)}”, which would not be shown.`,
      `Write the text before it, then ${usage('Cite')}.`,
    );
    return;
  }
  visit(node, (inner) => {
    if (inner === node || !isInner(inner)) return;
    say(
      'bad-component',
      inner,
      `${name} holds another link, component or footnote.`,
      'Close the one before the other begins.',
    );
  });
}

const isInner = (node: Nodes): boolean =>
  isJsx(node) || ['link', 'linkReference', 'footnoteReference'].includes(node.type);
