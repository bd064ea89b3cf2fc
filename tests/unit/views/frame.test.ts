import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../src/views/frame.ts';
import { listPath, pathOn, recordPath, wholeAddress } from '../../../src/views/addresses.ts';
import type { ContentRecord } from '../../../src/records/content-record.ts';
import { headOf } from '../../../src/views/page-head.ts';
import { escapeHtml } from '../../../src/views/html.ts';
import { editionOf } from './edition.ts';

const head = (change: Partial<{ title: string; path: string }> = {}) => ({
  title: 'Late again',
  description: 'Late.',
  path: '/reports/late/',
  crumbs: [],
  ...change,
});
const current = (path: string): readonly string[] => {
  const { nav, more } = frameOf(editionOf(), head({ path }));
  return [...nav, ...more].filter(({ isCurrent }) => isCurrent).map(({ text }) => text);
};

describe('the frame of a page', () => {
  test('names the page and the site in the title', () => {
    expect(frameOf(editionOf(), head()).title).toBe('Late again – Platform Record');
  });

  test('of the first page says what the site is', () => {
    expect(frameOf(editionOf(), head({ title: 'Platform Record', path: '/' })).title).toBe(
      'Platform Record: What was promised about the trains',
    );
  });

  test('has the whole address of the page as canonical', () => {
    const edition = editionOf(
      {},
      { site: { base: '/trail/', address: 'https://platform-record.example/' } },
    );
    expect(frameOf(edition, head({ path: '/trail/reports/late/' })).canonical).toBe(
      'https://platform-record.example/trail/reports/late/',
    );
  });

  test('marks the list a reader is on', () => {
    expect(current('/findings/')).toEqual(['Findings']);
    expect(current('/method/')).toEqual(['Method']);
    expect(current('/')).toEqual([]);
  });

  test('marks the reports on every page of a report', () => {
    expect(current('/reports/late/finding-1/')).toEqual(['Reports']);
  });

  test('has a letter about a mistake, which names the page', () => {
    const { mistake } = frameOf(editionOf({}), head({ path: '/reports/late/' }));
    const letter = new URL(mistake);
    expect(letter.protocol + letter.pathname).toBe('mailto:corrections@platform-record.example');
    expect(letter.searchParams.get('subject')).toBe(
      'A mistake on https://platform-record.example/reports/late/',
    );
  });

  test('links to the file that the page is made of, and to all content where it has none', () => {
    const edition = editionOf({}, { site: { repository: 'https://git.example/record/' } });
    expect(frameOf(edition, { ...head(), file: 'content/themes' }).file).toEqual({
      path: 'content/themes',
      href: 'https://git.example/record/blob/HEAD/content/themes',
      isTold: false,
    });
    expect(frameOf(edition, head()).file).toMatchObject({ path: 'content' });
  });

  test('leaves the file of a record to the record', () => {
    const edition = editionOf();
    const [record] = edition.graph.inCollection.themes;
    const { file } = frameOf(edition, headOf(edition, record as ContentRecord));
    expect(file).toMatchObject({ path: record?.file, isTold: true });
  });

  test('says the day its clocks are read on', () => {
    expect(frameOf(editionOf({}, { asOf: '2026-11-21' }), head()).asOf).toBe('21 November 2026');
  });

  test('puts the base path before every link of its own', () => {
    const { nav, more, home, search, icon } = frameOf(
      editionOf({}, { site: { base: '/trail/' } }),
      head(),
    );
    for (const href of [...nav, ...more].map((link) => link.href))
      expect(href).toMatch(/^\/trail\/[a-z]+\/$/);
    expect([home, search, icon]).toEqual(['/trail/', '/trail/search/', '/trail/icon.svg']);
  });
});

describe('addresses', () => {
  const edition = editionOf({}, { site: { base: '/a/b/' } });

  test('begin with the base path and end with a slash', () => {
    expect(pathOn(edition, '/reports/')).toBe('/a/b/reports/');
    expect(recordPath(edition, 'reports/late/finding-1')).toBe('/a/b/reports/late/finding-1/');
    expect(wholeAddress(edition, '/a/b/')).toBe('https://platform-record.example/a/b/');
  });

  test('of the lists of terms and schemes are the glossary and the method', () => {
    expect(listPath(edition, 'terms')).toBe('/a/b/glossary/');
    expect(listPath(edition, 'schemes')).toBe('/a/b/method/');
    expect(listPath(edition, 'bodies')).toBe('/a/b/bodies/');
  });
});

test('text is made safe for HTML and for attributes', () => {
  expect(escapeHtml(`<a href="x" title='y'>R&D</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;R&amp;D&lt;/a&gt;',
  );
});
