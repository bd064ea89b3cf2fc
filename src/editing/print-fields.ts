/**
 * The one way in which fields are written: two spaces a level, `[a, b]` and `{ a: b }` on one line,
 * comments where they were. What is printed is the tree as it stands, in its order.
 */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  stringify,
  type Document,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';

/** How one value is written; inside brackets more signs have a meaning of their own. */
export type ScalarText = (scalar: Scalar, inFlow: boolean) => string;

/** What is printed, and how. */
interface Print {
  /** The text the tree was read from; values over several lines and brackets with comments keep their lines. */
  readonly source: string;
  readonly scalar: ScalarText;
}

/** The fields of a file as lines, each with its line end. */
export function printFields(document: Document, source: string, scalar = scalarText): string {
  const { contents, commentBefore, comment } = document;
  if (!isMap(contents)) return '';
  const before = comments(commentBefore, '');
  const lines = [
    ...before,
    ...(before.length > 0 ? [''] : []),
    ...blockLines(contents, { source, scalar }, ''),
    ...comments(comment, ''),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Most values: words that begin and end as words do, without a sign that means something in YAML. */
const PLAIN = /^(?!(?:null|true|false)$)\p{L}[^\n:#,[\]{}]*[^\s:#,[\]{}-]$/iu;

/** As short as a value can be without another meaning: plain where it may be, else in quotation marks. */
export function scalarText({ value, source }: Scalar, inFlow: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return source ?? String(value);
  if (PLAIN.test(value)) return value;
  const options = { lineWidth: 0, blockQuote: false } as const;
  if (!inFlow) return stringify({ a: value }, options).slice(3, -1);
  return stringify([value], { ...options, collectionStyle: 'flow' })
    .trim()
    .slice(1, -1)
    .trim();
}

/** A value as its author wrote it. */
export const sourceText =
  (source: string): ScalarText =>
  (scalar) =>
    scalar.range ? source.slice(scalar.range[0], scalar.range[1]) : '';

function blockLines(node: Node, print: Print, indent: string): readonly string[] {
  if (isMap(node))
    return [
      ...node.items.flatMap((pair, index) => pairLines(pair, print, indent, index)),
      ...comments(node.comment, indent),
    ];
  if (isSeq(node))
    return [
      ...node.items.flatMap((item) => itemLines(item as Node, print, indent)),
      ...comments(node.comment, indent),
    ];
  return [];
}

function pairLines(pair: Pair, print: Print, indent: string, index: number): readonly string[] {
  const key = pair.key as Scalar;
  const value = pair.value as Node | null;
  const name = `${indent}${print.scalar(key, false)}:`;
  const before = [
    ...(key.spaceBefore && index > 0 ? [''] : []),
    ...comments(key.commentBefore, indent),
  ];
  if (value && isBlock(value)) {
    const inner = comments(value.commentBefore, `${indent}  `);
    return [...before, name, ...inner, ...blockLines(value, print, `${indent}  `)];
  }
  return [
    ...before,
    ...comments(value?.commentBefore, indent),
    ...inLine(name, value, print, indent),
  ];
}

function itemLines(item: Node, print: Print, indent: string): readonly string[] {
  const before = [...(item.spaceBefore ? [''] : []), ...comments(item.commentBefore, indent)];
  if (!isBlock(item)) return [...before, ...inLine(`${indent}-`, item, print, indent)];
  const lines = blockLines(item, print, `${indent}  `);
  const start = lines.findIndex((line) => line !== '' && !line.trimStart().startsWith('#'));
  // A comment above the first field of an item stands above its dash.
  const above = lines.slice(0, start).map((line) => indent + line.trimStart());
  const first = `${indent}- ${(lines[start] ?? '').trimStart()}`;
  return [...before, ...above, first, ...lines.slice(start + 1)];
}

/** `name: value # comment`, with further lines where the value has some. */
function inLine(name: string, value: Node | null, print: Print, indent: string): readonly string[] {
  const text = value === null ? '' : oneLine(value, print, false);
  const [first = '', ...rest] = text.includes('\n') ? reindented(text, `${indent}  `) : [text];
  const [beside, ...after] = comments(value?.comment, '');
  const line = [name, first, beside].filter((part) => part !== undefined && part !== '').join(' ');
  return [line, ...rest, ...after.map((comment) => `${indent}${comment}`)];
}

function oneLine(node: Node, print: Print, inFlow: boolean): string {
  const [start = 0, end = 0] = node.range ?? [];
  const raw = print.source.slice(start, end);
  if (isScalar(node)) return /^[|>]/.test(raw) ? raw.trimEnd() : print.scalar(node, inFlow);
  if (hasComment(node)) return raw;
  if (isSeq(node))
    return `[${node.items.map((item) => oneLine(item as Node, print, true)).join(', ')}]`;
  if (!isMap(node) || node.items.length === 0) return '{}';
  const pairs = node.items.map((pair) => flowPair(pair, print));
  return `{ ${pairs.join(', ')} }`;
}

function flowPair({ key, value }: Pair, print: Print): string {
  const name = print.scalar(key as Scalar, true);
  return value === null ? `${name}:` : `${name}: ${oneLine(value as Node, print, true)}`;
}

const isBlock = (node: Node): boolean =>
  (isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0;

/** Whether a comment stands inside brackets, which then keep their lines. */
function hasComment(node: unknown): boolean {
  if (isPair(node)) return hasComment(node.key) || hasComment(node.value);
  if (isMap(node) || isSeq(node)) {
    return node.items.some((item) => hasComment(item) || commented(item));
  }
  return false;
}

const commented = (item: unknown): boolean => {
  const nodes = isPair(item) ? [item.key, item.value] : [item];
  return nodes.some((node) => {
    const { comment, commentBefore } = (node ?? {}) as Partial<Node>;
    return Boolean(comment) || Boolean(commentBefore);
  });
};

/** Comments as lines of their own; an empty line inside them stays one. */
const comments = (text: string | null | undefined, indent: string): readonly string[] =>
  text ? text.split('\n').map((line) => (line === '' ? '' : `${indent}#${line}`.trimEnd())) : [];

/** A value over several lines, moved so that its lines begin where they should. */
function reindented(text: string, indent: string): readonly string[] {
  const [first = '', ...rest] = text.split('\n');
  const depths = rest.flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]));
  const least = Math.min(...depths);
  return [first, ...rest.map((line) => (line.trim() === '' ? '' : indent + line.slice(least)))];
}
