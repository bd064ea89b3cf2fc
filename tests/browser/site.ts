/** The built real site, served and opened in a browser, for the tests that need one. */
import { existsSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { watchProblems } from '../../scripts/bench/problems.ts';
import { serveSite, type ServedSite } from '../../scripts/serve/server.ts';
import { checkContentFolder, type CheckedFolder } from '../../src/sources/check-content-folder.ts';
import { openBrowser } from './chromium.ts';

const FOLDER = 'dist';

/** A page with everything that went wrong in it so far: errors, and requests to another origin. */
export interface OpenPage {
  readonly page: Page;
  readonly problems: readonly string[];
  /** Goes to a path of the site. */
  readonly go: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OpenSite {
  readonly url: string;
  readonly content: CheckedFolder['content'];
  readonly open: (options?: BrowserContextOptions) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

/** Serves the site that was built and starts a browser. Fails where no site was built. */
export async function openSite(folder = FOLDER): Promise<OpenSite> {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}/. Run: npm test -- browser`);
  const { content, site } = checkContentFolder('content');
  const served = await serveSite(folder, { port: 0, base: site?.base ?? '/' });
  const browser = await openBrowser();
  return {
    url: served.url,
    content,
    open: (options) => openPage(browser, served, options),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

async function openPage(
  browser: Browser,
  { url }: ServedSite,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const go = async (path: string): Promise<void> => {
    await page.goto(new URL(path.replace(/^\//, ''), url).href);
  };
  return { page, problems: watchProblems(page, url), go, close: () => context.close() };
}
