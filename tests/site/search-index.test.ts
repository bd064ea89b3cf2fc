import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFragments } from '../../scripts/publish/index-notes.ts';
import { readAllNames } from '../../scripts/publish/split-names.ts';
import { isIn } from '../../src/records/content-record.ts';
import { APPARATUS, ASKED } from '../../src/search/apparatus.ts';
import { fold } from '../../src/search/words.ts';
import { searchFacetNames } from '../../src/views/search-facets.ts';
import { builtSites } from './built-sites.ts';

const entryFile = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.number() })),
});
const notesFile = z.object({
  pages: z.array(z.string()),
  words: z.array(z.string()),
  common: z.string(),
});
const namesFile = z.object({
  facets: z.record(
    z.enum(searchFacetNames),
    z.array(z.tuple([z.string(), z.string()]).rest(z.string())),
  ),
  records: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      designation: z.string(),
      number: z.string().optional(),
      date: z.string().optional(),
      linked: z.array(z.number()).optional(),
      facets: z.array(z.array(z.number())).length(searchFacetNames.length),
    }),
  ),
});

describe.each(builtSites())('$name', (site) => {
  const read = <T extends z.ZodType>(file: string, kind: T): z.output<T> =>
    kind.parse(JSON.parse(readFileSync(join(site.folder, file), 'utf8')));
  const found = readFragments(join(site.folder, 'pagefind'));
  const names = namesFile.parse(readAllNames(site.folder));
  const notes = read('pagefind/notes.json', notesFile);
  const records = [...site.checked.content.records.values()].filter(
    (record) => !isIn(record, 'sources'),
  );
  const ways = records.flatMap(({ id, fields }) =>
    'asked' in fields ? fields.asked.map((way) => [`/${id}/`, way] as const) : [],
  );
  const texts = new Map(found.map(({ url, content }) => [url, content]));

  test('has an index in one language, of every record but the sources', () => {
    const { languages } = read('pagefind/pagefind-entry.json', entryFile);
    expect(Object.keys(languages)).toEqual([site.settings.language.toLowerCase()]);
    expect(Object.values(languages).map(({ page_count }) => page_count)).toEqual([records.length]);
    expect(found.map(({ url }) => url).sort()).toEqual(records.map(({ id }) => `/${id}/`).sort());
  });

  test('has names of the same records, in the order of the index’s notes', () => {
    const urls = new Map(found.map(({ id, url }) => [id, url]));
    expect(names.records.map(({ id }) => `/${id}/`)).toEqual(
      notes.pages.map((page) => urls.get(page)),
    );
    expect(notes.pages).toHaveLength(records.length);
  });

  test('calls each record what its page calls it, and cites it where its page does', () => {
    const cites = new Map(found.map(({ url, meta }) => [url, meta['cite']]));
    const wrong = names.records.filter(({ id, title }) => {
      const page = site.page(`/${id}/`);
      const main = page.all('main')[0];
      return title !== page.all('h1')[0]?.text || cites.get(`/${id}/`) !== main?.get('data-cite');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('files each record under one kind, under its report if it is in one, and under values that there are', () => {
    const at = (facet: (typeof searchFacetNames)[number]) => searchFacetNames.indexOf(facet);
    const wrong = names.records.filter(({ id, facets }) => {
      const [, report] = /^reports\/([^/]+)/.exec(id) ?? [];
      const reports = (facets[at('report')] ?? []).map(
        (place) => names.facets.report?.[place]?.[0],
      );
      const isKnown = searchFacetNames.every((facet) =>
        (facets[at(facet)] ?? []).every((place) => names.facets[facet]?.[place] !== undefined),
      );
      return facets[at('kind')]?.length !== 1 || reports.join() !== (report ?? '') || !isKnown;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('offers no value of a filter twice', () => {
    for (const facet of searchFacetNames) {
      const values = (names.facets[facet] ?? []).map(([value]) => value);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test('links records to later ones that there are', () => {
    const wrong = names.records.filter(({ linked = [] }, at) =>
      linked.some((other) => other <= at || other >= names.records.length),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('knows how common each word is, and no word that two cells of a page run together make', () => {
    expect(notes.common).toMatch(/^\d*$/);
    expect(notes.common).toHaveLength(notes.words.length);
    expect(notes.words.every((word) => fold(word) === word)).toBe(true);
    const printed = new Set(
      site.pages.flatMap(({ html }) =>
        html
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll('&amp;', '&')
          .split(/\s+/u)
          .map((word) => fold(word)),
      ),
    );
    for (const word of ways.flatMap(([, way]) => way.split(/\s+/u))) printed.add(fold(word));
    const runTogether = notes.words.filter((word) => !printed.has(word));
    expect(runTogether).toEqual([]);
  });

  test('has each way to ask for a record in the record’s text, as a row of its own', () => {
    expect(ways.length).toBeGreaterThan(0);
    const rows = (url: string) => texts.get(url)?.split(APPARATUS) ?? [];
    expect(ways.filter(([url, way]) => !rows(url).includes(`${ASKED}${way}.`))).toEqual([]);
  });

  test('prints no way to ask for a record on its page', () => {
    // A name or a number that is asked for is also printed.
    const long = ways.filter(([, way]) => way.split(' ').length > 5);
    expect(long.filter(([url, way]) => site.page(url).html.includes(way))).toEqual([]);
  });

  test('tells rows of apparatus from prose in every text', () => {
    const wrong = found.filter(({ content }) => content.split(APPARATUS).length % 2 === 0);
    expect(wrong.map(({ url }) => url)).toEqual([]);
    const rows = found.flatMap(({ content }) =>
      content.split(APPARATUS).filter((_, at) => at % 2 === 1),
    );
    expect(rows.length).toBeGreaterThan(found.length);
  });

  test('reads no word of what stands around a page', () => {
    const around = [
      site.settings.independent,
      site.settings.disclosure,
      'Skip to the content',
      'Search the record',
      'Problems in records',
      'Last checked against',
      'Previous:',
      'On this page',
    ];
    const wrong = found.flatMap(({ url, content }) =>
      around.filter((words) => content.includes(words)).map((words) => `${url}: ${words}`),
    );
    expect(wrong).toEqual([]);
  });

  test('reads on the page of a report nothing that has a page of its own', () => {
    const own = site.checked.content.inCollection.findings.map(
      ({ report, body }) => [`/${report ?? ''}/`, body.summary] as const,
    );
    expect(
      own.filter(([url, summary]) => texts.get(url)?.includes(summary)).map(([url]) => url),
    ).toEqual([]);
  });

  test('reads the text of every record, as prose', () => {
    const findings = site.checked.content.inCollection.findings.map(
      ({ id, body }) => [`/${id}/`, body.summary.split(/\W+/)[0] ?? ''] as const,
    );
    const prose = (url: string): string =>
      (texts.get(url) ?? '')
        .split(APPARATUS)
        .filter((_, at) => at % 2 === 0)
        .join(' ');
    expect(
      findings.filter(([url, word]) => !prose(url).includes(word)).map(([url]) => url),
    ).toEqual([]);
  });
});
