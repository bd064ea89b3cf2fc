import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtSites, type BuiltPage, type BuiltSite } from './built-sites.ts';

/** What a server sends before it waits for an answer: about 14 KB. */
const FIRST_FLIGHT = 14 * 1024;

/** The most that a page made of many records may weigh. */
const LARGEST_LIST = 60 * 1024;

/** The most that a page may load of script, all its modules together: a chart with its axis is the largest. */
const LARGEST_SCRIPT = 20 * 1024;

/**
 * The same where the script is the page: that of the search comes before its first result, which may take 130 KB
 * with all that it needs, so that four fifths are left to the names and the texts.
 */
const SEARCH_SCRIPT = 26 * 1024;

/** Collections whose pages print or list other records: a report with everything in it, a theme with all that bears on it. */
const COMPOUND: ReadonlySet<string> = new Set(['reports', 'chains', 'themes', 'bodies']);

const zipped = (bytes: Buffer | string): number => gzipSync(bytes, { level: 9 }).length;

/** Everything that must come before a page can be read: its HTML and its styles; nothing waits for those of print. */
const weightOf = ({ folder }: BuiltSite, page: BuiltPage): number => {
  const styles = page
    .all('link')
    .filter((link) => link.get('rel') === 'stylesheet' && link.get('media') !== 'print');
  const sizes = styles.map((link) => zipped(readFileSync(join(folder, link.get('href') ?? ''))));
  return sizes.reduce((sum, size) => sum + size, zipped(page.html));
};

/** All script of this site that a page loads, with what its modules import. */
function scriptOf({ folder }: BuiltSite, page: BuiltPage): number {
  const loaded = new Set<string>();
  const load = (address: string): void => {
    if (loaded.has(address)) return;
    loaded.add(address);
    const text = readFileSync(join(folder, address), 'utf8');
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g))
      load(new URL(imported, `https://site.example${address}`).pathname);
  };
  for (const script of page.all('script')) {
    const address = script.get('src');
    if (address?.startsWith('/')) load(address);
  }
  return [...loaded].reduce((sum, address) => sum + zipped(readFileSync(join(folder, address))), 0);
}

describe.each(builtSites())('$name', (site) => {
  test('sends any record within the first flight, page and styles together', () => {
    const records = [...site.checked.content.records.values()].filter(
      ({ collection }) => !COMPOUND.has(collection),
    );
    const weights = records.map(({ id }) => ({ id, bytes: weightOf(site, site.page(`/${id}/`)) }));
    const [heaviest] = weights.sort((a, b) => b.bytes - a.bytes);
    console.log(
      `The heaviest record of ${site.name} is ${heaviest?.id ?? 'none'}: ${heaviest?.bytes ?? 0} bytes of HTML and CSS, compressed.`,
    );
    expect(weights.filter(({ bytes }) => bytes > FIRST_FLIGHT)).toEqual([]);
  });

  test('keeps every page within the bound of the largest list', () => {
    const weights = site.pages
      .map((page) => ({ address: page.address, bytes: weightOf(site, page) }))
      .sort((a, b) => b.bytes - a.bytes);
    const [heaviest] = weights;
    console.log(
      `The heaviest page of ${site.name} is ${heaviest?.address ?? 'none'}: ${heaviest?.bytes ?? 0} bytes.`,
    );
    expect(weights.filter(({ bytes }) => bytes > LARGEST_LIST)).toEqual([]);
  });

  test('sends a page no more script than a chart needs, and the search no more than its share', () => {
    const weights = site.pages
      .map((page) => ({ address: page.address, bytes: scriptOf(site, page) }))
      .sort((a, b) => b.bytes - a.bytes);
    expect(weights[0]).toMatchObject({ address: '/search/' });
    expect(weights[0]?.bytes).toBeLessThanOrEqual(SEARCH_SCRIPT);
    expect(weights.slice(1).filter(({ bytes }) => bytes > LARGEST_SCRIPT)).toEqual([]);
  });
});
