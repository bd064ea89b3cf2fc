import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../../src/records/parse-record.ts';
import { changed, codesIn, fileOf } from '../../builders/content.ts';
import { harmless, refused } from '../../builders/hostile-texts.ts';

const FRONT = `---
title: Trains were late
themes: [themes/punctuality]
cites:
  - source: sources/a
    at: page 1
    seen: document
checked: 2026-01-10
added: 2026-01-10
---
`;

/** A finding whose text is the payload, after a harmless first paragraph. */
const parsed = (payload: string) =>
  parseRecord(fileOf('reports/late/finding-1.mdx', `${FRONT}\nTrains were late.\n\n${payload}\n`));

const TEXT_CODES = [
  'forbidden-mdx',
  'malformed-mdx',
  'unknown-component',
  'bad-component',
  'unreadable-text',
];

describe('is refused:', () => {
  test.each(Object.entries(refused))('%s', (_, payload) => {
    const found = parsed(payload);
    const issues = 'issues' in found ? found.issues : [];
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.map(({ code }) => code).filter((code) => !TEXT_CODES.includes(code))).toEqual([]);
    for (const { place, problem, remedy } of issues) {
      expect(place?.line).toBeGreaterThan(9);
      expect(`${problem} ${remedy ?? ''}`).not.toMatch(
        /undefined|acorn|micromark|JSX|ESM|null|VFile/,
      );
    }
  });
});

const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: [
    'href',
    'id',
    'class',
    'data-footnote-ref',
    'data-footnote-backref',
    'aria-describedby',
    'aria-label',
  ],
  blockquote: [],
  br: [],
  code: [],
  del: [],
  div: ['class', 'tabindex', 'role', 'aria-label'],
  em: [],
  h2: [],
  h3: [],
  hr: [],
  li: ['id'],
  ol: ['start'],
  p: ['class', 'id'],
  pre: [],
  section: ['data-footnotes', 'class'],
  strong: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class'],
  thead: [],
  tr: [],
  ul: [],
  'pt-record': ['to'],
  'pt-cite': ['source', 'at'],
  'pt-term': ['id'],
};

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?: [a-z-]+(?:="[^"]*")?)*)>|[^<]+/y;

interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** The tags of HTML in which every < begins one; fails where it does not. */
function tagsOf(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  TAG.lastIndex = 0;
  while (TAG.lastIndex < html.length) {
    const at = TAG.lastIndex;
    const match = TAG.exec(html);
    if (!match) throw new Error(`Not the HTML of a record: ${html.slice(at, at + 80)}`);
    const [, , name, attributes = ''] = match;
    if (name === undefined) continue;
    tags.push({
      name,
      attributes: [...attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(
        ([, key = '', value = '']) => [key, value],
      ),
    });
  }
  return tags;
}

const decoded = (value: string): string =>
  value.replace(/&#x([0-9A-F]+);/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );

const SAFE = /^(?:https?:\/\/[^/\s\\]|mailto:|#|\/(?![/\\]))/i;

describe('is harmless:', () => {
  test.each(Object.entries(harmless))('%s', (_, payload) => {
    const found = parsed(payload);
    if (!('record' in found)) throw new Error(JSON.stringify(found.issues));
    for (const { name, attributes } of tagsOf(found.record.body.html)) {
      expect(Object.keys(ELEMENTS)).toContain(name);
      for (const [key, value] of attributes) {
        expect(ELEMENTS[name]).toContain(key);
        // Views put notes after a paragraph’s end, so no author’s word may look like one.
        if (!name.startsWith('pt-')) expect(value).not.toContain('<');
        if (key !== 'href') continue;
        expect(decoded(value)).toMatch(SAFE);
        expect(new URL(decoded(value), 'https://record.example').protocol).toMatch(
          /^(?:https?|mailto):$/,
        );
        if (value.startsWith('/'))
          expect(new URL(decoded(value), 'https://record.example').host).toBe('record.example');
      }
    }
  });
});

test('the corpus is large enough to be worth running', () => {
  expect(Object.keys({ ...refused, ...harmless }).length).toBeGreaterThanOrEqual(60);
});

test('the same text in the front matter is text, and stays so', () => {
  for (const payload of ['<script>alert(1)</script>', '{evil()}', '[x](javascript:alert(1))']) {
    const texts = changed(
      'themes/punctuality.mdx',
      'title: Punctuality',
      `title: ${JSON.stringify(payload)}`,
    );
    expect(codesIn(texts)).toEqual([]);
  }
});
