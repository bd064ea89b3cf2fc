import type { Page } from 'playwright-core';
import { recordAt, type Ask } from './engine.ts';
import { DEPTH } from './metrics.ts';

/** The part of Pagefind’s browser API that is used here. */
interface Pagefind {
  readonly search: (query: string) => Promise<{
    readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[];
  }>;
}

/** Pagefind as it comes: the site’s own index, no options, the query as typed. The page must be on the site. */
export const stockPagefind =
  (page: Page, base: string): Ask =>
  async (query) => {
    const urls = await page.evaluate(
      async ({ from, words, depth }) => {
        const pagefind = (await import(from)) as Pagefind;
        const { results } = await pagefind.search(words);
        const data = await Promise.all(results.slice(0, depth).map((result) => result.data()));
        return data.map(({ url }) => url);
      },
      // A query string of its own keeps it apart from the module that our page loads with options.
      { from: `${base}pagefind/pagefind.js?stock`, words: query, depth: DEPTH },
    );
    return { records: urls.map((url) => recordAt(url, base)) };
  };
