import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedSet, SetName } from '../../src/schema/search-quality.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import type { Engines } from './engine.ts';
import { afterMoves, readJudged, type JudgedQuery } from './judged.ts';
import type { MeasuredSite } from './measured-site.ts';
import { miniSearch } from './mini-search.ts';
import { scoreSet } from './score.ts';
import { indexedPages } from './search-files.ts';
import { answerOn, asking } from './search-page.ts';
import { stockPagefind } from './stock-pagefind.ts';

/** The judged queries of a set. Throws WrongUse where its file is not there. */
export function judgedIn(folder: string, name: SetName): readonly JudgedQuery[] {
  const file = join(folder, `${name}.jsonl`);
  if (!existsSync(file)) throw new WrongUse(`There is no ${file} with judged queries.`);
  return readJudged(readFileSync(file, 'utf8'));
}

/** Scores sets of judged queries by all engines over the measured site. */
export async function scoreSets(
  site: MeasuredSite,
  names: readonly SetName[],
  folder: string,
): Promise<readonly JudgedSet[]> {
  const judged = names.map(
    (name) => [name, judgedIn(folder, name).map((query) => afterMoves(query, site.moved))] as const,
  );
  const [ours, stock] = [await site.open(), await site.open()];
  await ours.toSearch('');
  await stock.toSearch('');
  const engines: Engines = {
    ours: (query) => answerOn(ours.page, asking(query)),
    pagefind: stockPagefind(stock.page, site.base),
    minisearch: miniSearch(indexedPages(site.folder)),
  };
  const sets: JudgedSet[] = [];
  for (const [name, queries] of judged) sets.push(await scoreSet(name, queries, engines));
  await Promise.all([ours.close(), stock.close()]);
  return sets;
}
