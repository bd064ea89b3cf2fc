import type { Issue, Place } from '../issues/issue.ts';
import type { ContentFile } from './content-record.ts';
import { firstLine, offsetOf, placeAt } from './text-place.ts';

/** What the parser of MDX throws. */
interface ParseError {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
  readonly ruleId?: string;
  readonly source?: string;
}

const isParseError = (error: unknown): error is ParseError =>
  error instanceof Error && 'reason' in error;

/** Says in an editor’s words why the text of a record cannot be read, at the mark that was opened. */
export function malformedMdx(file: ContentFile, text: string, error: unknown): Issue {
  if (error instanceof RangeError) {
    return issue(
      file,
      'malformed-mdx',
      placeAt(text, text.search(/\S/)),
      'Quotations or lists are nested too deeply for the text to be read.',
      'Nest them less deeply.',
    );
  }
  if (!isParseError(error)) throw error;
  const offset = offsetOf(text, { line: error.line ?? 1, column: error.column ?? 1 });
  if (error.source === 'mdast-util-mdx-jsx' && error.ruleId === 'end-tag-mismatch')
    return notClosed(file, error.reason);
  if (error.source === 'micromark-extension-mdxjs-esm') return atEsm(file, text, offset);
  if (error.source === 'micromark-extension-mdx-expression') return atBrace(file, text, offset);
  return atAngle(file, text, text.lastIndexOf('<', offset), error.reason);
}

function notClosed(file: ContentFile, reason: string): Issue {
  const [, wrong] = /^Unexpected closing tag `<\/([^>]*)>`/.exec(reason) ?? [];
  const [, name = '', line, column] = /tag for `<([^>]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
  const place = { line: Number(line ?? 1), column: Number(column ?? 1) };
  if (!/^[A-Z]/.test(name)) return rawHtml(file, place, `<${name}>`);
  const found = wrong === undefined ? '' : ` before </${wrong}>`;
  return issue(
    file,
    'malformed-mdx',
    place,
    `${name} is opened and not closed${found}, or not within one paragraph.`,
    `End it with />, or close it with </${name}> in the same sentence.`,
  );
}

function atEsm(file: ContentFile, text: string, offset: number): Issue {
  const lines = [...text.slice(0, offset).matchAll(/^(?:import|export)(?=\s|$)/gm)];
  const start = lines.at(-1)?.index ?? offset;
  return issue(
    file,
    'forbidden-mdx',
    placeAt(text, start),
    `“${firstLine(text.slice(start))}” is read as code, because the line begins with import or export.`,
    'Take code out; begin a line of prose with another word.',
  );
}

function atBrace(file: ContentFile, text: string, offset: number): Issue {
  const start = openBrace(text, offset);
  return issue(
    file,
    'forbidden-mdx',
    placeAt(text, start),
    `“${firstLine(text.slice(start))}” begins with a brace, which opens code, and records may not contain code.`,
    'Write \\{ where a brace is meant as text.',
  );
}

/** The brace before a place that is still open there. */
function openBrace(text: string, offset: number): number {
  let closed = 0;
  for (let index = offset - 1; index >= 0; index -= 1) {
    if (text[index] === '}') closed += 1;
    if (text[index] !== '{' || text[index - 1] === '\\') continue;
    if (closed === 0) return index;
    closed -= 1;
  }
  return Math.max(0, offset - 1);
}

function atAngle(file: ContentFile, text: string, start: number, reason: string): Issue {
  const shown = firstLine(text.slice(start)).replace(/(?<=>).*$/, '');
  const place = placeAt(text, start);
  if (/^<[!?]/.test(shown)) return rawHtml(file, place, shown);
  if (/^<\/[A-Z]/.test(shown))
    return issue(
      file,
      'malformed-mdx',
      place,
      `“${shown}” closes what is not open.`,
      'Take it out, or open the component before it in the same sentence.',
    );
  if (/^<(?:https?:|mailto:|[^\s<>]+@)/i.test(shown))
    return issue(
      file,
      'malformed-mdx',
      place,
      `“${shown}” is an address in angle brackets.`,
      'Write the address without them, or as [text](address).',
    );
  if (/^<[A-Z]/.test(shown))
    return issue(
      file,
      'malformed-mdx',
      place,
      `“${shown}” cannot be read as a component.`,
      remedyFor(reason),
    );
  return issue(
    file,
    'malformed-mdx',
    place,
    `“${shown}” begins with an angle bracket, which opens a component.`,
    'Write \\< where it is meant as text.',
  );
}

const remedyFor = (reason: string): string =>
  /attribute/.test(reason) && !/end of file before attribute name/.test(reason)
    ? 'Write each attribute as its name, =, and text in quotation marks: at="paragraph 4".'
    : 'End the component with />.';

const rawHtml = (file: ContentFile, place: Place, shown: string): Issue =>
  issue(
    file,
    'forbidden-mdx',
    place,
    `“${shown}” is raw HTML, which records may not contain.`,
    'Write plain Markdown; a comment for editors is {/* … */}.',
  );

const issue = (
  file: ContentFile,
  code: 'forbidden-mdx' | 'malformed-mdx',
  place: Place,
  problem: string,
  remedy: string,
): Issue => ({
  code,
  file: file.shownAs,
  place,
  problem,
  remedy,
});
