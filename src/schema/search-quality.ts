import { z } from 'zod';

/** The searches that are compared: ours, the same index without our layer, and another engine over the same text. */
export const searchEngines = ['ours', 'pagefind', 'minisearch'] as const;
export type SearchEngine = (typeof searchEngines)[number];

/**
 * The sets of judged queries. Of `fresh` every second line, from the first, may be worked with, and the others only
 * report; `held` is scored only to report.
 */
export const setNames = ['public', 'working', 'fresh', 'held'] as const;
export type SetName = (typeof setNames)[number];

const share = z.number().min(0).max(1);
const count = z.int().min(0);

const scores = z.strictObject({
  ndcg: share.describe('Mean nDCG at 10 of the queries that the record can answer.'),
  first: share.describe('Part of these whose first result is of the best grade there is.'),
  three: share.describe('Part of these with a result of the best grade among the first three.'),
  reciprocal: share.describe('Mean of one over the place of the first result of the best grade.'),
  nothing: share.describe('Part of these with no result at all.'),
  falseAnswers: share
    .nullable()
    .describe(
      'Part of the queries that the record cannot answer which list a result all the same.',
    ),
});

const answer = z.strictObject({
  listed: z.array(z.string()).describe('Identifiers of the first ten results, in their order.'),
  ndcg: share.nullable().describe('Null where the record cannot answer the query.'),
  rank: z.int().min(1).nullable().describe('Place of the first result of the best grade.'),
  outcome: z.string().optional().describe('What the page said that its list is.'),
});

const judgedQuery = z.strictObject({
  query: z.string(),
  user: z.string(),
  intent: z.string(),
  grades: z.record(z.string(), z.int().min(0).max(3)),
  answers: z.strictObject({ ours: answer, pagefind: answer, minisearch: answer }),
});

const judgedSet = z.strictObject({
  name: z.enum(setNames),
  scores: z.strictObject({ ours: scores, pagefind: scores, minisearch: scores }),
  queries: z.array(judgedQuery),
});

/** The sets of queries off the subject: those that were worked with, and those that only report. */
export const offSubjectNames = ['working', 'held'] as const;
export type OffSubjectName = (typeof offSubjectNames)[number];

const refusals = z.strictObject({
  'left-out': z
    .strictObject({
      asked: count,
      first: count.describe(
        'Of these, whose first result is the record that they were written for.',
      ),
      ten: count.describe('Of these, with that record among the first ten.'),
      nothing: z.array(z.string()).describe('Those with no result at all.'),
    })
    .describe('Ways to ask that the index did not have when they were asked.'),
  'off-subject': z
    .array(
      z.strictObject({
        name: z.enum(offSubjectNames),
        asked: count,
        listed: z
          .array(z.strictObject({ query: z.string(), first: z.string() }))
          .describe('Those with results, and the first of these.'),
      }),
    )
    .describe('Queries about something else than the record.'),
});

const invariant = z.strictObject({
  name: z.string().describe('What must hold, in a few words.'),
  tried: count,
  held: count,
  needed: share.describe('The part that must hold: 1 is all.'),
  failures: z.array(z.strictObject({ of: z.string(), because: z.string() })),
});

const opening = z.strictObject({
  what: z.string().describe('What was asked and how.'),
  bytes: count.describe('Everything that the page loads, as it comes over the wire.'),
  searchBytes: count.describe('Of these, what is for searching.'),
  firstBytes: count.describe('Of these, what was there when the first result was shown.'),
  requests: count,
  first: z.number().describe('Milliseconds from the asking to the first result shown.'),
  whole: z.number().describe('Milliseconds from the asking to the whole answer.'),
});

const keys = z.strictObject({
  what: z.string().describe('On which processor.'),
  p50: z.number(),
  p95: z.number(),
});

const cost = z.strictObject({
  records: count.describe('Records that are searched; more than the record has were generated.'),
  isGenerated: z.boolean(),
  openings: z.array(opening),
  keys: z
    .array(keys)
    .describe('Milliseconds from a key to what it shows, once everything is loaded.'),
});

/** What `npm run bench:search` measured: `content/search-quality.json`. */
export const searchQuality = z.strictObject({
  date: z.iso.date().describe('The day of the run.'),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/)
    .describe('The commit that was measured.'),
  'has-changes': z.boolean().describe('Whether something was not committed when it was measured.'),
  records: count.describe('Records that are searched.'),
  titles: z.record(z.string(), z.string()).describe('The title of each record that is named.'),
  sets: z.array(judgedSet),
  refusals: refusals
    .optional()
    .describe('How often the search says that nothing is on the record.'),
  invariants: z.array(invariant),
  cost: z.array(cost),
});

export type SearchQuality = z.output<typeof searchQuality>;
export type JudgedSet = SearchQuality['sets'][number];
/** A query of a set as it was judged and answered. */
export type ScoredQuery = JudgedSet['queries'][number];
export type JudgedAnswer = z.output<typeof answer>;
export type SearchScores = z.output<typeof scores>;
export type Refusals = z.output<typeof refusals>;
export type Invariant = SearchQuality['invariants'][number];
export type SearchCost = SearchQuality['cost'][number];

/** The best grade that any record has for a query; 0 where the record cannot answer it. */
export const bestGrade = ({ grades }: Pick<ScoredQuery, 'grades'>): number =>
  Math.max(0, ...Object.values(grades));

/** Whether any record answers a query, at least in part. */
export const isAnswerable = (query: Pick<ScoredQuery, 'grades'>): boolean => bestGrade(query) > 0;

/** Whether as much of an invariant held as must; what was never tried does not hold. */
export const holds = ({ tried, held, needed }: Invariant): boolean =>
  tried > 0 && held / tried >= needed;
