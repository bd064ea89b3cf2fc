import { describe, expect, test } from 'vitest';
import type { Guide } from '../../../src/schema/guide.ts';
import { exampleFrom } from '../../../src/views/guide-example.ts';
import {
  guideContents,
  guideHead,
  guidePath,
  guidesPage,
  plainGuides,
} from '../../../src/views/guides.ts';
import { hangingLines } from '../../../src/views/hanging-lines.ts';
import { methodWord } from '../../../src/views/method-page.ts';
import { mappedPages } from '../../../src/views/sitemap.ts';
import { editionOf } from './edition.ts';
import { finding, recommendation } from './item-texts.ts';

const guide = (name: string, change: Partial<Guide> = {}): Guide => ({
  name,
  title: `How to read ${name}`,
  description: 'What it says.',
  for: 'readers',
  order: 1,
  ...change,
});

const edition = {
  ...editionOf({}, { site: { base: '/trail/' } }),
  guides: [
    guide('style', { for: 'editors', order: 2 }),
    guide('adding', { for: 'editors', order: 1 }),
    guide('about'),
  ],
};

describe('a guide', () => {
  test('is below the list of guides, at its name', () => {
    expect(guidePath(edition, 'style')).toBe('/trail/guides/style/');
    expect(guideHead(edition, guide('style')).crumbs.map(({ href }) => href)).toEqual([
      '/trail/',
      '/trail/guides/',
    ]);
  });

  test.each(['about', 'method'])('called %s keeps the address that it always had', (name) => {
    expect(guidePath(edition, name)).toBe(`/trail/${name}/`);
    expect(guideHead(edition, guide(name)).crumbs).toHaveLength(1);
    expect(plainGuides([guide(name), guide('style')]).map((each) => each.name)).toEqual(['style']);
  });

  test.each(['', 'style/', 'adding/'])('is on the map of the site: /guides/%s', (end) => {
    const addresses = mappedPages(edition).map(({ address }) => address);
    expect(addresses).toContainEqual(expect.stringMatching(new RegExp(`/trail/guides/${end}$`)));
  });
});

describe('the list of guides', () => {
  test('has them by whom they are for, in their order, and the fields of records after those for editors', () => {
    const groups = guidesPage(edition).groups.map(({ heading, guides }) => [
      heading,
      ...guides.map(({ href }) => href),
    ]);
    expect(groups).toEqual([
      ['For readers', '/trail/about/'],
      ['For editors', '/trail/guides/adding/', '/trail/guides/style/', '/trail/guides/fields/'],
    ]);
  });

  test('has no heading over nothing', () => {
    const readers = { ...edition, guides: [guide('about')] };
    expect(guidesPage(readers).groups.map(({ heading }) => heading)).toEqual(['For readers']);
  });
});

describe('the contents of a guide', () => {
  const sections = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      depth: 2,
      slug: `part-${index}`,
      text: `Part ${index}`,
    }));

  test('lead to its sections, and not to what is below them', () => {
    const headings = [...sections(4), { depth: 3, slug: 'detail', text: 'Detail' }];
    expect(guideContents(headings)).toHaveLength(4);
    expect(guideContents(headings)[1]).toEqual({ href: '#part-1', text: 'Part 1' });
  });

  test('are left out where there is little to find', () => {
    expect(guideContents(sections(3))).toEqual([]);
  });
});

describe('an example', () => {
  const record = editionOf({
    'reports/late/finding-1.mdx': finding({
      title: 'Trains were late',
      gaps: [{ missing: 'How many.' }, { missing: 'Which.' }],
    }),
    'reports/late/recommendation-1.mdx': recommendation(),
  });

  test.each([
    ['title', 1, 'Trains were late'],
    ['gap', 2, 'Which.'],
  ] as const)('shows the %s (%i) as the record has it, and leads there', (part, nth, text) => {
    const example = exampleFrom(record, 'reports/late/finding-1', part, nth);
    expect(example).toMatchObject({ text, ref: { href: '/reports/late/finding-1/' } });
  });

  test('shows the first sentence of a record', () => {
    const { text } = exampleFrom(record, 'reports/late/finding-1', 'sentence');
    expect(text).toMatch(/^[A-Z][^.]+\.$/);
  });

  test.each([
    ['reports/late/finding-9', 'title', 1],
    ['reports/late/finding-1', 'gap', 3],
    ['reports/late/finding-1', 'note', 1],
    ['reports/late/recommendation-1', 'because', 1],
  ] as const)('of %s that is not there (%s) fails, and says what to change', (id, part, nth) => {
    expect(() => exampleFrom(record, id, part, nth)).toThrow(
      `A guide shows a ${part} (number ${nth}) of ${id}, which is not there.`,
    );
  });
});

describe('a word of the method', () => {
  test('leads to where it is explained', () => {
    expect(methodWord(edition, 'seen', 'copy')).toMatchObject({
      label: 'Seen in a copy',
      href: '/trail/method/#seen-copy',
    });
  });

  test('that is none fails', () => {
    expect(() => methodWord(edition, 'seen', 'dreamt')).toThrow(/has no word dreamt/);
  });
});

describe('lines of a file', () => {
  test('are each apart, and say how deep they are indented', () => {
    expect(hangingLines('a:\n  - b: 1\n    c: 2\n')).toBe(
      [
        '<span class="file-line">a:\n</span>',
        '<span class="file-line" data-depth="1">  <span class="file-word">-</span> b: 1\n</span>',
        '<span class="file-line" data-depth="2">    c: 2</span>',
      ].join(''),
    );
  });

  test('keep a flag whole, and let an address break', () => {
    const address = 'https://record.example/a-very-long-address-of-a-page/';
    expect(hangingLines(`new --name late ${address}`)).toBe(
      `<span class="file-line">new <span class="file-word">--name</span> late ${address}</span>`,
    );
  });

  test('show what would be a tag as it stands in the file', () => {
    expect(hangingLines('<Cite source="a"/>')).toContain('&lt;Cite source=');
  });

  test('are copied as they were', () => {
    const text = 'cites:\n  - source: sources/late\n\nThe trains were late.';
    expect(hangingLines(text).replaceAll(/<[^>]+>/g, '')).toBe(text);
  });
});
