import type { Browser } from 'playwright-core';
import type { SearchCost } from '../../../src/schema/search-quality.ts';
import { percentile } from '../percentile.ts';
import { asking, shownOn } from '../search-page.ts';
import type { CostQuery } from './cost-queries.ts';
import { addStopwatch, timesOn } from './stopwatch.ts';
import { sessionWith, slowProcessor } from './telephone.ts';

type Keys = SearchCost['keys'][number];

const PATIENCE = 60_000;

/** Milliseconds from each key of the queries to what it shows, in a page that has loaded everything. */
export async function keysOf(
  browser: Browser,
  url: string,
  queries: readonly CostQuery[],
  isSlow: boolean,
): Promise<Keys> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await addStopwatch(page);
    await page.goto(`${url}search/${asking(queries[0]?.query ?? '')}`);
    await shownOn(page);
    if (isSlow) await slowProcessor(await sessionWith(page));
    const input = page.locator('#search input[name=q]');
    const times: number[] = [];
    for (const { query } of queries) {
      await input.fill('');
      for (const letter of query) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter);
        // A space at the end asks for nothing else.
        if (letter === ' ') continue;
        const { asked, first = NaN } = await timesOn(page, 'first', PATIENCE);
        times.push(first - asked);
      }
    }
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)].map(Math.round);
    const what = isSlow ? 'a quarter of the processor' : 'the whole processor';
    return { what, p50: p50 ?? NaN, p95: p95 ?? NaN };
  } finally {
    await context.close();
  }
}
