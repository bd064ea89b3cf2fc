import type { Browser } from 'playwright-core';
import type { SearchCost } from '../../../src/schema/search-quality.ts';
import { percentile } from '../percentile.ts';
import { asking, shownOn } from '../search-page.ts';
import type { CostQuery } from './cost-queries.ts';
import { addStopwatch, timesOn } from './stopwatch.ts';
import { sessionWith, slowProcessor } from './telephone.ts';

type Keys = SearchCost['keys'][number];

const PATIENCE = 60_000;

/**
 * Milliseconds from each key of the queries to its results, and to these with the text of every one, in a page that
 * has loaded its index. The next key comes when all that the last one shows is there.
 */
export async function keysOf(
  browser: Browser,
  url: string,
  queries: readonly CostQuery[],
  isSlow: boolean,
): Promise<readonly Keys[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await addStopwatch(page);
    await page.goto(`${url}search/${asking(queries[0]?.query ?? '')}`);
    await shownOn(page);
    if (isSlow) await slowProcessor(await sessionWith(page));
    const input = page.locator('#search input[name=q]');
    const [results, texts]: [number[], number[]] = [[], []];
    for (const { query } of queries) {
      await input.fill('');
      for (const letter of query) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter);
        // A space at the end asks for nothing else.
        if (letter === ' ') continue;
        const { asked, first = NaN, whole = NaN } = await timesOn(page, 'whole', PATIENCE);
        results.push(first - asked);
        texts.push(whole - asked);
      }
    }
    const what = isSlow ? 'a quarter of the processor' : 'the whole processor';
    return [keysIn(what, results), keysIn(`${what}, with the text of every result`, texts)];
  } finally {
    await context.close();
  }
}

const keysIn = (what: string, times: readonly number[]): Keys => ({
  what,
  p50: Math.round(percentile(times, 0.5)),
  p95: Math.round(percentile(times, 0.95)),
});
