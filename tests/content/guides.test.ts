import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { WordList } from '../../src/views/definitions.ts';
import { exampleFrom, type ExamplePart } from '../../src/views/guide-example.ts';
import { methodWord } from '../../src/views/method-page.ts';
import { editionIn } from '../builders/editions.ts';

const FOLDER = 'content/guides';
const edition = editionIn('content', '2026-11-21');
const guides = readdirSync(FOLDER).filter((name) => name.endsWith('.mdx'));

/** The attributes of each use of a component in a text. */
const usesOf = (component: string, text: string): readonly ReadonlyMap<string, string>[] =>
  [...text.matchAll(new RegExp(`<${component}\\s([^>]*?(?:"[^"]*"[^>]*?)*)/?>`, 'g'))].map(
    ([, attributes = '']) =>
      new Map(
        [...attributes.matchAll(/([\w-]+)=(?:"([^"]*)"|\{(\d+)\})/g)].map(
          ([, name = '', string, number]) => [name, string ?? number ?? ''],
        ),
      ),
  );

describe.each(guides)('%s', (name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');

  test('takes its examples from records that have them', () => {
    const examples = usesOf('Pair', text).flatMap((pair) => {
      const record = pair.get('record');
      if (record === undefined) return [];
      const part = (pair.get('part') ?? 'title') as ExamplePart;
      return exampleFrom(edition, record, part, Number(pair.get('nth') ?? 1)).text;
    });
    expect(new Set(examples).size).toBe(examples.length);
  });

  test('gives a reason with every pair, and a bad one that no record has', () => {
    const bad = usesOf('Pair', text).map((pair) => pair.get('bad') ?? '');
    const all = JSON.stringify([...edition.graph.records.values()].map(({ fields }) => fields));
    const wrong = bad.filter((words) => words.length > 20 && all.includes(words));
    expect(wrong).toEqual([]);
    expect(usesOf('Pair', text).every((pair) => (pair.get('because') ?? '') !== '')).toBe(true);
  });

  test('leads to records and words that are there', () => {
    const missing = usesOf('RecordLink', text).filter(
      (link) => !edition.graph.records.has(link.get('to') ?? ''),
    );
    expect(missing).toEqual([]);
    for (const word of usesOf('Word', text))
      methodWord(edition, word.get('list') as WordList, word.get('code') ?? '');
  });

  test('says who it is for, in words a reader can take in', () => {
    expect(text).toMatch(/^---\ntitle: .+\ndescription: .+\nfor: (?:readers|editors)\norder: \d+\n---\n/);
  });
});

test('an editor is led to what is due to be checked again', () => {
  expect(readFileSync(`${FOLDER}/reviews.mdx`, 'utf8')).toContain('](/stale/)');
});

test('the style guide has a pair for each of its subjects', () => {
  const sections = readFileSync(`${FOLDER}/style.mdx`, 'utf8').split(/^## /m).slice(1, -1);
  const without = sections.filter((section) => usesOf('Pair', section).length === 0);
  expect(without.map((section) => section.split('\n')[0])).toEqual([]);
  expect(sections.length).toBeGreaterThan(7);
});

test('the guides for the same people are in one order', () => {
  const orders = guides.map((name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    return /^for: .+\norder: \d+$/m.exec(text)?.[0];
  });
  expect(new Set(orders).size).toBe(orders.length);
});

test('what is said of drafting by machine is said in the settings, and shown from there', () => {
  const { disclosure } = edition.settings;
  const copies = guides.filter((name) =>
    readFileSync(`${FOLDER}/${name}`, 'utf8').replaceAll(/\s+/g, ' ').includes(disclosure),
  );
  expect(copies).toEqual([]);
  expect(readFileSync(`${FOLDER}/disclosure.mdx`, 'utf8')).toContain('{props.settings.disclosure}');
});
