import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isIn } from '../../src/records/content-record.ts';
import { builtSites, filesIn, type BuiltSite } from './built-sites.ts';

const entryFile = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.number() })),
});

const fragment = z.object({
  url: z.string(),
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.record(z.string(), z.string()),
});

/** What Pagefind puts before the data in its files. */
const SIGNATURE = 'pagefind_dcd';

/** What the index holds of each page. */
function fragmentsOf({ folder }: BuiltSite): readonly z.output<typeof fragment>[] {
  return filesIn(join(folder, 'pagefind', 'fragment')).map((file) => {
    const text = gunzipSync(readFileSync(join(folder, 'pagefind', 'fragment', file))).toString(
      'utf8',
    );
    return fragment.parse(JSON.parse(text.slice(SIGNATURE.length)));
  });
}

describe.each(builtSites())('$name', (site) => {
  const found = fragmentsOf(site);
  const indexed = site.pages.filter(({ elements }) =>
    elements.some(({ attributes }) => attributes.includes('data-pagefind-body')),
  );

  test('has an index in one language, of exactly the pages meant for it', () => {
    const { languages } = entryFile.parse(
      JSON.parse(readFileSync(join(site.folder, 'pagefind', 'pagefind-entry.json'), 'utf8')),
    );
    expect(Object.keys(languages)).toEqual([site.settings.language.toLowerCase()]);
    expect(Object.values(languages).map(({ page_count }) => page_count)).toEqual([indexed.length]);
    expect(found.map(({ url }) => url).sort()).toEqual(
      indexed.map(({ address }) => address).sort(),
    );
  });

  test('searches every record but the sources', () => {
    const records = [...site.checked.content.records.values()].filter(
      (record) => !isIn(record, 'sources'),
    );
    expect(found.map(({ url }) => url).sort()).toEqual(records.map(({ id }) => `/${id}/`).sort());
  });

  test('filters every page by its kind, and by its report if it is in one', () => {
    const wrong = found.filter(
      ({ url, filters }) =>
        filters['kind']?.length !== 1 ||
        (filters['report']?.length === 1) !== url.startsWith('/reports/'),
    );
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test('knows the title and the designation of every page', () => {
    const wrong = found.filter(
      ({ url, meta }) =>
        meta['title'] !== site.page(url).all('h1')[0]?.text || !meta['designation'],
    );
    expect(wrong.map(({ url }) => url)).toEqual([]);
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
    const texts = site.checked.content.inCollection.findings.map(
      ({ report, body }) => [`/${report ?? ''}/`, body.summary] as const,
    );
    const content = new Map(found.map((each) => [each.url, each.content]));
    expect(
      texts.filter(([url, summary]) => content.get(url)?.includes(summary)).map(([url]) => url),
    ).toEqual([]);
  });

  test('reads the text of every record', () => {
    const content = new Map(found.map((each) => [each.url, each.content]));
    const findings = site.checked.content.inCollection.findings.map(
      ({ id, body }) => [`/${id}/`, body.summary.split(/\W+/)[0] ?? ''] as const,
    );
    expect(
      findings.filter(([url, word]) => !content.get(url)?.includes(word)).map(([url]) => url),
    ).toEqual([]);
  });
});
