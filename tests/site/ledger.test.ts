import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { promisedBy } from '../../scripts/commands/promised.ts';
import { pageOf } from '../../src/ledger/ledger-file.ts';
import { isWithin } from './html.ts';
import { builtSites, fixture, type BuiltPage, type BuiltSite } from './built-sites.ts';

const promisesOf = ({ checked }: BuiltSite): readonly string[] => {
  const promised = promisedBy({ ...checked, graph: checked.content }, '2026-11-21');
  if (!promised) throw new Error('The settings have problems.');
  return promised;
};

const metaOf = (page: BuiltPage, name: string): string | undefined =>
  page
    .all('meta')
    .find((meta) => meta.get('name') === name || meta.get('http-equiv') === name)
    ?.get('content');

const canonicalOf = (page: BuiltPage): string | undefined =>
  page
    .all('link')
    .find((link) => link.get('rel') === 'canonical')
    ?.get('href');

describe.each(builtSites())('$name', (site) => {
  const promised = promisesOf(site);
  const ids = new Map(
    site.pages.map(({ address, elements }) => [
      address,
      new Set(elements.flatMap((element) => element.get('id') ?? [])),
    ]),
  );

  test('has something at every address that it promises', () => {
    const isThere = (address: string): boolean =>
      address.endsWith('/') ? ids.has(address) : existsSync(join(site.folder, address));
    const missing = [...new Set(promised.map(pageOf))].filter((address) => !isThere(address));
    expect(promised.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  test('has every place on a page that it promises', () => {
    const places = promised.filter((address) => address.includes('#'));
    const missing = places.filter(
      (address) => !ids.get(pageOf(address))?.has(address.split('#')[1] ?? ''),
    );
    expect(places.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('promises the page of every record, withdrawn or not', () => {
    const { records, withdrawn } = site.checked.content;
    const all = new Set(promised);
    expect([...records.keys(), ...withdrawn.keys()].filter((id) => !all.has(`/${id}/`))).toEqual(
      [],
    );
  });
});

describe('what is no longer where it was', () => {
  const site = builtSites().find(({ name }) => name === fixture);
  if (!site) throw new Error('There is no made-up site.');
  const report = '/reports/inspector-2021/';
  const whole = (path: string): string => `${site.settings.address}${path}`;
  const linksOf = (page: BuiltPage): readonly (string | undefined)[] =>
    page.all('a').map((link) => link.get('href'));

  test('jumps from the old address of what moved, names the new one as its own, and shows a link', () => {
    const page = site.page(`${report}commitment-nine-in-ten/`);
    const now = `${report}commitment-ninety/`;
    expect(metaOf(page, 'refresh')).toBe(`0; url=${now}`);
    expect(canonicalOf(page)).toBe(whole(now));
    expect(linksOf(page)).toContain(now);
    expect(linksOf(page)).toContain(`${now}#history`);
    expect(metaOf(page, 'robots')).toBe('noindex');
  });

  test('names every successor of what was split, and jumps nowhere', () => {
    const page = site.page(`${report}finding-trains-and-timetable/`);
    expect(metaOf(page, 'refresh')).toBeUndefined();
    expect(linksOf(page)).toContain(`${report}finding-1/`);
    expect(linksOf(page)).toContain(`${report}finding-timetable/`);
  });

  test('says of what was withdrawn and left no record when and why', () => {
    const page = site.page('/terms/punctual-train/');
    expect(metaOf(page, 'refresh')).toBeUndefined();
    expect(page.all('main')[0]?.text).toMatch(
      /withdrawn.*12 January 2026\. Nobody used the word\./,
    );
  });

  test('says first on the page of a withdrawn record when and why', () => {
    const page = site.page(`${report}finding-night/`);
    expect(page.all('main')[0]?.text).toMatch(
      /^This record was withdrawn on 18 January 2026\. The Inspectorate took the figures back/,
    );
    expect(metaOf(page, 'robots')).toBe('noindex');
    expect(page.html).not.toContain('data-pagefind-body');
    expect(page.html).not.toContain('application/ld+json');
  });

  test('says on the report what is no longer there, at the place where it was', () => {
    const page = site.page(report);
    const places = page.all('li').filter((item) => isWithin(item, 'gone-places'));
    expect(places.map((item) => item.get('id'))).toEqual([
      'finding-night',
      'commitment-nine-in-ten',
      'finding-trains-and-timetable',
      'statement-chief',
    ]);
  });

  test('is listed, counted and searched nowhere, and links to it say that it was withdrawn', () => {
    const id = 'reports/inspector-2021/finding-night';
    const naming = site.pages.filter(({ html }) => html.includes(`href="/${id}/"`));
    // Where it is linked to, and where its report says that it was withdrawn; no list, count, chain or theme.
    expect(naming.map(({ address }) => address).sort()).toEqual([
      '/bodies/inspectorate/',
      report,
      `${report}print/`,
    ]);
    const body = site.page('/bodies/inspectorate/');
    expect(body.all('main')[0]?.text).toContain('one finding (withdrawn)');
  });

  test('follows a feed at its old address as at the new one', () => {
    const feed = (name: string): string =>
      readFileSync(join(site.folder, `feeds/bodies/${name}.atom`), 'utf8');
    expect(feed('railway-office')).toBe(feed('rail-office'));
  });
});
