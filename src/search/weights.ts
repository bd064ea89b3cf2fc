/**
 * What each sign that a record answers a query is worth. Found by coordinate search on the public and the working
 * queries (tests/search) and rounded; the held queries had no part in it. Whether anything answers at all was weighed
 * on ways to ask that were left out of the index, and on queries off the subject. None depends on what a record is
 * about.
 */
export const WEIGHTS = {
  /** How sure words make it that a record is meant, by where they stand, from 0 to 1. */
  inTitle: 1,
  /** In the name of the report, body, theme or year that the record is filed under. */
  underLabel: 0.48,
  /** Anywhere in the text. */
  inText: 0.3,
  /** Added for the text that has most of the word for its length. */
  muchInText: 0.16,
  /** Added where the text begins with it: a record’s first sentences say what it is. */
  inLead: 0.25,
  /** Words of a text that are its beginning. */
  lead: 36,
  /** What is left where the words of a typed phrase stand near each other, but not as typed. */
  scattered: 0.48,
  /** The same for another phrase of one meaning. */
  scatteredOther: 0.25,
  /** How much more a rare word says than a common one: the power of its inverse document frequency. */
  rarity: 0.3,
  /** The same in the share of the query that a record meets, by which good answers are told from half ones. */
  rarityMet: 0.7,
  /** How much of whether a record answers is where it has the words: as what it is about, or in passing. */
  aboutIt: 0.5,
  /** How much more a part weighs that nothing on the record has, where it is asked whether anything answers. */
  strange: 0.6,
  /** Parts that are added to those of a query before their number tells how large a share of them is enough. */
  parts: 4,
  /**
   * Share of the query that some record answers at least, or nothing on the record does. `npm run bench:search --
   * --refusals` counts what it refuses of ways to ask that were left out of the index, and what it lists for queries
   * off the subject: here both are as many. Every public and working query that can be answered is above it.
   */
  least: 0.8,
  /** Score of a record, as a share of the best one’s, below which it is not shown. */
  leastOfBest: 0.22,
  /** How much missing a part of the query costs beyond the part itself: the power of the share met. */
  whole: 0.2,
  /** Added for meeting all of the query. */
  wholeAdded: 0.06,
  /** How much of the score is that the words stand in one passage. */
  near: 0.4,
  /** Added for a title that has no other words than the query’s. */
  title: 0.34,
  /** Added for a record that is the thing asked for: the entry of a name, a page with that title. */
  thing: 0.42,
  /** Added where the whole query is the whole title. */
  exact: 1,
  /** Added of the score of the best record that it is linked to. */
  linked: 0.43,
  /** Share of the best score from which on an answer leads to its neighbours. */
  goodAnswer: 0.75,
  /** Share of an answer’s score that a neighbour has which has nothing of the query itself. */
  linkedOnly: 0.4,
  /** Added to a report of the score of its best record, and to a record of its report’s. */
  reportOfRecord: 0.05,
  recordOfReport: 0.15,
  /** Added to pages that bring records together, which answer more than one record does. */
  chain: 0.2,
  theme: 0,
  body: -0.05,
  term: -0.1,
} as const;

export type Weights = Readonly<Record<keyof typeof WEIGHTS, number>>;
