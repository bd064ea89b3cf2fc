import { existsSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../tests/browser/chromium.ts';
import type { RecordGraph } from '../../src/records/graph.ts';
import type { RedirectSettings } from '../../src/records/parse-settings.ts';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { serveSite } from '../serve/server.ts';
import { watchProblems } from './problems.ts';

/** A page of the measured site, with all that went wrong in it so far. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors, dialogs, and requests to another origin. */
  readonly problems: string[];
  /** Goes to the search at a query string. */
  readonly toSearch: (search: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The site that is measured: built, served, and open in Chromium. */
export interface MeasuredSite {
  readonly folder: string;
  readonly base: string;
  readonly url: string;
  readonly graph: RecordGraph;
  readonly moved: RedirectSettings['moved'];
  readonly browser: Browser;
  readonly open: (options?: BrowserContextOptions) => Promise<WatchedPage>;
  readonly close: () => Promise<void>;
}

/** Serves a built site and starts Chromium. Throws WrongUse where there is no such site. */
export async function openMeasured(folder: string, port: number): Promise<MeasuredSite> {
  if (!existsSync(folder)) throw new WrongUse(`There is no ${folder}/. Run: npm run build`);
  const { content, site, redirects } = checkContentFolder(contentFolder());
  const base = site?.base ?? '/';
  const served = await serveSite(folder, { port, base, compresses: true });
  const browser = await openBrowser().catch(async (error: unknown) => {
    await served.close();
    throw error;
  });
  return {
    folder,
    base,
    url: served.url,
    graph: content,
    moved: redirects?.moved ?? [],
    browser,
    open: (options) => openWatched(browser, served.url, options),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** Opens a page of a served site that is watched for problems. */
export async function openWatched(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const toSearch = async (search: string): Promise<void> => {
    await page.goto(`${url}search/${search}`);
  };
  return { page, problems: watchProblems(page, url), toSearch, close: () => context.close() };
}
