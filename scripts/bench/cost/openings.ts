import type { Browser } from 'playwright-core';
import type { SearchCost } from '../../../src/schema/search-quality.ts';
import { median } from '../percentile.ts';
import { asking } from '../search-page.ts';
import type { CostQuery } from './cost-queries.ts';
import { addStopwatch, timesOn } from './stopwatch.ts';
import { sessionWith, slowNetwork, slowProcessor } from './telephone.ts';
import { bytesBy, watchTraffic } from './traffic.ts';

type Opening = SearchCost['openings'][number];

/** Milliseconds between two keys of a quick typist. */
const BETWEEN_KEYS = 100;

/** Milliseconds after which a search counts as never answered. */
const PATIENCE = 120_000;

/** How a reader asks. */
export const ways = ['by address', 'typed'] as const;
type Way = (typeof ways)[number];

/** What it costs to ask on a slow telephone with nothing in its cache: the median of so many times. */
export async function openingOf(
  browser: Browser,
  url: string,
  { what, query }: CostQuery,
  way: Way,
  times: number,
): Promise<Opening> {
  const runs: Omit<Opening, 'what'>[] = [];
  for (let run = 0; run < times; run += 1) runs.push(await openOnce(browser, url, query, way));
  const middle = (name: keyof (typeof runs)[number]): number =>
    median(runs.map((run) => run[name]));
  return {
    what: `${what}, ${way}`,
    bytes: middle('bytes'),
    searchBytes: middle('searchBytes'),
    firstBytes: middle('firstBytes'),
    requests: middle('requests'),
    first: middle('first'),
    whole: middle('whole'),
  };
}

async function openOnce(
  browser: Browser,
  url: string,
  query: string,
  way: Way,
): Promise<Omit<Opening, 'what'>> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await sessionWith(page);
    await slowNetwork(session);
    await slowProcessor(session);
    const transfers = watchTraffic(session);
    await addStopwatch(page);
    if (way === 'by address') await page.goto(`${url}search/${asking(query)}`);
    else {
      await page.goto(`${url}search/`);
      await page.locator('#search input[name=q]').pressSequentially(query, { delay: BETWEEN_KEYS });
    }
    const { asked, first = NaN, whole = NaN, origin } = await timesOn(page, 'whole', PATIENCE);
    await page.waitForLoadState('networkidle');
    if (page.workers().length > 0)
      throw new Error(
        'The search runs in a worker, whose requests are neither slowed nor counted.',
      );
    const { all, searching } = bytesBy(transfers, Infinity);
    return {
      bytes: all,
      searchBytes: searching,
      firstBytes: bytesBy(transfers, origin + first).searching,
      requests: transfers.length,
      first: Math.round(first - asked),
      whole: Math.round(whole - asked),
    };
  } finally {
    await context.close();
  }
}
