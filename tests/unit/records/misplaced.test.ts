import { expect, test } from 'vitest';
import { hiddenCharacters } from '../../../src/records/hidden-characters.ts';
import { parseRecord } from '../../../src/records/parse-record.ts';
import { placeOf } from '../../../src/schema/ids.ts';
import { fileOf } from '../../builders/content.ts';

function remedyFor(path: string): string {
  const parsed = parseRecord(fileOf(path, ''));
  return 'issues' in parsed ? (parsed.issues[0]?.remedy ?? '') : '';
}

test.each([
  ['reports/late-2021.mdx', 'reports/late-2021/report.mdx'],
  ['reports/late-2021/Finding 1.mdx', 'reports/late-2021/finding-1.mdx'],
  ['reports/late-2021/recomendation-1.mdx', 'reports/late-2021/recommendation-1.mdx'],
  ['reports/late-2021/findings/1.mdx', 'reports/late-2021/finding-1.mdx'],
  ['report/late-2021/report.mdx', 'reports/late-2021/report.mdx'],
  ['themes/Cafés & tea.md', 'themes/cafes-tea.mdx'],
  ['source/gazette.yml', 'sources/gazette.yaml'],
])('for %s the path %s is offered, which a record can have', (path, meant) => {
  expect(remedyFor(path)).toMatch(`Did you mean ${meant}? Expected `);
  expect(placeOf(meant)).toHaveProperty('id');
});

test.each([
  'notes.txt',
  'reports/late-2021/6.mdx',
  'reports/late-2021/conclusion-1.mdx',
  'findings/finding-1.mdx',
  'themes/.mdx',
])('for %s no path is guessed, but what is expected is said', (path) => {
  expect(remedyFor(path)).toMatch(/^Expected /);
});

test.each([
  ['a control character', 'a\u0007b', 'U+0007'],
  ['a soft hyphen', 'a\u00adb', 'U+00AD'],
  ['a zero-width space', 'a\u200bb', 'U+200B'],
  ['a direction override', 'a\u202eb', 'U+202E'],
  ['a direction isolate', 'a\u2066b', 'U+2066'],
  ['a line separator', 'a\u2028b', 'U+2028'],
  ['a byte order mark', '\ufeffa', 'U+FEFF'],
  ['the sign for bytes that cannot be read', 'a\ufffdb', 'U+FFFD'],
  ['a tag character', 'a\u{e0041}b', 'U+E0041'],
  ['half a character', 'a\ud800b', 'U+D800'],
  ['a line end of long ago', 'a\rb', 'U+000D'],
])('%s is hidden', (_, text, character) => {
  expect(hiddenCharacters(text)).toEqual([{ offset: text.search(/[^a]/u), character }]);
});

test.each([
  'a\tb\nc\r\nd',
  'naïve café',
  'a\u00a0b',
  '£5 – “quoted” … 10 %',
  '👩‍🚀',
  'нет',
  '中文',
  'عربي',
])('%j holds nothing hidden', (text) => {
  expect(hiddenCharacters(text)).toEqual([]);
});
