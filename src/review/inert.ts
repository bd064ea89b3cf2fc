/**
 * Text from a stranger, made so that nothing reads it as anything but text: not Markdown, not HTML, and none of what
 * GitHub adds to them. Entities and backslashes do not do for the last: `&#64;name` still calls somebody, as names
 * are looked for after Markdown has been read. Only inside code are they not.
 */

/** Signs that are not seen, or that turn the order of others round. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu;

/** A name in an answer by mail is called even inside code; this sign has no width and ends it. */
const NO_WIDTH = '\u200B';

/** Of a text beyond measure, no more than this many times what is shown is looked at. */
const ENOUGH = 20;

/** One line of plain text of at most `most` signs, with nothing unseen in it. */
export function oneLine(text: string, most = 300): string {
  const looked = text.slice(0, most * ENOUGH);
  const plain = looked.replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
  const signs = [...plain];
  return signs.length <= most ? plain : `${signs.slice(0, most - 1).join('')}…`;
}

/** One line as inline code. */
export function inlineCode(text: string, most?: number): string {
  const line = withoutCalls(oneLine(text, most));
  if (line === '') return '(nothing)';
  const fence = '`'.repeat(longestRun(line) + 1);
  const edge = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${edge}${line}${edge}${fence}`;
}

/** Lines as a block of code. */
export function codeBlock(lines: readonly string[], most?: number): string {
  const text = lines.map((line) => withoutCalls(oneLine(line, most))).join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

const withoutCalls = (text: string): string => text.replaceAll('@', `@${NO_WIDTH}`);

const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
