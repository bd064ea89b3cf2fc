import { describe, expect, test } from 'vitest';
import { codeFiles, textOf } from '../builders/source-files.ts';

const source = codeFiles('src');
const scripts = codeFiles('scripts');
const tests = codeFiles('tests');
const all = [...source, ...scripts, ...tests];

/** The lines of files that hold what a pattern finds, as `file:line`. */
const linesWith = (files: readonly string[], pattern: RegExp): readonly string[] =>
  files.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
      ),
  );

describe('the engine is general:', () => {
  // The names of what the shipped record happens to be about, as words and in identifiers.
  const FIELD = /\bNHS|\bnhsx?\b|Parliament|Expert Panel|\bHC \d*|\bhc\d{2,}\b/i;

  test('src/ does not know what the record is about', () => {
    expect(linesWith(source, FIELD)).toEqual([]);
  });

  test.each([
    'the NHS App',
    'a parliamentary committee',
    'the Expert Panel',
    'HC 680',
    'pac-hc680',
    'bodies/nhsx',
  ])('%s would be found', (text) => {
    expect(text).toMatch(FIELD);
  });

  test.each(['the Inspectorate', 'reports/late-2021', 'a legislature', 'synchronous'])(
    '%s would not',
    (text) => {
      expect(text).not.toMatch(FIELD);
    },
  );
});

describe('the types are kept:', () => {
  test('nothing is of any type', () => {
    expect(linesWith(all, /(?:[:<,|&(]\s*|\bas\s+|=>\s*)any\b(?=\s*(?:[\])>,;|&=){]|$))/)).toEqual(
      [],
    );
  });

  test('no error of the compiler is silenced', () => {
    expect(linesWith(all, /@ts-(?:ignore|nocheck)|eslint-(?:disable)/)).toEqual([]);
  });
});

test('no test is skipped, left for later or run alone', () => {
  expect(
    linesWith(
      tests,
      /\b(?:test|it|describe)\.(?:skip|only|todo|fails)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/,
    ),
  ).toEqual([]);
});

test('no test tells the time or a random number from the machine', () => {
  expect(
    linesWith(codeFiles('tests/unit'), /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(\)/),
  ).toEqual([]);
});

describe('names', () => {
  const named = all.filter((path) => !path.startsWith('src/pages/'));

  test('of code files are words joined by hyphens, those of components are words joined by capitals', () => {
    const odd = named.filter((path) => {
      const name = path.split('/').at(-1) ?? '';
      return name.endsWith('.astro')
        ? !/^[A-Z][A-Za-z]*\.astro$/.test(name)
        : !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|d))?\.(?:ts|mjs)$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  test('say what is in a file: none is a drawer for whatever fits nowhere', () => {
    expect(
      all.filter((path) =>
        /(?:^|[/-])(?:utils?|helpers?|common|misc|shared|lib)(?=[/.-])/i.test(path),
      ),
    ).toEqual([]);
  });
});
