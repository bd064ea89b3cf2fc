import { describe, expect, test } from 'vitest';
import type { Ask } from '../../../../scripts/bench/engine.ts';
import { recordAt } from '../../../../scripts/bench/engine.ts';
import type { JudgedQuery } from '../../../../scripts/bench/judged.ts';
import { poolOf } from '../../../../scripts/bench/pool.ts';
import { isFailed, setLines } from '../../../../scripts/bench/print.ts';
import { scoreSet } from '../../../../scripts/bench/score.ts';

const query = (words: string, grades: JudgedQuery['grades']): JudgedQuery => ({
  query: words,
  user: 'public',
  intent: 'topic',
  grades,
  why: 'x',
});

const answering =
  (answers: Readonly<Record<string, readonly string[]>>): Ask =>
  (words) =>
    Promise.resolve({ records: answers[words] ?? [] });

const queries = [
  query('found', { a: 3, b: 1 }),
  query('second', { a: 3 }),
  query('missed', { a: 2 }),
  query('outside', {}),
];

const set = await scoreSet('public', queries, {
  ours: answering({ found: ['a', 'b'], second: ['x', 'a'] }),
  pagefind: answering({ found: ['y'], outside: ['x'] }),
  minisearch: answering({ missed: ['a'] }),
});

describe('the scores of a set', () => {
  test('are means over the queries that can be answered', () => {
    expect(set.scores.ours).toEqual({
      ndcg: (1 + 1 / Math.log2(3) + 0) / 3,
      first: 1 / 3,
      three: 2 / 3,
      reciprocal: (1 + 1 / 2 + 0) / 3,
      nothing: 1 / 3,
      falseAnswers: 0,
    });
  });

  test('count a list for a query that cannot be answered as false', () => {
    expect(set.scores.pagefind.falseAnswers).toBe(1);
    expect(set.scores.minisearch.falseAnswers).toBe(0);
  });

  test('are not given for false answers where every query can be answered', async () => {
    const none = answering({});
    const engines = { ours: none, pagefind: none, minisearch: none };
    const { scores } = await scoreSet('held', queries.slice(0, 1), engines);
    expect(scores.ours.falseAnswers).toBeNull();
    expect(scores.ours.nothing).toBe(1);
    await expect(scoreSet('held', queries.slice(3), engines)).rejects.toThrow('can answer');
  });

  test('keep what each engine listed for each query, and the place of the best', () => {
    expect(set.queries[1]?.answers.ours).toEqual({
      listed: ['x', 'a'],
      ndcg: 1 / Math.log2(3),
      rank: 2,
    });
    expect(set.queries[3]?.answers.pagefind).toEqual({ listed: ['x'], ndcg: null, rank: null });
  });
});

test('the pool holds each pair that was listed and not judged, once, and nothing that tells its engine', () => {
  const pool = poolOf([set], 1);
  expect([...pool].sort((a, b) => (a.query < b.query ? -1 : 1))).toEqual([
    { set: 'public', query: 'found', record: 'y' },
    { set: 'public', query: 'outside', record: 'x' },
    { set: 'public', query: 'second', record: 'x' },
  ]);
  expect(poolOf([set], 1)).toEqual(pool);
});

test('the failed queries are those whose best is not first, and those that had no business with a list', () => {
  expect(set.queries.filter(isFailed).map(({ query: words }) => words)).toEqual([
    'second',
    'missed',
  ]);
  expect(setLines(set).join('\n')).toContain('missed: nothing');
});

test.each([
  ['/reports/a/finding-1/', '/', 'reports/a/finding-1'],
  ['/trail/reports/a/', '/trail/', 'reports/a'],
])('the record at %s on a site at %s is %s', (address, base, record) => {
  expect(recordAt(address, base)).toBe(record);
});
