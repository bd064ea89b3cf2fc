import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { count } from '../../src/issues/terminal.ts';
import { readToldChanges } from '../../src/review/told-changes.ts';
import type { Command, ExitCode } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { serveSite } from '../serve/server.ts';
import { needed } from './needed.ts';
import { siteSettings } from './settings.ts';

const help = `
npm run review -- shots       takes pictures of the pages of a built site that a change shows on

  --site DIR      the built site
  --changes FILE  what npm run diff -- --format json said
  --out DIR       where the pictures go; shots, if you do not say
  --most 20       how many pages at most

Each page is drawn at the width of a telephone and of a desk. Uses the browser of the tests.
Exit 0, 1 when a page of the list is not in the site, 2 when used wrongly.
`;

const flags = {
  site: { type: 'string' },
  changes: { type: 'string' },
  out: { type: 'string', default: 'shots' },
  most: { type: 'string', default: '20' },
} as const;

const WIDTHS = [390, 1280] as const;

/** Taller pages are cut off: a picture of all of a long list says nothing. */
const TALLEST = 8_000;

/** Pictures of the changed records. */
export const shotsCommand: Command<typeof flags> = {
  help,
  flags,
  run: async ({ values }): Promise<ExitCode> => {
    const site = needed(values.site, '--site');
    if (!existsSync(join(site, 'build.json')))
      throw new WrongUse(`${site}/ is no site that was built here.`);
    const pages = pagesIn(needed(values.changes, '--changes')).slice(0, Number(values.most));
    mkdirSync(values.out, { recursive: true });
    const missing = pages.filter((page) => !existsSync(join(site, page, 'index.html')));
    for (const page of missing) console.log(`${page} is not in the site.`);
    const there = pages.filter((page) => !missing.includes(page));
    if (there.length > 0) await shoot(site, there, values.out);
    console.log(`${count(there.length * WIDTHS.length, 'picture')} in ${values.out}/.`);
    return missing.length === 0 ? 0 : 1;
  },
};

const PAGE = /^\/(?:[a-z0-9-]+\/)*$/;

/** Only what can be a page of ours: a name never leads out of the folder. */
function pagesIn(file: string): readonly string[] {
  if (!existsSync(file)) throw new WrongUse(`There is no ${file}.`);
  const told = readToldChanges(readFileSync(file, 'utf8'));
  if (!told) throw new WrongUse(`${file} is not what npm run diff -- --format json prints.`);
  return told.pages.filter((page) => PAGE.test(page));
}

async function shoot(site: string, pages: readonly string[], out: string): Promise<void> {
  const served = await serveSite(site, { port: 0, base: siteSettings().base });
  // Loaded here alone: the other steps start without a browser’s library.
  const { openBrowser } = await import('../../tests/browser/chromium.ts');
  const browser = await openBrowser();
  try {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      // A picture shows the site and nothing else: no other host is asked.
      await context.route(
        (url) => !url.href.startsWith(new URL('/', served.url).href),
        (route) => route.abort(),
      );
      const page = await context.newPage();
      for (const path of pages)
        await draw(page, `${served.url}${path.slice(1)}`, join(out, nameOf(path, width)));
      await context.close();
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

async function draw(page: Page, url: string, file: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  const { width } = page.viewportSize() ?? { width: WIDTHS[0] };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
  await page.screenshot({ path: file, fullPage: true, clip });
}

/** `reports--pac-hc680--finding-1.390.png`; the home page is `home`. */
const nameOf = (path: string, width: number): string =>
  `${path.split('/').filter(Boolean).join('--') || 'home'}.${width}.png`;
