import type { SearchCost } from '../../../src/schema/search-quality.ts';
import type { MeasuredSite } from '../measured-site.ts';
import { indexedPages } from '../search-files.ts';
import type { CostQuery } from './cost-queries.ts';
import { keysOf } from './keys.ts';
import { openingOf, ways } from './openings.ts';

/** How often a search is opened; less often over generated records, of which each takes many times as long. */
const TIMES = { real: 5, generated: 3 } as const;

/** What the search of a served site costs a reader, for each query in each way to ask it. */
export async function measureCost(
  { browser, url, folder }: Pick<MeasuredSite, 'browser' | 'url' | 'folder'>,
  queries: readonly CostQuery[],
  isGenerated: boolean,
): Promise<SearchCost> {
  const openings: SearchCost['openings'] = [];
  for (const query of queries)
    for (const way of ways)
      openings.push(
        await openingOf(browser, url, query, way, isGenerated ? TIMES.generated : TIMES.real),
      );
  const keys = [
    ...(await keysOf(browser, url, queries, false)),
    ...(await keysOf(browser, url, queries, true)),
  ];
  return { records: indexedPages(folder).length, isGenerated, openings, keys };
}
