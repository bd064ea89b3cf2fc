import {
  bestGrade,
  holds,
  isAnswerable,
  searchEngines,
  type Invariant,
  type JudgedAnswer,
  type JudgedSet,
  type Refusals,
  type ScoredQuery,
  type SearchCost,
  type SearchQuality,
  type SetName,
} from '../schema/search-quality.ts';
import { commitPath, pathOn } from './addresses.ts';
import { dateInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { headFor } from './lists.ts';
import type { PageHead } from './page-head.ts';
import {
  engineNames,
  measures,
  offSubjectWords,
  setWords,
  type Measure,
} from './search-quality-words.ts';

/** A query that our search did not answer as it should. */
export interface FailedQuery {
  readonly query: string;
  readonly href: string;
  readonly user: string;
  /** What went wrong, in a sentence. */
  readonly what: string;
  /** The title of a record that should have been first, where there is one. */
  readonly wanted: string | undefined;
}

/** A row of a table: what it is of, and a figure for each search. */
export interface ScoreRow {
  readonly measure: Measure;
  readonly values: readonly { readonly text: string; readonly isBest: boolean }[];
}

/** One set of judged queries with its figures. */
export interface QualitySet {
  readonly name: SetName;
  readonly heading: string;
  readonly about: string;
  readonly total: number;
  /** Queries that the record cannot answer. */
  readonly outside: number;
  readonly rows: readonly ScoreRow[];
  readonly failed: readonly FailedQuery[];
  readonly queries: readonly {
    readonly query: string;
    readonly href: string;
    readonly values: readonly string[];
  }[];
}

/** A query that was refused or given a list, and the title of the first result where there is one. */
interface Refused {
  readonly query: string;
  readonly href: string;
  readonly first?: string;
}

/** How often the search says that nothing is on the record; each share is a number and its part in a hundred. */
export interface QualityRefusals {
  /** Ways to ask that the index did not have. */
  readonly leftOut: {
    readonly asked: string;
    readonly refused: string;
    readonly first: string;
    readonly ten: string;
    readonly nothing: readonly Refused[];
  };
  readonly offSubject: readonly {
    readonly about: string;
    readonly asked: string;
    readonly given: string;
    readonly listed: readonly Refused[];
  }[];
}

/** Something that must hold, and whether it does. */
export interface QualityInvariant {
  readonly name: string;
  readonly result: 'holds' | 'fails';
  readonly count: string;
  readonly needed: string;
  readonly failures: Invariant['failures'];
}

/** What the search costs over so many records. */
export interface QualityCost {
  readonly heading: string;
  readonly openings: readonly Readonly<Record<'what' | CostFigure, string>>[];
  readonly keys: readonly Readonly<Record<'what' | 'p50' | 'p95', string>>[];
}

type CostFigure = 'first' | 'whole' | 'bytes' | 'searchBytes' | 'firstBytes' | 'requests';

/** How good the search was when it was last measured. */
export interface SearchQualityPage {
  readonly head: PageHead;
  readonly date: string;
  readonly commit: { readonly text: string; readonly href: string; readonly hasChanges: boolean };
  readonly records: string;
  readonly engines: readonly string[];
  readonly measures: readonly Measure[];
  readonly sets: readonly QualitySet[];
  readonly refusals: QualityRefusals | undefined;
  readonly invariants: readonly QualityInvariant[];
  readonly cost: readonly QualityCost[];
}

/** Where the quality of the search is reported. */
export const searchQualityPath = (edition: Edition): string => pathOn(edition, '/search-quality/');

export function searchQualityPage(edition: Edition, quality: SearchQuality): SearchQualityPage {
  return {
    head: headFor(
      edition,
      'How good the search is',
      'What the search of this record finds and what it misses, measured by queries whose answers were judged beforehand, beside two other searches.',
      searchQualityPath(edition),
    ),
    date: dateInWords(quality.date),
    commit: {
      text: quality.commit.slice(0, 10),
      href: commitPath(edition, quality.commit),
      hasChanges: quality['has-changes'],
    },
    records: number(quality.records),
    engines: searchEngines.map((engine) => engineNames[engine]),
    measures,
    sets: quality.sets.map((set) => qualitySet(edition, quality, set)),
    refusals: quality.refusals && refusalsInWords(edition, quality, quality.refusals),
    invariants: quality.invariants.map((invariant) => ({
      name: invariant.name,
      result: holds(invariant) ? 'holds' : 'fails',
      count: `${number(invariant.held)} of ${number(invariant.tried)}`,
      needed: invariant.needed === 1 ? 'all' : `${invariant.needed * 100} %`,
      failures: invariant.failures,
    })),
    cost: quality.cost.map(costInWords),
  };
}

function qualitySet(edition: Edition, quality: SearchQuality, set: JudgedSet): QualitySet {
  return {
    name: set.name,
    ...setWords[set.name],
    total: set.queries.length,
    outside: set.queries.filter((query) => !isAnswerable(query)).length,
    rows: measures.map((measure) => scoreRow(set, measure)),
    failed: set.queries.flatMap((query) => {
      const what = failureOf(query);
      return what === undefined ? [] : [failed(edition, quality, query, what)];
    }),
    queries: set.queries.map(({ query, answers }) => ({
      query,
      href: searchFor(edition, query),
      values: searchEngines.map((engine) => figureOf(answers[engine])),
    })),
  };
}

function scoreRow({ scores }: JudgedSet, measure: Measure): ScoreRow {
  const values = searchEngines.map((engine) => scores[engine][measure.key]);
  const known = values.filter((value) => value !== null);
  const best = measure.isBetter === 'high' ? Math.max(...known) : Math.min(...known);
  const isTie = known.every((value) => value === best);
  return {
    measure,
    values: values.map((value) => ({ text: figure(value), isBest: value === best && !isTie })),
  };
}

/** What our search did wrong with a query, in a sentence; undefined where its first result is of the best grade. */
export function failureOf(query: ScoredQuery): string | undefined {
  const { ours } = query.answers;
  if (!isAnswerable(query))
    return ours.listed.length === 0
      ? undefined
      : 'The record cannot answer it, and results are listed.';
  if (ours.rank === 1) return undefined;
  if (ours.listed.length === 0) return 'Nothing is listed.';
  if (ours.rank === null) return 'None of the best records is among the first ten.';
  return `The first of the best records is in place ${ours.rank}.`;
}

function failed(
  edition: Edition,
  { titles }: SearchQuality,
  query: ScoredQuery,
  what: string,
): FailedQuery {
  const best = bestGrade(query);
  const wanted = Object.entries(query.grades).find(([, grade]) => best > 0 && grade === best)?.[0];
  return {
    query: query.query,
    href: searchFor(edition, query.query),
    user: query.user,
    what,
    wanted: wanted === undefined ? undefined : (titles[wanted] ?? wanted),
  };
}

function refusalsInWords(
  edition: Edition,
  { titles }: SearchQuality,
  { 'left-out': leftOut, 'off-subject': offSubject }: Refusals,
): QualityRefusals {
  const part = (count: number): string => partOf(count, leftOut.asked);
  return {
    leftOut: {
      asked: number(leftOut.asked),
      refused: part(leftOut.nothing.length),
      first: part(leftOut.first),
      ten: part(leftOut.ten),
      nothing: leftOut.nothing.map((query) => ({ query, href: searchFor(edition, query) })),
    },
    offSubject: offSubject.map(({ name, asked, listed }) => ({
      about: offSubjectWords[name],
      asked: number(asked),
      given: partOf(listed.length, asked),
      listed: listed.map(({ query, first }) => ({
        query,
        href: searchFor(edition, query),
        first: titles[first] ?? first,
      })),
    })),
  };
}

const costInWords = ({ records, isGenerated, openings, keys }: SearchCost): QualityCost => ({
  heading: isGenerated ? `${number(records)} generated records` : `${number(records)} records`,
  openings: openings.map(({ what, first, whole, bytes, searchBytes, firstBytes, requests }) => ({
    what,
    first: seconds(first),
    whole: seconds(whole),
    bytes: kilobytes(bytes),
    searchBytes: kilobytes(searchBytes),
    firstBytes: kilobytes(firstBytes),
    requests: number(requests),
  })),
  keys: keys.map(({ what, p50, p95 }) => ({
    what,
    p50: `${Math.round(p50)} ms`,
    p95: `${Math.round(p95)} ms`,
  })),
});

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

const kilobytes = (bytes: number): string => `${number(Math.ceil(bytes / 1000))} KB`;

const searchFor = (edition: Edition, query: string): string =>
  pathOn(edition, `/search/?${new URLSearchParams({ q: query }).toString()}`);

/** What an answer is worth; where the record has none, whether a list is shown all the same. */
const figureOf = ({ ndcg, listed }: JudgedAnswer): string =>
  ndcg === null ? (listed.length === 0 ? 'no list' : 'a list') : figure(ndcg);

/** A share in two decimals, as `0.92`; a dash where there is none. */
const figure = (value: number | null): string => value?.toFixed(2) ?? '–';

/** So many of all, as `56 (14 %)`, whose sign stays with its number. */
const partOf = (count: number, all: number): string =>
  `${number(count)} (${Math.round((100 * count) / all)}\u00a0%)`;

/** Thousands apart, whatever the locale of the machine. */
const number = (value: number): string => value.toLocaleString('en-GB');
