import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import {
  readFrontMatter,
  splitFrontMatter,
  type FrontMatter,
} from '../../../src/records/front-matter.ts';
import { checkTexts, fileOf, valid } from '../../builders/content.ts';

function read(text: string): FrontMatter {
  const yaml = text.startsWith('---') ? splitFrontMatter(text)?.yaml : text;
  const front = readFrontMatter(fileOf('themes/x.mdx', text), yaml ?? '');
  if (!('places' in front)) throw new Error(JSON.stringify(front));
  return front;
}

/** What stands in a file at a place. */
const at = (
  text: string,
  place: { readonly line: number; readonly column: number } | undefined,
): string =>
  place === undefined ? '' : (text.split(/\r?\n/)[place.line - 1] ?? '').slice(place.column - 1);

describe('a file is taken apart', () => {
  test('at its two rows of dashes, with every line kept in its place', () => {
    expect(splitFrontMatter('---\ntitle: Late\n---\n\nText.\n')).toEqual({
      yaml: '\ntitle: Late\n',
      body: '\n\n\n\nText.\n',
    });
  });

  test('at the first row of dashes, not at a rule in the text', () => {
    expect(splitFrontMatter('---\ntitle: Late\n---\n\nText.\n\n---\n\nMore.')?.yaml).toBe(
      '\ntitle: Late\n',
    );
  });

  test('where the file ends with the second row', () => {
    expect(splitFrontMatter('---\ntitle: Late\n---')?.body.trim()).toBe('');
  });

  test.each([
    '',
    'Text.',
    '---',
    '---\ntitle: Late\n',
    '---js\nmodule.exports = {}\n---\n',
    ' ---\ntitle: x\n---\n',
    '\n---\ntitle: x\n---\n',
  ])('only where it has front matter: %j', (text) => {
    expect(splitFrontMatter(text)).toBeUndefined();
  });
});

describe('every field of every valid record', () => {
  const records = [...checkTexts(valid).graph.records.values()];

  test.each(records.map((record) => [record.id, record] as const))(
    'of %s has its place',
    (_, record) => {
      const text = valid[record.file.replace('content/', '')] ?? '';
      const { written } = read(text);
      expect(Object.keys(written).length).toBeGreaterThan(0);
      for (const [path, source] of Object.entries(written)) {
        expect(at(text, record.places[path]).replace(/^["']/, '')).toSatisfy((found: string) =>
          found.startsWith(source),
        );
      }
    },
  );
});

/** Fields of any shape, in which each value occurs once and can be found again. */
const word = fc.stringMatching(/^[a-z]{1,5}$/);
const tree = (depth: number): fc.Arbitrary<unknown> =>
  depth === 0
    ? fc.constantFrom('', ': x', ' # x', '"', "'", '[', '&a')
    : fc.oneof(
        tree(0),
        fc.array(tree(depth - 1), { minLength: 1, maxLength: 3 }),
        fc.dictionary(word, tree(depth - 1), { minKeys: 1, maxKeys: 3 }),
      );

/** Gives each value a number of its own, so that it can be found in the text. */
function numbered(value: unknown, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((item) => numbered(item, next));
  if (typeof value !== 'object' || value === null) return `${next()}${String(value)}`;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, numbered(inner, next)]),
  );
}

function leavesOf(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

test('every value has its place, in any style of writing, with any line ends', () => {
  const styles = fc.record({
    indent: fc.integer({ min: 2, max: 4 }),
    flow: fc.boolean(),
    quotes: fc.constantFrom('QUOTE_DOUBLE', 'QUOTE_SINGLE', 'PLAIN'),
    crlf: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.dictionary(word, tree(3), { minKeys: 1, maxKeys: 4 }),
      styles,
      (shape, style) => {
        let count = 100;
        const fields = numbered(shape, () => `v${(count += 1)}w`);
        const yaml = stringify(fields, {
          indent: style.indent,
          lineWidth: 0,
          collectionStyle: style.flow ? 'flow' : 'block',
          defaultStringType: style.quotes as 'PLAIN',
          defaultKeyType: 'PLAIN',
        });
        const text = `---\n${yaml}---\n\nText.\n`.replaceAll('\n', style.crlf ? '\r\n' : '\n');
        const { value, places } = read(text);
        expect(value).toEqual(fields);
        for (const [path, leaf] of leavesOf(fields)) {
          expect(at(text, places[path]).replace(/^["']/, '').slice(0, 5)).toBe(leaf.slice(0, 5));
        }
      },
    ),
    { numRuns: 50 },
  );
});

describe('YAML is read as records use it:', () => {
  test.each([
    ['2021-03', '2021-03'],
    ['2021', 2021],
    ['1.10', 1.1],
    ['yes', 'yes'],
    ['true', true],
    ['~', null],
    ['"2021"', '2021'],
    ['0o17', 15],
  ])('%s', (written, value) => {
    const front = read(`a: ${written}\n`);
    expect(front.value).toEqual({ a: value });
    expect(front.written['a']).toBe(written.replaceAll('"', ''));
  });

  test('the name of a field is text, whatever it looks like', () => {
    expect(read('2021: a\ntrue: b\n').value).toEqual({ 2021: 'a', true: 'b' });
  });

  test('a field called __proto__ is a field, and changes no other', () => {
    const { value, places } = read('__proto__: { polluted: yes }\n');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(Object.keys(places)).toContain('__proto__.polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  test('what is nested to exhaust the machine is refused quickly', () => {
    const file = fileOf('themes/x.mdx', '');
    const bomb = `a: &a [x]\n${[...'bcdefghij']
      .map(
        (name, i) =>
          `${name}: &${name} [${Array(9)
            .fill(`*${'abcdefghi'[i] ?? ''}`)
            .join(', ')}]`,
      )
      .join('\n')}\n`;
    expect(readFrontMatter(file, bomb)).toBeInstanceOf(Array);
    expect(readFrontMatter(file, `a: ${'['.repeat(2000)}`)).toHaveLength(1);
  });
});
