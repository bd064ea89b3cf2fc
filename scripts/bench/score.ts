import {
  isAnswerable,
  searchEngines,
  type JudgedAnswer,
  type JudgedSet,
  type ScoredQuery,
  type SearchEngine,
  type SearchScores,
  type SetName,
} from '../../src/schema/search-quality.ts';
import type { Answer, Engines } from './engine.ts';
import type { JudgedQuery } from './judged.ts';
import { DEPTH, mean, ndcg, rankOfBest, share } from './metrics.ts';

/** Asks every engine every query of a set, one after the other, and scores what each lists. */
export async function scoreSet(
  name: SetName,
  queries: readonly JudgedQuery[],
  engines: Engines,
): Promise<JudgedSet> {
  const lines: ScoredQuery[] = [];
  for (const { query, user, intent, grades } of queries) {
    const ask = async (engine: SearchEngine): Promise<JudgedAnswer> =>
      judge(await engines[engine](query), grades);
    const answers = {
      ours: await ask('ours'),
      pagefind: await ask('pagefind'),
      minisearch: await ask('minisearch'),
    };
    lines.push({ query, user, intent, grades, answers });
  }
  const scores = searchEngines.map((engine) => [engine, scoresOf(lines, engine)] as const);
  return { name, scores: Object.fromEntries(scores) as JudgedSet['scores'], queries: lines };
}

/** The figures of one answer. */
export function judge({ records, outcome }: Answer, grades: JudgedQuery['grades']): JudgedAnswer {
  const listed = [...new Set(records)].slice(0, DEPTH);
  return {
    listed,
    ndcg: ndcg(listed, grades) ?? null,
    rank: rankOfBest(listed, grades) ?? null,
    ...(outcome !== undefined && { outcome }),
  };
}

/** The scores of an engine over a set. Throws where the record can answer no query of the set. */
export function scoresOf(queries: readonly ScoredQuery[], engine: SearchEngine): SearchScores {
  const of = (query: ScoredQuery): JudgedAnswer => query.answers[engine];
  const answerable = queries.filter(isAnswerable);
  const outside = queries.filter((query) => !isAnswerable(query));
  return {
    ndcg: known(mean(answerable.map((query) => of(query).ndcg ?? 0))),
    first: known(share(answerable, (query) => of(query).rank === 1)),
    three: known(share(answerable, (query) => (of(query).rank ?? Infinity) <= 3)),
    reciprocal: known(mean(answerable.map((query) => 1 / (of(query).rank ?? Infinity)))),
    nothing: known(share(answerable, (query) => of(query).listed.length === 0)),
    falseAnswers: share(outside, (query) => of(query).listed.length > 0) ?? null,
  };
}

function known(score: number | undefined): number {
  if (score === undefined) throw new Error('A set needs a query that the record can answer.');
  return score;
}
