/** The search over more records than one file of names can hold. */
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { generatedSite } from '../../scripts/bench/cost/generated-site.ts';
import { MOST_WHOLE } from '../../src/search/pieces.ts';
import { searchOn, type SearchPage } from './search-page.ts';
import { openSite, type OpenPage, type OpenSite } from './site.ts';

let folder: string;
let site: OpenSite;
let opened: OpenPage;
let search: SearchPage;

beforeAll(async () => {
  folder = await generatedSite('dist', MOST_WHOLE + 500);
  site = await openSite(folder);
}, 120_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  opened = await site.open();
  search = searchOn(opened);
});
afterEach(() => opened.close());

test('shows the record of a number before all names are there, and first when they are', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await opened.page.route(/names\/all\.json|pagefind/, async (route) => {
    await held;
    await route.continue();
  });
  await opened.go('/search/?q=HC+680');
  await expect.poll(search.links).toContain('/reports/pac-hc680/');
  expect(await search.text('pending')).toBe('Titles so far; loading the texts …');
  release();
  await search.says('for “HC 680”');
  expect((await search.links())[0]).toBe('/reports/pac-hc680/');
  expect(opened.problems).toEqual([]);
});

test('says that only names were searched, where all of them cannot be loaded', async () => {
  await opened.page.route('**/names/all.json', (route) => route.abort());
  await search.open('?q=HC+680');
  await search.says('The texts could not be loaded. Only titles and numbers were searched.');
  expect(await search.links()).toContain('/reports/pac-hc680/');
});

test('tries again what could not be loaded for the first results', async () => {
  await opened.page.route('**/names/**', (route) => route.abort());
  await search.open('?q=HC+680');
  await search.says('could not be loaded');
  await opened.page.unroute('**/names/**');
  await opened.page.getByRole('button', { name: 'Try again' }).click();
  await search.says('for “HC 680”');
});
