import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Issue, Place } from '../issues/issue.ts';
import type { ContentFile } from './content-record.ts';
import { yamlProblems } from './yaml-problems.ts';

/** The fields of a file as plain values, and where each of them is. */
export interface FrontMatter {
  readonly value: unknown;
  readonly places: Readonly<Record<string, Place>>;
  /** Where each field’s name is; used for a field that should not be there. */
  readonly keys: Readonly<Record<string, Place>>;
  /** Each single value as the author wrote it: `1.10` and not the number 1.1. */
  readonly written: Readonly<Record<string, string>>;
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
  const document = parseDocument(yaml, { ...YAML, lineCounter: lines });
  const place = placeIn(lines);
  const problems = yamlProblems(document, yaml).map(({ offset, problem, remedy }) =>
    malformed(file, place(offset), problem, remedy),
  );
  if (problems.length > 0) return problems;
  const into: Collector = { places: [], keys: [], written: [], place };
  collectPlaces(document.contents, [], into);
  return {
    value: document.toJS() as unknown,
    places: Object.fromEntries(into.places),
    keys: Object.fromEntries(into.keys),
    written: Object.fromEntries(into.written),
  };
}

/** YAML as records use it: text, numbers, true and false, lists and fields; no tags, and names are text. */
export const YAML = {
  prettyErrors: false,
  schema: 'core',
  resolveKnownTags: false,
  stringKeys: true,
  logLevel: 'error',
} as const;

const placeIn =
  (lines: LineCounter) =>
  (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };

interface Collector {
  readonly places: [string, Place][];
  readonly keys: [string, Place][];
  readonly written: [string, string][];
  readonly place: (offset: number) => Place;
}

function collectPlaces(node: unknown, path: readonly (string | number)[], into: Collector): void {
  if (!isNode(node)) return;
  if (node.range) into.places.push([path.join('.'), into.place(node.range[0])]);
  if (isScalar(node) && node.source !== undefined) into.written.push([path.join('.'), node.source]);
  if (isSeq(node)) node.items.forEach((item, index) => collectPlaces(item, [...path, index], into));
  if (!isMap(node)) return;
  for (const pair of node.items) {
    if (!isScalar(pair.key) || !pair.key.range) continue;
    const inner = [...path, String(pair.key.value)];
    const at = into.place(pair.key.range[0]);
    into.keys.push([inner.join('.'), at]);
    into.places.push([inner.join('.'), at]);
    collectPlaces(pair.value, inner, into);
  }
}

const malformed = (file: ContentFile, place: Place, problem: string, remedy: string): Issue => ({
  code: 'malformed-yaml',
  file: file.shownAs,
  place,
  problem,
  remedy,
});
