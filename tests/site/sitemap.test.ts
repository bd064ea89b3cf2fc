import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from 'sax';
import { describe, expect, test } from 'vitest';
import { builtSites, type BuiltPage, type BuiltSite } from './built-sites.ts';

interface Entry {
  readonly loc: string;
  readonly lastmod: string | undefined;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The entries of a map, as a parser of XML reads them; fails where it is not well formed. */
function entriesOf(xml: string): readonly Entry[] {
  const entries: Entry[] = [];
  const open: string[] = [];
  let entry: Record<string, string> = {};
  const reader = parser(true, { xmlns: true });
  reader.onopentag = (tag) => {
    if (!('uri' in tag) || tag.uri !== NAMESPACE) throw new Error(`${tag.name} is of no map.`);
    open.push(tag.name);
  };
  reader.ontext = (text) => {
    if (open.length === 3) entry[open[2] ?? ''] = text;
  };
  reader.onclosetag = (name) => {
    open.pop();
    if (name !== 'url') return;
    entries.push({ loc: entry['loc'] ?? '', lastmod: entry['lastmod'] });
    entry = {};
  };
  reader.onerror = (error) => {
    throw error;
  };
  reader.write(xml).close();
  return entries;
}

const read = ({ folder }: BuiltSite, file: string): string =>
  readFileSync(join(folder, file), 'utf8');

const isFound = (page: BuiltPage): boolean =>
  !page
    .all('meta')
    .some((each) => each.get('name') === 'robots' && each.get('content') === 'noindex');

describe.each(builtSites())('$name', (site) => {
  const entries = entriesOf(read(site, 'sitemap.xml'));

  test('maps every page that is to be found, once, and nothing else', () => {
    const expected = site.pages
      .filter(isFound)
      .map(({ address }) => `${site.settings.address}${address}`);
    expect(entries.map(({ loc }) => loc).sort()).toEqual(expected.sort());
  });

  test('says of a record the day on which it was last compared with its sources', () => {
    const days = new Map(entries.map(({ loc, lastmod }) => [loc, lastmod]));
    const { findings } = site.checked.content.inCollection;
    expect(findings.length).toBeGreaterThan(0);
    for (const { id, fields } of findings)
      expect(days.get(`${site.settings.address}/${id}/`)).toBe(fields.checked);
  });

  test('gives days as days', () => {
    const given = entries.flatMap(({ lastmod }) => lastmod ?? []);
    expect(given.filter((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day))).toEqual([]);
  });

  test('keeps within what one map may hold', () => {
    expect(entries.length).toBeLessThanOrEqual(50_000);
    expect(Buffer.byteLength(read(site, 'sitemap.xml'))).toBeLessThan(50 * 1024 * 1024);
  });

  test('lets every robot read all of it and names the map', () => {
    const lines = read(site, 'robots.txt').split('\n').filter(Boolean);
    expect(lines).toEqual([
      'User-agent: *',
      'Allow: /',
      `Sitemap: ${site.settings.address}/sitemap.xml`,
    ]);
  });
});
