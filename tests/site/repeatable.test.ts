import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn, readSite } from './built-sites.ts';
import { treeOf, workshop } from './workshop.ts';

const shop = workshop('repeat-test');
const AS_OF = '2026-11-21';

beforeAll(() => {
  shop.begin();
  expect(shop.build('first', '--as-of', AS_OF)).toMatchObject({ code: 0 });
  expect(shop.build('second', '--as-of', AS_OF)).toMatchObject({ code: 0 });
}, 60_000);

afterAll(() => shop.end());

describe('a build', () => {
  const first = join(shop.folder, 'first');

  test('of the same records for the same day gives the same bytes', () => {
    const again = treeOf(join(shop.folder, 'second'));
    const differing = Object.entries(treeOf(first)).filter(
      ([file, bytes]) => again[file] !== bytes,
    );
    expect(differing.map(([file]) => file)).toEqual([]);
    expect(filesIn(join(shop.folder, 'second'))).toEqual(filesIn(first));
  });

  test('says on every page for which day it was made', () => {
    const { pages } = readSite('the site', first, shop.content);
    expect(
      pages.filter(({ all }) => !all('footer')[0]?.text.includes('as of 21 November 2026')),
    ).toEqual([]);
  });

  test('of an earlier day does not know what came later', () => {
    expect(shop.build('early', '--as-of', '2022-03-31')).toMatchObject({ code: 0 });
    const page = (site: string): string =>
      readFileSync(
        join(shop.folder, site, 'reports/inspector-2021/recommendation-1/index.html'),
        'utf8',
      );
    expect(page('first')).toContain('Reported implemented: not verified');
    expect(page('early')).not.toContain('Reported implemented');
    expect(page('early')).toContain('Falls due today');
  });

  test('under a base path keeps every address in the site below it', () => {
    shop.change('site.yaml', 'base: /', 'base: /trail/');
    expect(shop.build('based', '--as-of', AS_OF)).toMatchObject({ code: 0 });
    const { pages, folder } = readSite('the site', join(shop.folder, 'based'), shop.content);
    const paths = pages
      .flatMap(({ elements }) =>
        elements.flatMap((element) =>
          ['href', 'src', 'action', 'data-bundle'].flatMap((name) => element.get(name) ?? []),
        ),
      )
      .filter((path) => path.startsWith('/'));
    expect(paths.length).toBeGreaterThan(1000);
    expect([
      ...new Set(
        paths.filter((path) => !path.startsWith('/trail/') || path.startsWith('/trail/trail/')),
      ),
    ]).toEqual([]);
    const missing = paths
      .map((path) => path.slice('/trail'.length).replace(/[?#].*$/, ''))
      .filter(
        (path) =>
          path !== '/pagefind/' &&
          !existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path)),
      );
    expect([...new Set(missing)]).toEqual([]);
  });

  test('does not take what another build left', () => {
    rmSync(join(shop.folder, 'first', 'themes'), { recursive: true });
    expect(shop.build('first', '--as-of', AS_OF)).toMatchObject({ code: 0 });
    expect(existsSync(join(first, 'themes', 'index.html'))).toBe(true);
  });
});
