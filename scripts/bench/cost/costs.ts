import type { SearchCost } from '../../../src/schema/search-quality.ts';
import { judgedIn } from '../judged-sets.ts';
import { onMadeSite } from '../made-site.ts';
import type { MeasuredSite } from '../measured-site.ts';
import type { BenchOptions } from '../options.ts';
import { costQueries, type CostQuery } from './cost-queries.ts';
import { generatedSite } from './generated-site.ts';
import { measureCost } from './measure-cost.ts';

/** How many records the search must be able to grow to. */
const SIZES = [5_000, 25_000] as const;

/** What the search costs over the record as it is, and over generated ones; says each as it is measured. */
export async function costsOf(
  site: MeasuredSite,
  { judged, generated }: Pick<BenchOptions, 'judged' | 'generated'>,
  say: (cost: SearchCost) => void,
): Promise<readonly SearchCost[]> {
  const queries = costQueries(site.graph, judgedIn(judged, 'public'));
  const costs = [await measureCost(site, queries, false)];
  costs.forEach(say);
  for (const size of generated ? SIZES : []) {
    const cost = await generatedCost(site, size, queries);
    say(cost);
    costs.push(cost);
  }
  return costs;
}

async function generatedCost(
  { folder: real, base, browser }: MeasuredSite,
  size: number,
  queries: readonly CostQuery[],
): Promise<SearchCost> {
  const folder = await generatedSite(real, size);
  return onMadeSite(folder, base, (url) => measureCost({ browser, url, folder }, queries, true));
}
