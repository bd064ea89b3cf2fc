import {
  searchEngines,
  type JudgedAnswer,
  type JudgedSet,
  type SearchEngine,
  type SearchScores,
} from '../../src/schema/search-quality.ts';
import type { Answer, Engines } from './engine.ts';
import { isAnswerable, type JudgedQuery, type SetName } from './judged.ts';
import { DEPTH, mean, ndcg, rankOfBest, share } from './metrics.ts';

type JudgedLine = JudgedSet['queries'][number];

/** Asks every engine every query of a set, one after the other, and scores what each lists. */
export async function scoreSet(
  name: SetName,
  queries: readonly JudgedQuery[],
  engines: Engines,
): Promise<JudgedSet> {
  const lines: JudgedLine[] = [];
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
export function scoresOf(queries: readonly JudgedLine[], engine: SearchEngine): SearchScores {
  const of = (line: JudgedLine): JudgedAnswer => line.answers[engine];
  const answerable = queries.filter(isAnswerable);
  const outside = queries.filter((line) => !isAnswerable(line));
  const scores = {
    ndcg: mean(answerable.map((line) => of(line).ndcg ?? 0)),
    first: share(answerable, (line) => of(line).rank === 1),
    three: share(answerable, (line) => (of(line).rank ?? Infinity) <= 3),
    reciprocal: mean(answerable.map((line) => 1 / (of(line).rank ?? Infinity))),
    nothing: share(answerable, (line) => of(line).listed.length === 0),
  };
  const { ndcg: worth, first, three, reciprocal, nothing } = scores;
  if ([worth, first, three, reciprocal, nothing].includes(undefined))
    throw new Error('A set needs a query that the record can answer.');
  return {
    ndcg: worth ?? 0,
    first: first ?? 0,
    three: three ?? 0,
    reciprocal: reciprocal ?? 0,
    nothing: nothing ?? 0,
    falseAnswers: share(outside, (line) => of(line).listed.length > 0) ?? null,
  };
}
