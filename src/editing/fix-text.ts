import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { textParser } from '../records/body.ts';
import type { Fixed } from './fix.ts';

/** Spaces and empty lines in a record’s text that nobody sees; code and line breaks keep theirs. */
export function fixText(body: string): Fixed {
  const start = body.replace(/^(?:[ \t]*\n)+/, '');
  if (start.trim() === '') return { text: '', changes: [] };
  const ended = `${(UNTIDY.test(start) ? tidied(start) : start).trimEnd()}\n`;
  return { text: ended, changes: ended === start ? [] : ['spacing of the text'] };
}

/** Spaces at the end of a line, or two empty lines; most texts have none and need not be read. */
const UNTIDY = /[ \t]\n|\n\n\n/;

function tidied(text: string): string {
  const kept = keptLines(text);
  return kept === undefined ? text : tidyLines(text, kept);
}

/** Lines, from 0, whose spaces mean something; undefined where the text cannot be read. */
function keptLines(text: string): ReadonlySet<number> | undefined {
  const kept = new Set<number>();
  try {
    visit(textParser.parse(text) as Root, (node: Nodes) => {
      const first = node.position?.start.line ?? 0;
      const last = node.position?.end.line ?? 0;
      if (node.type === 'break') kept.add(first - 1);
      else if (keepsSpaces(node, first, last))
        for (let line = first; line <= last; line += 1) kept.add(line - 1);
    });
  } catch {
    return undefined;
  }
  return kept;
}

const KEEPS: readonly Nodes['type'][] = [
  'code',
  'inlineCode',
  'mdxJsxTextElement',
  'mdxJsxFlowElement',
  'link',
  'definition',
  'mdxFlowExpression',
  'mdxTextExpression',
];

const keepsSpaces = ({ type }: Nodes, first: number, last: number): boolean =>
  type === 'code' || (last > first && KEEPS.includes(type));

const tidyLines = (text: string, kept: ReadonlySet<number>): string =>
  text
    .split('\n')
    .map((line, index) => (kept.has(index) ? line : line.trimEnd()))
    .filter((line, index, lines) => line !== '' || kept.has(index) || lines[index - 1] !== '')
    .join('\n');
