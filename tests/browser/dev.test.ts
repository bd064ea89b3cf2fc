/** The panel that the dev server shows over a page while the content has problems. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frontMatterFiles, writeMade } from '../../src/sources/editor-files.ts';
import { workshop, type DevServer } from '../commands/workshop.ts';
import { openBrowser } from './chromium.ts';

const FILE = 'reports/inspector-2021/finding-timetable.mdx';
const PAGE = 'reports/inspector-2021/finding-timetable/';

const shop = workshop('dev-test');
let server: DevServer;
let browser: Browser;
let page: Page;
let isAsking = true;
let asked: Promise<void>;

beforeAll(async () => {
  shop.begin();
  makeRecordLarge();
  server = await shop.dev();
  browser = await openBrowser();
  page = await browser.newPage();
  asked = askAllTheTime(`${server.url}${PAGE}`);
}, 120_000);

afterAll(async () => {
  isAsking = false;
  await asked;
  await browser.close();
  await server.stop();
  shop.end();
  // The server told editors’ programs of the made-up files; they are to know the real ones.
  writeMade(frontMatterFiles('content'));
});

/** Of the size of a real record, which takes its time from hand to hand. */
function makeRecordLarge(): void {
  const said = 'Trains were late at night too, the report said.';
  shop.change('reports/inspector-2021/finding-night.mdx', said, `${said} `.repeat(60_000).trim());
}

/** One request or another is always being answered, as no change may be lost on one that it meets half-way. */
async function askAllTheTime(url: string): Promise<void> {
  while (isAsking) await (await fetch(url)).text();
}

/** What the panel over a page links to: each place in a file, and each code. Waits until there is a page. */
const panelLinks = async (): Promise<readonly string[]> => {
  await page.getByRole('link', { name: /^Open .* in your editor$/ }).waitFor();
  const links = page.getByRole('alert', { name: 'Problems in the content' }).getByRole('link');
  return (await links.allInnerTexts()).map((text) => text.trim());
};

/** Waits until the page that is open came by itself to show something; it is never loaded again here. */
const showsByItself = (links: readonly string[]): Promise<void> =>
  expect.poll(panelLinks, { timeout: 20_000 }).toEqual(links);

describe('the panel comes and goes by itself, with file and line,', () => {
  test.each([
    [
      'for an unknown source, over the page of the record',
      PAGE,
      'sources/inspector-report',
      'sources/inspector-reprot',
      '5:13',
      'unknown-source',
    ],
    [
      'for an unknown theme, over another page',
      '',
      'themes/punctuality',
      'themes/punctualty',
      '3:10',
      'unknown-theme',
    ],
    [
      'for malformed YAML, over another page',
      '',
      'title: The',
      'title: "The',
      '2:8',
      'malformed-yaml',
    ],
  ])('%s', async (_, path, right, wrong, place, code) => {
    await page.goto(server.url + path);
    await showsByItself([]);
    shop.change(FILE, right, wrong);
    await showsByItself([`${shop.content}/${FILE}:${place}`, code]);
    shop.change(FILE, wrong, right);
    await showsByItself([]);
  });
});
