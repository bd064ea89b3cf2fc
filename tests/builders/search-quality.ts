/** What the bench could have measured, for tests of what is made of it. */
import type { JudgedAnswer, JudgedSet, SearchQuality } from '../../src/schema/search-quality.ts';

type Query = JudgedSet['queries'][number];

export const answer = (listed: readonly string[], rank: number | null): JudgedAnswer => ({
  listed: [...listed],
  ndcg: rank === null ? 0 : 1 / rank,
  rank,
});

/** A query that every search answers with its best record first. */
export const judged = (change: Partial<Query> = {}): Query => ({
  query: 'late trains & buses',
  user: 'public',
  intent: 'topic',
  grades: { 'reports/late-2021': 3 },
  answers: {
    ours: answer(['reports/late-2021'], 1),
    pagefind: answer(['reports/late-2021'], 1),
    minisearch: answer(['reports/late-2021'], 1),
  },
  ...change,
});

const perfect = {
  ndcg: 1,
  first: 1,
  three: 1,
  reciprocal: 1,
  nothing: 0,
  falseAnswers: null,
} as const;

/** One set with one query, and nothing wrong. */
export const quality = (change: Partial<SearchQuality> = {}): SearchQuality => ({
  date: '2026-11-21',
  commit: '0123456789abcdef0123456789abcdef01234567',
  'has-changes': false,
  records: 1269,
  titles: { 'reports/late-2021': 'Late trains' },
  sets: [
    {
      name: 'held',
      scores: {
        ours: perfect,
        pagefind: { ...perfect, ndcg: 0.504, nothing: 0.25 },
        minisearch: perfect,
      },
      queries: [judged()],
    },
  ],
  refusals: {
    'left-out': { asked: 400, first: 160, ten: 320, nothing: ['why are trams late'] },
    'off-subject': [
      {
        name: 'working',
        asked: 240,
        listed: [{ query: 'late supper', first: 'reports/late-2021' }],
      },
    ],
  },
  invariants: [],
  cost: [],
  ...change,
});
