/** What the figures of the search are called and mean, for readers who have never measured one. */
import type {
  OffSubjectName,
  SearchEngine,
  SearchScores,
  SetName,
} from '../schema/search-quality.ts';

/** The searches, ours first. */
export const engineNames: Readonly<Record<SearchEngine, string>> = {
  ours: 'This search',
  pagefind: 'Pagefind',
  minisearch: 'MiniSearch',
};

/** A figure of a set: what it is called, what it means, and which way is better. */
export interface Measure {
  readonly key: keyof SearchScores;
  readonly name: string;
  readonly meaning: string;
  readonly isBetter: 'high' | 'low';
  /** What the search is meant to reach; absent where nothing was set. */
  readonly aim?: number;
}

export const measures: readonly Measure[] = [
  {
    key: 'ndcg',
    name: 'Order of the first ten',
    meaning:
      'nDCG at 10: how near the first ten results come to the best order there could be, where each record counts by its grade and by its place. 1 is the best order.',
    isBetter: 'high',
    aim: 0.92,
  },
  {
    key: 'first',
    name: 'Right at once',
    meaning: 'The first result is of the best grade that any record has for the query.',
    isBetter: 'high',
    aim: 0.92,
  },
  {
    key: 'three',
    name: 'Right among three',
    meaning: 'One of the first three results is of that grade.',
    isBetter: 'high',
  },
  {
    key: 'reciprocal',
    name: 'How far down',
    meaning:
      'Mean reciprocal rank: 1 where the first such result is first, a half where it is second, a third where it is third; 0 where it is not among ten.',
    isBetter: 'high',
  },
  {
    key: 'nothing',
    name: 'Nothing found',
    meaning: 'The record can answer the query, and no result is listed.',
    isBetter: 'low',
    aim: 0,
  },
  {
    key: 'falseAnswers',
    name: 'False answers',
    meaning: 'The record cannot answer the query, and results are listed all the same.',
    isBetter: 'low',
    aim: 0,
  },
];

/** What each set of judged queries is for. */
export const setWords: Readonly<
  Record<SetName, { readonly heading: string; readonly about: string }>
> = {
  public: {
    heading: 'Given queries',
    about: 'Written down with what each reader needs before the search was built.',
  },
  working: {
    heading: 'Working queries',
    about: 'Used while the search was built, so they flatter it.',
  },
  fresh: {
    heading: 'Fresh queries',
    about:
      'Written later, from titles alone, before anybody saw how the search answers them. Every second line was worked with; the others only report.',
  },
  held: {
    heading: 'Held-back queries',
    about: 'Kept apart until the end, so they say best how the search does with new words.',
  },
};

/** What each set of queries off the subject was used for. */
export const offSubjectWords: Readonly<Record<OffSubjectName, string>> = {
  working: 'worked with',
  held: 'kept apart',
};
