import { expect, test } from 'vitest';
import { formatIssues } from '../../src/issues/terminal.ts';
import type { ContentRecord } from '../../src/records/content-record.ts';
import { content, issues, records } from '../builders/real-content.ts';

const ids = (found: readonly ContentRecord[]): readonly string[] => found.map(({ id }) => id);

/** Records that no other record names. */
const unnamed = (found: readonly ContentRecord[]): readonly string[] => ids(found.filter(({ id }) => (content.linksTo.get(id) ?? []).length === 0));

test('the content as a whole has no problem', () => {
  expect(issues.length === 0 ? '' : formatIssues(issues)).toBe('');
  expect(records.length).toBeGreaterThan(0);
});

test('no two records of one report have the same title', () => {
  const titles = records.filter(({ report }) => report !== undefined).map(({ report, fields }) => `${report ?? ''}: ${fields.title.toLowerCase()}`);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('no two sources were read at the same address', () => {
  const read = content.inCollection.sources.map(({ id, fields }) => [fields['seen-at'] ?? fields.url, id] as const);
  expect(read.filter(([url], index) => read.findIndex(([other]) => other === url) !== index)).toEqual([]);
});

test('every source is cited', () => {
  const cited = new Set([...content.linksFrom.values()].flat().flatMap(({ type, to }) => (type === 'cites' ? [to] : [])));
  expect(ids(content.inCollection.sources.filter(({ id }) => !cited.has(id)))).toEqual([]);
});

test('every body is named by a record', () => {
  expect(unnamed(content.inCollection.bodies)).toEqual([]);
});

test('every theme has a record', () => {
  expect(unnamed(content.inCollection.themes)).toEqual([]);
});

test('every report, and everything that a report says, has a citation', () => {
  const without = records.filter(({ report, fields }) => report !== undefined && ('cites' in fields ? (fields.cites ?? []).length : 0) === 0);
  expect(ids(without)).toEqual([]);
});

/** Every text of a record that a reader reads, with where it is. */
function textsOf(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/&#x[0-9A-F]+;/gi, ' ').replace(/\s+/g, ' ');

const FLEETING = /\b(?:recently|currently|(?<!\bup[ -])to date)\b/i;
const DATED = /\b(?:1[89]|20)\d{2}\b/;

test('no text says "recently", "currently" or "to date" without a date in the sentence', () => {
  const timeless = records.flatMap(({ id, fields, body }) =>
    [...textsOf(fields, ''), ['text', plain(body.html)] as const]
      .flatMap(([path, text]) => text.split(/(?<=[.!?])\s+/).map((sentence) => [path, sentence] as const))
      .filter(([, sentence]) => FLEETING.test(sentence) && !DATED.test(sentence))
      .map(([path, sentence]) => `${id} ${path}: ${sentence}`),
  );
  expect(timeless).toEqual([]);
});
