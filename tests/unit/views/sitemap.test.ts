import { describe, expect, test } from 'vitest';
import { mappedPages, robotsTxt, sitemapXml } from '../../../src/views/sitemap.ts';
import { editionOf } from './edition.ts';
import { finding } from './item-texts.ts';

const ADDRESS = 'https://platform-record.example';
const edition = editionOf({ 'reports/late/finding-1.mdx': finding({ checked: '2026-01-12' }) });
const changedOf = (path: string): string | undefined =>
  mappedPages(edition).find(({ address }) => address === ADDRESS + path)?.changed;

describe('the map of the site', () => {
  test('has every page once', () => {
    const addresses = mappedPages(edition).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain(`${ADDRESS}/`);
    expect(addresses).toContain(`${ADDRESS}/reports/late/finding-1/`);
  });

  test('has no answers to a search', () => {
    const addresses = mappedPages(edition).map(({ address }) => address);
    expect(addresses).not.toContain(`${ADDRESS}/search/`);
  });

  test('says when a record was last compared with its sources, and nothing of other pages', () => {
    expect(changedOf('/reports/late/finding-1/')).toBe('2026-01-12');
    expect(changedOf('/findings/')).toBeUndefined();
    expect(changedOf('/sources/report/')).toBeUndefined();
  });

  test('puts the base path before every page', () => {
    const below = editionOf({}, { site: { base: '/trail/' } });
    const elsewhere = mappedPages(below).filter(
      ({ address }) => !address.startsWith(`${ADDRESS}/trail/`),
    );
    expect(elsewhere).toEqual([]);
    expect(robotsTxt(below)).toContain(`Sitemap: ${ADDRESS}/trail/sitemap.xml\n`);
  });

  test('begins as XML must', () => {
    expect(sitemapXml(edition)).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset /);
  });
});
