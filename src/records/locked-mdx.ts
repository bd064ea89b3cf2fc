import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';
import type { Issue } from '../issues/issue.ts';
import type { BodyLink, ContentFile } from './content-record.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { isJsx, mayHold, readComponent, type Say } from './locked-components.ts';
import { firstLine, startOf } from './text-place.ts';

/** What the lock found: problems, and everything the text names. */
export interface Unlocked {
  readonly issues: readonly Issue[];
  readonly links: readonly BodyLink[];
}

/**
 * Holds the text of a record to Markdown, GFM and a few components with text attributes.
 * Content cannot execute: whatever could run, load or hide something is an issue at its place
 * (DESIGN, section 3, locked MDX).
 */
export function lockMdx(file: ContentFile, tree: Root): Unlocked {
  const issues: Issue[] = [];
  const links: BodyLink[] = [];
  const say: Say = (code, node, problem, remedy) => {
    issues.push({ code, file: file.shownAs, place: startOf(node), problem, remedy });
  };
  visit(tree, (node) => {
    sayHidden(node, say);
    if (isJsx(node)) {
      const read = readComponent(node, say);
      if (!read.known) return SKIP;
      if (read.link) links.push(read.link);
    } else {
      const link = checkNode(node, say);
      if (link) links.push(link);
    }
    mayHold(node, say);
    return undefined;
  });
  return { issues, links };
}

/** Records hold comments for editors; nothing else in braces. */
const COMMENT = /^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/;

function checkNode(node: Nodes, say: Say): BodyLink | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      say(
        'forbidden-mdx',
        node,
        `“${firstLine(node.value)}” is code, which records may not contain.`,
        'Take it out; a line of prose may not begin with import or export.',
      );
      return undefined;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (COMMENT.test(node.value)) return undefined;
      say(
        'forbidden-mdx',
        node,
        `“{${firstLine(node.value)}}” is code, which records may not contain.`,
        'Write \\{ where a brace is meant as text.',
      );
      return undefined;
    case 'html':
      say(
        'forbidden-mdx',
        node,
        `“${firstLine(node.value)}” is raw HTML, which records may not contain.`,
        'Write plain Markdown.',
      );
      return undefined;
    case 'image':
      say(
        'forbidden-mdx',
        node,
        `The image “${node.url}” may not stand in a record.`,
        'Say in words what it shows, and cite it.',
      );
      return undefined;
    case 'imageReference':
      say(
        'forbidden-mdx',
        node,
        `The image “${node.identifier}” may not stand in a record.`,
        'Say in words what it shows, and cite it.',
      );
      return undefined;
    case 'heading':
      if (node.depth === 1)
        say(
          'forbidden-mdx',
          node,
          'A heading of the first level stands in the text, and the title of the record is one already.',
          'Begin headings with ##.',
        );
      return undefined;
    case 'listItem':
      if (typeof node.checked === 'boolean')
        say(
          'forbidden-mdx',
          node,
          'A task list stands in the text; its boxes would look like a form.',
          'Write a plain list, with a backslash before the [.',
        );
      return undefined;
    case 'link':
    case 'definition':
      if (node.title)
        say(
          'forbidden-mdx',
          node,
          `The link has the title “${firstLine(node.title)}”, which many readers can never see.`,
          'Write it in the sentence, and leave only the address in the brackets.',
        );
      return checkAddress(node, node.url, say);
    default:
      return undefined;
  }
}

/** Browsers drop tabs and line ends from an address and read \ as /, so none of these may occur. */
const STRAY = /[\s\\\p{Cc}]/u;

function checkAddress(node: Nodes, url: string, say: Say): BodyLink | undefined {
  const isWeb = /^https?:\/\/[^/]/i.test(url) && URL.canParse(url);
  if (!STRAY.test(url)) {
    if (isWeb || /^mailto:[^/]/i.test(url) || url.startsWith('#')) return undefined;
    if (/^\/(?!\/)/.test(url)) return { component: 'address', to: url, place: startOf(node) };
  }
  say(
    'forbidden-mdx',
    node,
    `The link “${firstLine(url)}” is not of a kind that records may use.`,
    'Link to https://, http://, mailto:, a #fragment of this page, or a path of this site that begins with one /.',
  );
  return undefined;
}

/** Hidden characters that the text spells out, as `&#x202E;`; those in the file itself are found before. */
function sayHidden(node: Nodes, say: Say): void {
  const [hidden] = textsOf(node).flatMap(hiddenCharacters);
  if (hidden)
    say(
      'unreadable-text',
      node,
      `The text that begins here spells out the character ${hidden.character}, which is invisible or cannot be read.`,
      'Take it out.',
    );
}

function textsOf(node: Nodes): readonly string[] {
  if (isJsx(node))
    return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  if (node.type === 'text') return [node.value];
  return node.type === 'link' || node.type === 'definition' ? [node.url] : [];
}
