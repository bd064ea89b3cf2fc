import type { Nodes } from 'mdast';
import type { Place } from '../issues/issue.ts';

/** Where something in the text begins. */
export const startOf = (node: Pick<Nodes, 'position'>): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** Line and column of a place in a file. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The place in a file of a line and column. */
export function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let each = 1; each < line; each += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The first line of a piece of text, cut where it is long, to show its author. */
export function firstLine(text: string): string {
  const [line = ''] = text.trim().split(/\r?\n/, 1);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
