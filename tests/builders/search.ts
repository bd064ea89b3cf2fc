/** The search without a build and a browser: names from a few rows, and an index of a few texts in memory. */
import { indexNotes } from '../../scripts/publish/index-notes.ts';
import { answer, wordsAsked, type Answer } from '../../src/search/answer.ts';
import type { Reading } from '../../src/search/concept.ts';
import type { Looked } from '../../src/search/evidence.ts';
import { readNames, type Names } from '../../src/search/names.ts';
import { readQuery } from '../../src/search/read-query.ts';
import { readState, type SearchState } from '../../src/search/state.ts';
import type { Postings } from '../../src/search/texts.ts';
import { readWords, type Words } from '../../src/search/vocabulary.ts';
import { fold, plainStemOf, wordsOf } from '../../src/search/words.ts';
import type { Edition } from '../../src/views/edition.ts';
import {
  searchFacetNames,
  type FacetName,
  type NameRow,
  type SearchFacet,
  type SearchNames,
} from '../../src/views/search-facets.ts';
import { searchedRecords, searchNames } from '../../src/views/search-names.ts';

/** A row of the names as a test gives it, with its text. */
export interface RowGiven extends Partial<Omit<NameRow, 'facets' | 'linked'>> {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  /** Values of filters; the kind, the report and the year follow from the rest. */
  readonly filters?: Partial<Record<SearchFacet, readonly string[]>>;
  /** Identifiers of later records that it is linked to. */
  readonly linkedTo?: readonly string[];
}

/** What the names say besides rows: what values of filters are called, and everyday words. */
export interface Besides {
  readonly called?: readonly FacetName[];
  readonly words?: SearchNames['words'];
  readonly elsewhere?: SearchNames['elsewhere'];
}

/** A record that can be searched. */
export interface Searchable {
  readonly names: Names;
  readonly words: Words;
  /** What the index has of some words. */
  readonly look: (words: readonly string[]) => Looked;
}

const SINGULAR: Readonly<Record<string, string>> = {
  bodies: 'body',
  chains: 'chain',
  terms: 'term',
  themes: 'theme',
};

function filtersOf({ id, date, filters = {} }: RowGiven): RowGiven['filters'] {
  const [folder = '', report, item] = id.split('/');
  return {
    kind: [SINGULAR[folder] ?? item?.split('-')[0] ?? 'report'],
    report: folder === 'reports' && report !== undefined ? [report] : [],
    year: date === undefined ? [] : [date.slice(0, 4)],
    ...filters,
  };
}

/** The names of some rows, as the build would write them. Rows stand in the order of their identifiers. */
export function namesGiven(
  rows: readonly RowGiven[],
  { called = [], words = [], elsewhere = [] }: Besides = {},
): SearchNames {
  const filters = rows.map(filtersOf);
  const values = (facet: SearchFacet): readonly string[] =>
    [...new Set(filters.flatMap((each) => each?.[facet] ?? []))].sort();
  const places = new Map(rows.map(({ id }, at) => [id, at]));
  return {
    facets: Object.fromEntries(
      searchFacetNames.map((facet) => [
        facet,
        values(facet).map((value) => called.find(([name]) => name === value) ?? [value, value]),
      ]),
    ) as unknown as SearchNames['facets'],
    records: rows.map(({ text: _, filters: _given, linkedTo = [], ...row }, at) => ({
      designation: row.title,
      ...row,
      linked: linkedTo.flatMap((id) => places.get(id) ?? []),
      facets: searchFacetNames.map((facet) =>
        (filters[at]?.[facet] ?? []).map((value) => values(facet).indexOf(value)),
      ),
    })),
    words,
    elsewhere,
  };
}

/** What an index of some texts has of a word: all words of its stem, as the real one compares them. */
export const lookIn =
  (texts: readonly string[]): Searchable['look'] =>
  (words) =>
    new Map(words.map((word) => [word, postingsOf(texts, word)]));

function postingsOf(texts: readonly string[], word: string): Postings {
  const found = texts.flatMap((text, record) => {
    const stems = wordsOf(text).map(({ folded }) => plainStemOf(folded));
    const places = stems.flatMap((stem, place) => (stem === plainStemOf(word) ? [place] : []));
    return places.length === 0 ? [] : [{ record, places, share: places.length / stems.length }];
  });
  const most = Math.max(...found.map(({ share }) => share));
  return new Map(
    found.map(({ record, places, share }) => [record, { places, share: share / most }]),
  );
}

/** The words of some texts, as they are noted beside the index. */
export function wordsIn(texts: readonly string[]): Words {
  const pages = texts.map((content, at) => ({ id: String(at), url: '/', content, meta: {} }));
  const { words, common } = indexNotes(pages);
  return readWords(words, common);
}

const searchableFrom = (given: SearchNames, texts: readonly string[]): Searchable => ({
  names: readNames(given),
  words: wordsIn(texts),
  look: lookIn(texts),
});

/** Some rows with their texts, which begin with their titles as pages do. */
export const searchable = (rows: readonly RowGiven[], besides: Besides = {}): Searchable =>
  searchableFrom(
    namesGiven(rows, besides),
    rows.map(({ title, text = '' }) => `${title}. ${text}`),
  );

/** A whole edition, with the texts of its records. */
export const searchableEdition = (edition: Edition): Searchable =>
  searchableFrom(
    searchNames(edition),
    searchedRecords(edition).map(({ fields, body }) =>
      [fields.title, ...body.blocks.map(({ text }) => text)].join('. '),
    ),
  );

/** The state of a search for a query, with what a test changes. */
export const stateOf = (query: string, change: Partial<SearchState> = {}): SearchState => ({
  ...readState(''),
  query,
  ...change,
});

/** Some ticks, and none in the other groups. */
export const ticksOf = (
  ticks: Partial<Record<SearchFacet, readonly string[]>>,
): SearchState['ticks'] => ({ ...readState('').ticks, ...ticks });

/** How a query is read. */
export const reading = (
  { names, words }: Searchable,
  query: string,
  literal: readonly string[] = [],
): Reading => readQuery(query, names, words, literal);

/** What answers a query. */
export function answering(
  within: Searchable,
  query: string,
  change: Partial<SearchState> = {},
): Answer {
  const state = stateOf(query, change);
  const read = reading(within, state.query, state.literal);
  return answer(within.names, read, state, within.look(wordsAsked(read)));
}

/** The identifiers of what answers a query, the best first. */
export const found = (
  within: Searchable,
  query: string,
  change: Partial<SearchState> = {},
): readonly string[] =>
  answering(within, query, change).hits.map(
    ({ record }) => within.names.records[record]?.id ?? `no record ${record}`,
  );

/** The place of a record among the names. */
export function placeOf({ names }: Searchable, id: string): number {
  const at = names.records.findIndex((row) => row.id === id);
  if (at < 0) throw new Error(`There is no ${id} among the names.`);
  return at;
}

/** The only word of a text. */
export const stemOfWord = (text: string): string => wordsOf(text)[0]?.stem ?? fold(text);

/** A small railway with what the search can meet: bodies, numbered reports and items, a term, filters. */
export const railway: readonly RowGiven[] = [
  {
    id: 'bodies/rail-board',
    title: 'Rail Board',
    also: ['RB', 'Network Executive'],
    text: 'The Rail Board ran the trains until the end of 2021.',
    note: 'It ended on 31 December 2021. Now: Rail Office',
    filters: { body: ['rail-board'] },
  },
  {
    id: 'bodies/rail-office',
    title: 'Rail Office',
    text: 'The Rail Office has run the trains since 2022.',
    filters: { body: ['rail-office'] },
  },
  {
    id: 'chains/right-time',
    title: 'Nine in ten on the dot',
    text: 'A promise about arrivals, weakened and then dropped.',
    linkedTo: ['reports/late/finding-1'],
  },
  {
    id: 'reports/late',
    title: 'Late again',
    number: 'RI 12',
    also: ['Twenty-Second Report of Session 2020–21'],
    date: '2021-03-02',
    text: 'The inspector looked at punctuality on the whole network.',
    filters: { body: ['rail-board'] },
  },
  {
    id: 'reports/late/finding-1',
    title: 'One train in three was late',
    designation: 'Finding 1',
    number: '1',
    date: '2021-03-02',
    text: 'Of all services, a third arrived more than five minutes behind the timetable.',
    filters: { body: ['rail-board'] },
  },
  {
    id: 'reports/late/recommendation-1',
    title: 'Publish arrivals every month',
    designation: 'Recommendation 1',
    number: '1',
    date: '2021-03-02',
    text: 'The Board was asked to print monthly figures of punctuality.',
    filters: { body: ['rail-board'], position: ['accepted'], status: ['implemented'] },
  },
  {
    id: 'reports/late/recommendation-2',
    title: 'Mend the signalling',
    designation: 'Recommendation 2',
    number: '2',
    date: '2021-03-02',
    text: 'Old signals were to be replaced at a cost of £12.7bn.',
    filters: { body: ['rail-board'], position: ['rejected'], status: ['stalled'] },
  },
  {
    id: 'reports/slow',
    title: 'Slower trains, fuller trains',
    number: 'RI 7',
    also: ['Fourth Special Report'],
    date: '2019-11',
    text: 'A study of speed and crowding.',
    filters: { body: ['rail-office'] },
  },
  {
    id: 'reports/slow/recommendation-1',
    title: 'Lengthen the platforms',
    designation: 'Recommendation 1',
    number: '1',
    date: '2019-11',
    text: 'Longer trains need longer platforms.',
    filters: { body: ['rail-office'], position: ['rejected'], status: ['stalled'] },
  },
  {
    id: 'terms/right-time',
    title: 'Right time',
    also: ['RT', 'on the minute'],
    text: 'A train is right time when it arrives within a minute of the timetable.',
  },
  {
    id: 'themes/punctuality',
    title: 'Punctuality',
    text: 'Whether trains run when the timetable says.',
    filters: { theme: ['punctuality'] },
  },
];

/** What the railway’s filters are called, and its everyday words. */
export const besides: Besides = {
  called: [
    ['rail-board', 'Rail Board'],
    ['rail-office', 'Rail Office'],
    ['punctuality', 'Punctuality'],
    ['late', 'RI 12, 2021'],
    ['slow', 'RI 7, 2019'],
    ['finding', 'Finding', 'findings', 'conclusion'],
    ['recommendation', 'Recommendation', 'recommendations', 'rec'],
    ['report', 'Report', 'reports', 'paper'],
    ['accepted', 'Accepted', 'agreed to'],
    ['rejected', 'Rejected', 'refused', 'turned down'],
    ['stalled', 'Stalled', 'stuck'],
    ['implemented', 'Implemented', 'done'],
  ],
  words: [['crowding', 'overcrowded', 'standing room']],
  elsewhere: [
    {
      kind: 'service',
      says: ['next train', 'my ticket'],
      sentence: 'This looks like a question about a journey.',
      href: 'https://journeys.example/',
      name: 'the timetable',
    },
    {
      kind: 'subject',
      says: ['cost'],
      sentence: 'This looks like a question about fares.',
      href: 'https://fares.example/',
      name: 'the tariff',
    },
  ],
};

/** The railway, with what a test changes. */
export const railwayWith = (rows: readonly RowGiven[] = [], change: Besides = {}): Searchable => {
  const changed = new Map([...railway, ...rows].map((row) => [row.id, row]));
  const sorted = [...changed.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return searchable(sorted, { ...besides, ...change });
};
