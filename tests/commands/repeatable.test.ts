import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn, readSite } from '../site/built-sites.ts';
import { treeOf, workshop } from './workshop.ts';

const shop = workshop('repeat-test');
const AS_OF = '2026-11-21';
const EARLY = '2022-03-31';
const first = join(shop.folder, 'first');
const second = join(shop.folder, 'second');

beforeAll(() => {
  shop.begin();
  expect(shop.build('first', '--as-of', AS_OF)).toMatchObject({ code: 0 });
  // What another build might have left.
  mkdirSync(second);
  writeFileSync(join(second, 'left.html'), 'left');
  expect(shop.build('second', '--as-of', AS_OF)).toMatchObject({ code: 0 });
}, 120_000);

afterAll(() => shop.end());

describe('a build', () => {
  test('of the same records for the same day gives the same bytes, whatever was in its folder', () => {
    const again = treeOf(second);
    const differing = Object.entries(treeOf(first)).filter(
      ([file, bytes]) => again[file] !== bytes,
    );
    expect(differing.map(([file]) => file)).toEqual([]);
    expect(filesIn(second)).toEqual(filesIn(first));
  });

  test('says on every page for which day it was made', () => {
    const { pages } = readSite('the site', first, shop.content);
    expect(
      pages.filter(({ all }) => !all('footer')[0]?.text.includes('as of 21 November 2026')),
    ).toEqual([]);
  });
});

describe('a build under a base path, of an earlier day', () => {
  const based = join(shop.folder, 'based');

  beforeAll(() => {
    shop.change('site.yaml', 'base: /', 'base: /trail/');
    expect(shop.build('based', '--as-of', EARLY)).toMatchObject({ code: 0 });
  }, 120_000);

  test('does not know what came later', () => {
    const page = (site: string): string =>
      readFileSync(join(site, 'reports/inspector-2021/recommendation-1/index.html'), 'utf8');
    expect(page(first)).toContain('Reported implemented: not verified');
    expect(page(based)).not.toContain('Reported implemented');
    expect(page(based)).toContain('Falls due today');
  });

  test('keeps every address in the site below it', () => {
    const { pages, folder } = readSite('the site', based, shop.content);
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
});
