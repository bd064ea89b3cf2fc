import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';
import type { Issue, Place } from '../issues/issue.ts';
import type { IssueCode } from '../issues/catalogue.ts';
import { components, type ComponentName } from '../schema/vocabulary.ts';
import type { BodyLink, ContentFile } from './content-record.ts';
import { nearest } from './nearest.ts';

/** What the lock found: problems, and everything the text names. */
export interface Unlocked {
  readonly issues: readonly Issue[];
  readonly links: readonly BodyLink[];
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
type Say = (code: IssueCode, node: Nodes, problem: string, remedy: string) => void;

const SCHEMES = /^(?:https?:|mailto:)/i;
const names = Object.keys(components);

/**
 * Holds the text of a record to Markdown, GFM and a few components with text attributes.
 * Content cannot execute: whatever could run, load or hide something is an issue at its place
 * (DESIGN, section 3, locked MDX).
 */
export function lockMdx(file: ContentFile, tree: Root): Unlocked {
  const issues: Issue[] = [];
  const links: BodyLink[] = [];
  const say: Say = (code, node, problem, remedy) => {
    issues.push({ code, file: file.shownAs, place: placeOf(node), problem, remedy });
  };
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const link = readComponent(node, say);
      if (link) links.push(link);
      return link || node.name === 'RecordLink' ? undefined : SKIP;
    }
    const link = checkNode(node, say);
    if (link) links.push(link);
    return undefined;
  });
  return { issues, links };
}

export const placeOf = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

function checkNode(node: Nodes, say: Say): BodyLink | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      say('forbidden-mdx', node, 'import and export are code, which records may not contain.', 'Take the line out.');
      return undefined;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^\s*\/\*[^]*\*\/\s*$/.test(node.value)) return undefined;
      say('forbidden-mdx', node, `{${node.value}} is code, which records may not contain.`, 'Write \\{ where a brace is meant as text.');
      return undefined;
    case 'html':
      say('forbidden-mdx', node, 'Raw HTML may not be used in a record.', 'Write plain Markdown.');
      return undefined;
    case 'image':
    case 'imageReference':
      say('forbidden-mdx', node, 'Images may not be used in a record.', 'Describe in words what the image shows, and cite it.');
      return undefined;
    case 'heading':
      if (node.depth === 1) say('forbidden-mdx', node, 'A heading of the first level (#) is the record’s title.', 'Begin with ##.');
      return undefined;
    case 'link':
    case 'definition':
      return checkAddress(node, node.url, say);
    default:
      return undefined;
  }
}

function checkAddress(node: Nodes, url: string, say: Say): BodyLink | undefined {
  if (SCHEMES.test(url) || url.startsWith('#')) return undefined;
  if (/^\/(?![/\\])/.test(url)) return { component: 'address', to: url, place: placeOf(node) };
  say('forbidden-mdx', node, `The link "${url}" is not of a kind records may use.`, 'Link to https://, http://, mailto:, a #fragment, or a path on this site that begins with one /.');
  return undefined;
}

function readComponent(node: JsxElement, say: Say): BodyLink | undefined {
  if (!isComponent(node.name)) {
    refuse(node, say);
    return undefined;
  }
  const given = attributesOf(node, node.name, say);
  if (!given) return undefined;
  const to = given[MAIN_ATTRIBUTE[node.name]] ?? '';
  const at = given['at'];
  return { component: node.name, to, place: placeOf(node), ...(at === undefined ? {} : { at }) };
}

const MAIN_ATTRIBUTE = { RecordLink: 'to', Cite: 'source', Term: 'id' } as const satisfies Record<ComponentName, string>;

const isComponent = (name: string | null): name is ComponentName => name !== null && names.includes(name);

function refuse(node: JsxElement, say: Say): void {
  const name = node.name ?? '';
  if (/^[a-z]/.test(name) || name === '') {
    say('forbidden-mdx', node, `<${name}> is raw HTML, which records may not contain.`, 'Write plain Markdown, or \\< where the character is meant as text.');
    return;
  }
  const near = nearest(name, names);
  say('unknown-component', node, `There is no component ${name}.`, near ? `Did you mean ${near}? The components are: ${names.join(', ')}.` : `The components are: ${names.join(', ')}.`);
}

/** The attributes as text; undefined, with the problem said, where one is missing, unknown or code. */
function attributesOf(node: JsxElement, name: ComponentName, say: Say): Readonly<Record<string, string>> | undefined {
  const allowed: Readonly<Record<string, 'required' | 'optional'>> = components[name].attributes;
  const given: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value !== 'string') {
      say('bad-component', node, `${name} takes its attributes as text in quotation marks only.`, `Write ${usage(name)}.`);
      return undefined;
    }
    if (!(attribute.name in allowed)) {
      say('bad-component', node, `${name} has no attribute ${attribute.name}.`, `Write ${usage(name)}.`);
      return undefined;
    }
    given[attribute.name] = attribute.value.trim();
  }
  const missing = Object.keys(allowed).find((key) => allowed[key] === 'required' && !given[key]);
  if (missing === undefined) return given;
  say('bad-component', node, `${name} lacks the attribute ${missing}.`, `Write ${usage(name)}.`);
  return undefined;
}

const usage = (name: ComponentName): string =>
  `<${name} ${Object.keys(components[name].attributes)
    .map((key) => `${key}="…"`)
    .join(' ')}/>`;
