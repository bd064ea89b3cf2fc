import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  visit,
  type Document,
  type ErrorCode,
  type Node,
  type YAMLError,
} from 'yaml';

/** Something that keeps YAML from being read, in an editor’s words. */
export interface YamlProblem {
  /** How many characters stand before it. */
  readonly offset: number;
  readonly problem: string;
  readonly remedy: string;
}

const QUOTE_IT = 'Put the whole value in quotation marks.';

/**
 * What is wrong with the YAML of a file. Where a line breaks the form, everything after it reads
 * wrongly, so only that first place is told; names written twice and the like are all told.
 */
export function yamlProblems(document: Document, text: string): readonly YamlProblem[] {
  const marks = markProblems(document, text);
  const [broken] = document.errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .sort((a, b) => a.pos[0] - b.pos[0]);
  if (broken) {
    return [brokenForm(broken, document, text), ...marks]
      .sort((a, b) => a.offset - b.offset)
      .slice(0, 1);
  }
  const twice = document.errors.map((error) => writtenTwice(error, document, text));
  return [...twice, ...marks];
}

/** `*`, `&` and `!` at the beginning of a value mean something in YAML that records do not use. */
function markProblems(document: Document, text: string): readonly YamlProblem[] {
  const found: YamlProblem[] = [];
  // Most files hold none of the three, and need not be gone through node by node.
  if (!/[*&!]/.test(text)) return found;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return;
    const marked = isAlias(node) || ('anchor' in node && node.anchor !== undefined);
    if (marked || ('tag' in node && node.tag !== undefined)) found.push(markProblem(node, text));
  });
  return found;
}

function markProblem(node: Node, text: string): YamlProblem {
  const start = node.range?.[0] ?? 0;
  // The range of a node begins after its anchor or tag, which stands on the same line.
  const before = /[&!]\S*\s+$/.exec(text.slice(0, start))?.index ?? start;
  const value = lineAt(text, before);
  return {
    offset: before,
    problem: `The value ${quoted(value)} begins with ${value.slice(0, 1)}, which has a meaning of its own in YAML.`,
    remedy: QUOTE_IT,
  };
}

function writtenTwice(error: YAMLError, document: Document, text: string): YamlProblem {
  const [offset] = error.pos;
  const field = keyAt(document, offset);
  return {
    offset,
    problem: `The field ${field.name} is written twice${field.firstAt === undefined ? '' : `, first on line ${lineNumber(text, field.firstAt)}`}.`,
    remedy: 'Keep one of them.',
  };
}

function keyAt(document: Document, offset: number): { name: string; firstAt?: number } {
  let found: { name: string; firstAt?: number } = { name: '' };
  visit(document, {
    Map(_, map) {
      const keys = map.items.flatMap(({ key }) => (isScalar(key) && key.range ? [key] : []));
      const second = keys.find((key) => key.range?.[0] === offset);
      if (!second) return;
      const first = keys.find((key) => key.value === second.value)?.range?.[0];
      found = { name: String(second.value), ...(first === undefined ? {} : { firstAt: first }) };
    },
  });
  return found;
}

function brokenForm(error: YAMLError, document: Document, text: string): YamlProblem {
  const [offset] = error.pos;
  const opened = openedAt(document, error.code, text, offset);
  if (opened) return opened;
  const code = error.message.startsWith('Sequence item without') ? 'BAD_INDENT' : error.code;
  const [problem, remedy] = WORDS[code]?.(text, offset) ?? [
    `The line ${quoted(wholeLine(text, offset))} cannot be read.`,
    'Put a value that holds a colon, a # or quotation marks in quotation marks, and indent with spaces.',
  ];
  return { offset, problem, remedy };
}

type Words = (text: string, offset: number) => readonly [problem: string, remedy: string];

const notAField: Words = (text, offset) => [
  `The line ${quoted(wholeLine(text, offset))} is neither a field nor part of one.`,
  'Write a field as its name, a colon, a space and its value.',
];

const badIndent: Words = (text, offset) => [
  `The line ${quoted(wholeLine(text, offset))} is not indented like the lines it belongs to.`,
  'Begin it in the same column as they do, with spaces.',
];

const WORDS: Readonly<Partial<Record<ErrorCode, Words>>> = {
  BLOCK_AS_IMPLICIT_KEY: (text, offset) => [
    `The value ${quoted(lineAt(text, offset))} is read as a field of its own, because a colon and a space follow in it or under it.`,
    `${QUOTE_IT} If the next line was meant as a field, indent it less.`,
  ],
  MULTILINE_IMPLICIT_KEY: notAField,
  MISSING_CHAR: (text, offset) =>
    text[offset] === '#'
      ? [`The # in ${quoted(wholeLine(text, offset))} follows a value without a space.`, QUOTE_IT]
      : notAField(text, offset),
  BAD_INDENT: badIndent,
  TAB_AS_INDENT: (text, offset) => [
    `The line ${quoted(wholeLine(text, offset))} is indented with a tab.`,
    'Indent with spaces.',
  ],
  BAD_SCALAR_START: (text, offset) => [
    `The value ${quoted(lineAt(text, offset))} begins with ${text[offset] ?? ''}, which has a meaning of its own in YAML.`,
    QUOTE_IT,
  ],
  BAD_ALIAS: (text, offset) => [
    `The value ${quoted(lineAt(text, offset))} begins with ${text[offset] ?? ''}, which has a meaning of its own in YAML.`,
    QUOTE_IT,
  ],
  BAD_DQ_ESCAPE: (text, offset) => [
    `In double quotation marks a backslash begins a code, and ${text.slice(offset, offset + 2)} is not one.`,
    'Write two backslashes for one, or use single quotation marks.',
  ],
  UNEXPECTED_TOKEN: (text, offset) => [
    `The value is complete before ${quoted(lineAt(text, offset))}, and nothing may follow it.`,
    'Put the whole value in quotation marks of a kind that does not occur in it.',
  ],
  MULTIPLE_DOCS: () => [
    'A line of dashes or dots ends the fields here, and more follows.',
    'Take the line out.',
  ],
  NON_STRING_KEY: (text, offset) => [
    `The line ${quoted(wholeLine(text, offset))} has a list or fields where a field’s name should be.`,
    'Write a field as its name, a colon, a space and its value.',
  ],
};

/** A quotation mark or bracket that was opened and not closed is told where it opens. */
function openedAt(
  document: Document,
  code: ErrorCode,
  text: string,
  offset: number,
): YamlProblem | undefined {
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return undefined;
  let start: number | undefined;
  visit(document, (_, node) => {
    if (isNode(node) && isOpen(node, text, offset)) start = node.range?.[0];
  });
  if (start === undefined) return undefined;
  const mark = text[start] ?? '';
  const what = mark === '"' || mark === "'" ? 'quotation mark' : 'bracket';
  const end = { '[': ']', '{': '}' }[mark] ?? mark;
  return {
    offset: start,
    problem: `The ${what} ${mark} in ${quoted(lineAt(text, start))} is not closed.`,
    remedy: `Close it with ${end} at the end of the value.`,
  };
}

/** Whether a node begins with a mark that the place of the error lies behind without its end. */
function isOpen(node: Node, text: string, offset: number): boolean {
  const [start = 0, end = 0] = node.range ?? [];
  if (start >= offset || end < offset) return false;
  if (isScalar(node))
    return /^["']/.test(text.slice(start)) && (end - start < 2 || text[end - 1] !== text[start]);
  return (
    (isMap(node) || isSeq(node)) &&
    node.flow === true &&
    !/[\]}]$/.test(text.slice(start, end).trim())
  );
}

const quoted = (words: string): string =>
  `“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`;

/** The rest of a line, from a place in it. */
const lineAt = (text: string, offset: number): string =>
  (text.slice(offset).split(/\r?\n/, 1)[0] ?? '').trim();

const wholeLine = (text: string, offset: number): string =>
  lineAt(text, text.lastIndexOf('\n', offset - 1) + 1);

const lineNumber = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length;
