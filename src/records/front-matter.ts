import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import type { Issue, Place } from '../issues/issue.ts';
import type { ContentFile } from './content-record.ts';

/** The fields of a file as plain values, and where each of them is. */
export interface FrontMatter {
  readonly value: unknown;
  readonly places: Readonly<Record<string, Place>>;
  /** Where each field’s name is; used for a field that should not be there. */
  readonly keys: Readonly<Record<string, Place>>;
}

/** A file taken apart: its YAML and its text, each still on its own lines. */
export interface SplitFile {
  readonly yaml: string;
  readonly body: string;
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Takes front matter and text apart and keeps their line numbers; undefined where there is none. */
export function splitFrontMatter(text: string): SplitFile | undefined {
  const match = FENCE.exec(text);
  if (!match || match.index !== 0) return undefined;
  const head = match[0];
  return {
    yaml: `\n${match[1] ?? ''}`,
    body: head.replace(/[^\n]/g, '') + text.slice(head.length),
  };
}

/** Reads YAML with positions. Problems come back as values; nothing is thrown for what an author wrote. */
export function readFrontMatter(file: ContentFile, yaml: string): FrontMatter | readonly Issue[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const place = placeIn(lines);
  const problems = [...document.errors, ...document.warnings].map((error) =>
    malformed(file, place(error.pos[0]), sentence(error.message)),
  );
  problems.push(...aliases(file, document, place));
  if (problems.length > 0) return problems;
  const places: Record<string, Place> = {};
  const keys: Record<string, Place> = {};
  collectPlaces(document.contents, [], { places, keys, place });
  return { value: document.toJS() as unknown, places, keys };
}

const placeIn =
  (lines: LineCounter) =>
  (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };

interface Collector {
  readonly places: Record<string, Place>;
  readonly keys: Record<string, Place>;
  readonly place: (offset: number) => Place;
}

function collectPlaces(node: unknown, path: readonly (string | number)[], into: Collector): void {
  if (!isNode(node)) return;
  if (node.range) into.places[path.join('.')] = into.place(node.range[0]);
  if (isSeq(node)) node.items.forEach((item, index) => collectPlaces(item, [...path, index], into));
  if (!isMap(node)) return;
  for (const pair of node.items) {
    if (!isScalar(pair.key) || !pair.key.range) continue;
    const inner = [...path, String(pair.key.value)];
    const at = into.place(pair.key.range[0]);
    into.keys[inner.join('.')] = at;
    into.places[inner.join('.')] = at;
    collectPlaces(pair.value, inner, into);
  }
}

/** An alias repeats another value by reference and can be nested to fill all memory. */
function aliases(file: ContentFile, document: Document, place: (offset: number) => Place): readonly Issue[] {
  const found: Issue[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) found.push(malformed(file, place(node.range?.[0] ?? 0), 'Records do not use YAML aliases (*name).'));
  });
  return found;
}

const malformed = (file: ContentFile, place: Place, problem: string): Issue => ({
  code: 'malformed-yaml',
  file: file.shownAs,
  place,
  problem,
  remedy: 'Put a value that holds a colon, a # or quotation marks in quotation marks, and indent with spaces.',
});

const sentence = (message: string): string => {
  const first = message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? message;
  return /[.!?]$/.test(first) ? first : `${first}.`;
};
