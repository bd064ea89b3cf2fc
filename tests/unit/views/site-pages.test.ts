import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/issues/catalogue.ts';
import { collectionNames } from '../../../src/schema/collections.ts';
import * as vocabulary from '../../../src/schema/vocabulary.ts';
import { homePage } from '../../../src/views/home.ts';
import { methodPage } from '../../../src/views/method-page.ts';
import { problemList, problemPages } from '../../../src/views/problem-pages.ts';
import { searchPage } from '../../../src/views/search-page.ts';
import { editionOf } from './edition.ts';
import { commitment, entry, finding } from './item-texts.ts';
import { chain, scheme, term, type Fields } from './record-texts.ts';

describe('the method page', () => {
  const sections = methodPage(editionOf()).sections;
  const isWords = (value: unknown): value is vocabulary.Vocabulary =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (word: unknown) =>
        typeof word === 'object' && word !== null && 'label' in word && 'definition' in word,
    );
  const vocabularies = Object.entries(vocabulary).filter(([, value]) => isWords(value));

  const shown = sections.flatMap(({ words }) =>
    words.map(({ code, label, definition }) => `${code}: ${label}. ${definition}`),
  );

  test.each(vocabularies)('holds every code of %s with its label and definition', (_, words) => {
    const all = Object.entries(words as vocabulary.Vocabulary);
    const expected = all.map(([code, { label, definition }]) => `${code}: ${label}. ${definition}`);
    expect(shown).toEqual(expect.arrayContaining(expected));
  });

  test('holds the word for what nobody assessed', () => {
    expect(sections.flatMap(({ words }) => words.map(({ label }) => label))).toContain(
      'Not assessed',
    );
  });

  test('holds every kind of record', () => {
    expect(
      sections.find(({ anchor }) => anchor === 'kinds')?.words.map(({ code }) => code),
    ).toEqual(collectionNames);
  });

  test('gives each section an anchor of its own', () => {
    const anchors = sections.map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('leads to the rating schemes', () => {
    expect(methodPage(editionOf({ 'schemes/marks.yaml': scheme() })).schemes).toMatchObject([
      { href: '/schemes/marks/', title: 'Marks' },
    ]);
  });
});

describe('the pages of problems', () => {
  test('are one for each code of the catalogue, at its address', () => {
    const pages = problemPages(editionOf({}, { site: { base: '/trail/' } }));
    expect(pages.map(({ code }) => code)).toEqual(Object.keys(catalogue));
    for (const { code, head } of pages) expect(head.path).toBe(`/trail/problems/${code}/`);
  });

  test('say what a problem means, how it comes about and how to put it right', () => {
    const page = problemPages(editionOf()).find(({ code }) => code === 'dangling-link');
    expect(page).toMatchObject({
      ...catalogue['dangling-link'],
      head: { title: expect.stringContaining('dangling-link') },
    });
  });

  test('are all on the list', () => {
    expect(problemList(editionOf()).problems.map(({ href }) => href)).toEqual(
      Object.keys(catalogue).map((code) => `/problems/${code}/`),
    );
  });
});

describe('the first page', () => {
  const promise = (title: string, change: Fields = {}): string => commitment({ title, ...change });

  test('counts what is open, overdue, claimed and not assessed, and leads to each list that holds something', () => {
    const files = {
      'reports/late/commitment-1.mdx': promise('Overdue'),
      'reports/late/commitment-2.mdx': promise('Claimed', {
        history: [entry({ progress: 'met', basis: 'self-reported' })],
      }),
      'reports/late/commitment-3.mdx': promise('Met', {
        history: [entry({ progress: 'met', basis: 'auditor-verified' })],
      }),
      'reports/late/commitment-4.mdx': promise('Coming', { target: { measure: 'x', by: '2030' } }),
    };
    const [asked, promised] = homePage(editionOf(files)).counts;
    expect(asked?.counts.map(({ count, href }) => [count, href])).toEqual(
      Array.from({ length: 4 }, () => [0, undefined]),
    );
    expect([promised?.total, promised?.href]).toEqual([4, '/commitments/']);
    expect(promised?.counts.map(({ label, count, href }) => [label, count, href])).toEqual([
      ['Open', 2, '/commitments/clock/open/'],
      ['Overdue', 1, '/commitments/clock/overdue/'],
      ['Reported done, not verified', 1, '/commitments/clock/claimed/'],
      ['Not assessed', 1, '/commitments/status/not-assessed/'],
    ]);
  });

  test('draws the one promise that moved furthest, of all chains', () => {
    const due = (by: string, change: Fields = {}): string =>
      promise(`By ${by}`, { target: { measure: 'x', by }, ...change });
    const instead = (of: string): Fields => ({
      replaces: [{ commitment: of, change: ['same-measure'], because: 'It says so.' }],
    });
    const [first, second, third] = [1, 2, 3].map((n) => `reports/late/commitment-${n}`);
    const files = {
      'reports/late/commitment-1.mdx': due('2022'),
      'reports/late/commitment-2.mdx': due('2023', instead(first ?? '')),
      'reports/late/commitment-3.mdx': due('2030', instead(second ?? '')),
      'reports/late/commitment-4.mdx': due('2024'),
      'chains/a.mdx': chain({ title: 'A little', members: [first, second] }),
      'chains/b.mdx': chain({
        title: 'A lot',
        members: [first, second, third, 'reports/late/commitment-4'],
      }),
    };
    const { furthest } = homePage(editionOf(files));
    expect(furthest?.chain.title).toBe('A lot');
    expect(furthest?.sentence).toMatch(
      /^From 2022 to 2030: .*\. Its latest promise is for 2030\.$/,
    );
    expect(furthest?.lines.map(({ ref, slipInWords }) => [ref.title, slipInWords])).toEqual([
      ['A lot', '8 years'],
    ]);
  });

  test('shows nothing as slipped where no date moved', () => {
    expect(homePage(editionOf({})).furthest).toBeUndefined();
  });

  test('shows what happened last first, and nothing that lies after its day', () => {
    const files = {
      'reports/late/commitment-1.mdx': promise('Missed', {
        history: [entry({ date: '2025-06', progress: 'missed', basis: 'auditor-verified' })],
      }),
      'reports/late/commitment-2.mdx': promise('Later', {
        history: [entry({ date: '2027', progress: 'met' })],
      }),
    };
    const { latest } = homePage(editionOf(files));
    expect(latest[0]).toMatchObject({ date: 'June 2025', label: 'Missed' });
    expect(latest.map(({ ref }) => ref.title)).not.toContain('Later');
  });

  test('shows what falls due next, the nearest first, and nothing that is closed', () => {
    const due = (by: string): Fields => ({ target: { measure: 'x', by } });
    const files = {
      'reports/late/commitment-1.mdx': promise('Later', due('2031')),
      'reports/late/commitment-2.mdx': promise('Sooner', due('2030')),
      'reports/late/commitment-3.mdx': promise('Done', {
        ...due('2029'),
        history: [entry({ progress: 'met', basis: 'auditor-verified' })],
      }),
    };
    expect(homePage(editionOf(files)).coming.map(({ ref }) => ref.title)).toEqual([
      'Sooner',
      'Later',
    ]);
  });

  test('says what the site is and the day its clocks are read on', () => {
    expect(homePage(editionOf({}, { asOf: '2026-01-31' }))).toMatchObject({
      asOf: '31 January 2026',
      head: {
        title: 'Platform Record',
        description: 'A made-up record of punctuality.',
        path: '/',
        crumbs: [],
      },
    });
  });
});

describe('the search page', () => {
  test('offers every list that holds something, with its number', () => {
    const files = {
      'terms/right-time.mdx': term(),
      'reports/late/finding-1.mdx': finding(),
      'reports/late/commitment-1.mdx': commitment(),
      'chains/nine.mdx': chain({
        members: ['reports/late/commitment-1', 'reports/late/finding-1'],
      }),
    };
    expect(
      searchPage(editionOf(files)).browse.map(
        ({ text, href, total }) => `${text} ${href} ${total}`,
      ),
    ).toEqual([
      'Reports /reports/ 1',
      'Findings /findings/ 1',
      'Commitments /commitments/ 1',
      'Chains /chains/ 1',
      'Bodies /bodies/ 1',
      'Themes /themes/ 1',
      'Sources /sources/ 1',
      'Glossary, A to Z /glossary/ 1',
    ]);
  });

  test('knows where its index and its form are under a base path', () => {
    expect(searchPage(editionOf({}, { site: { base: '/trail/' } }))).toMatchObject({
      bundle: '/trail/pagefind/',
      action: '/trail/search/',
      subject: 'running trains on time',
    });
  });
});
