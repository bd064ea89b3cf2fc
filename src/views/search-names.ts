import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { addressOf } from '../records/record-address.ts';
import { dateOf } from '../records/due.ts';
import { find, linksTo } from '../records/graph.ts';
import type { LinkType } from '../schema/vocabulary.ts';
import { saidOn } from '../records/standing.ts';
import {
  collections,
  searchedCollections,
  type SearchedCollection,
} from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import {
  commitmentProgress,
  positions,
  recommendationProgress,
  unrated,
  type Vocabulary,
} from '../schema/vocabulary.ts';
import { bodyEnd } from './body-end.ts';
import type { Edition } from './edition.ts';
import { overallMark, ratingRows } from './ratings.ts';
import { capital, designationOf, officialNumber, shortName } from './ref.ts';
import {
  OVERDUE,
  searchFacetNames,
  type FacetName,
  type NameRow,
  type SearchFacet,
  type SearchNames,
} from './search-facets.ts';
import { statusAlso, statusValueLabel } from './status-words.ts';
import { answerTo, standingOf, statusOf } from './status.ts';
import { slugOf } from './tracker.ts';
import { NO_RESPONSE, positionLabel, statusValue } from './tracker-rows.ts';

type SearchedRecord = RecordOf<SearchedCollection>;
type Values = Readonly<Partial<Record<SearchFacet, readonly string[]>>>;

/** The names, numbers and filters of every record that is searched, in the order of their addresses. */
export function searchNames(edition: Edition): SearchNames {
  const records = searchedRecords(edition);
  const values = records.map((record) => valuesOf(edition, record));
  const facets = facetTable(edition, values);
  const places = placesIn(facets);
  const rows = new Map(records.map(({ id }, at) => [id, at]));
  return {
    facets,
    records: records.map((record, at) => ({
      ...nameRow(edition, record),
      ...linked(edition, record, at, rows),
      facets: searchFacetNames.map((facet) =>
        (values[at]?.[facet] ?? []).flatMap((value) => places[facet].get(value) ?? []),
      ),
    })),
    ...searchWords(edition),
  };
}

/** What the search knows of words besides names. */
export const searchWords = ({ words }: Edition): Pick<SearchNames, 'words' | 'elsewhere'> => ({
  words: words.same,
  elsewhere: words.elsewhere,
});

/** How readers ask for records, as their editors wrote it down: lists by the record’s page, `/reports/late-2021/`. */
export const waysToAsk = (edition: Edition): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    searchedRecords(edition).flatMap(({ id, fields }) =>
      'asked' in fields && fields.asked.length > 0 ? [[addressOf(id), fields.asked]] : [],
    ),
  );

/** Every record that is searched, in the order of their addresses. */
export const searchedRecords = ({ graph }: Edition): readonly SearchedRecord[] =>
  searchedCollections
    .flatMap((name): readonly SearchedRecord[] => graph.inCollection[name])
    .sort((a, b) => (a.id < b.id ? -1 : 1));

function nameRow(edition: Edition, record: SearchedRecord): Omit<NameRow, 'facets'> {
  const number = isIn(record, 'reports') ? officialNumber(record) : record.number;
  const also = alsoOf(record);
  const date = saidIn(edition, record);
  const note = noteOf(edition, record);
  return {
    id: record.id,
    title: record.fields.title,
    designation: designationOf(record),
    ...(number === undefined ? {} : { number }),
    ...(also.length === 0 ? {} : { also }),
    ...(date === undefined ? {} : { date }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Links that say of two records that who looks for one may want the other. Each is kept at its earlier end. */
const TELLING: readonly LinkType[] = [
  'replaces',
  'milestone-of',
  'rests-on',
  'rates',
  'responds-to',
  'answers',
  'has-member',
  'repeats',
  'builds-on',
  'contradicts',
  'related',
  'about',
  'mentions',
  'succeeded-by',
  'part-of',
];

function linked(
  { graph }: Edition,
  record: SearchedRecord,
  at: number,
  rows: ReadonlyMap<RecordId, number>,
): Pick<NameRow, 'linked'> {
  const ends = [
    ...(graph.linksFrom.get(record.id) ?? []).map(({ to, type }) => ({ end: to, type })),
    ...(graph.linksTo.get(record.id) ?? []).map(({ from, type }) => ({ end: from, type })),
  ];
  const others = ends
    .filter(({ type }) => TELLING.includes(type))
    .flatMap(({ end }) => rows.get(end) ?? [])
    .filter((other) => other > at);
  return others.length === 0 ? {} : { linked: [...new Set(others)].sort((a, b) => a - b) };
}

/** Other words that name a record: aliases, former names, the series and the author of a report as printed. */
function alsoOf(record: SearchedRecord): readonly string[] {
  if (isIn(record, 'terms')) return record.fields.also;
  if (isIn(record, 'bodies'))
    return [
      ...new Set([...record.fields.also, ...record.fields.names.map(({ name }) => name)]),
    ].filter((name) => name !== record.fields.title);
  if (!isIn(record, 'reports')) return [];
  return [record.fields.series, record.fields.author].filter((name) => name !== undefined);
}

/** When it was said; of a body, a theme or a term nobody asks that. */
function saidIn(edition: Edition, record: SearchedRecord): string | undefined {
  if (isIn(record, 'bodies', 'themes', 'terms', 'chains', 'schemes')) return undefined;
  if (isIn(record, 'findings', 'recommendations', 'commitments'))
    return dateOf(saidOn(edition.graph, record));
  const report = find(edition.graph, record.report, 'reports');
  return dateOf(report?.fields.published) ?? dateOf(report?.fields.received);
}

/** What a reader wants to know of it at a glance, beside its title. */
function noteOf(edition: Edition, record: SearchedRecord): string | undefined {
  switch (record.collection) {
    case 'recommendations': {
      const answer = answerTo(edition, record);
      const response = answer
        ? `Response: ${uncapital(positionLabel(answer.position))}`
        : 'No response on this record';
      return `${response} · ${statusInWords(edition, record)}`;
    }
    case 'commitments':
      return statusInWords(edition, record);
    case 'ratings':
      return overallMark(edition, record)?.label;
    case 'responses':
      return positionLabel(record.fields.position);
    case 'bodies': {
      const end = bodyEnd(edition, record);
      if (!end) return undefined;
      const now = end.now.map(({ title }) => title).join(', ');
      return now === '' ? end.sentence : `${end.sentence} Now: ${now}`;
    }
    case 'reports':
    case 'findings':
    case 'chains':
    case 'themes':
    case 'terms':
    case 'schemes':
      return undefined;
  }
}

const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function statusInWords(
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
): string {
  const { label, clock } = statusOf(edition, record);
  return clock === undefined || standingOf(edition, record).clock.state !== 'overdue'
    ? label
    : `${label}; ${uncapital(clock.split(';')[0] ?? '')}`;
}

/** What a record can be filtered by. */
function valuesOf(edition: Edition, record: SearchedRecord): Values {
  const date = saidIn(edition, record);
  return {
    kind: [collections[record.collection].singular],
    report: record.report === undefined ? [] : [slugOf(record.report)],
    body: bodiesOf(edition, record).map(slugOf),
    theme: themesOf(record).map(slugOf),
    status: statusesOf(edition, record),
    position: positionsOf(edition, record),
    rating: [...new Set(ratingsOf(edition, record))],
    year: date === undefined ? [] : [date.slice(0, 4)],
  };
}

const themesOf = (record: SearchedRecord): readonly RecordId[] => {
  if (isIn(record, 'themes')) return [record.id];
  return 'themes' in record.fields ? record.fields.themes : [];
};

function bodiesOf(edition: Edition, record: SearchedRecord): readonly RecordId[] {
  if (isIn(record, 'bodies')) return [record.id];
  const given = isIn(record, 'recommendations')
    ? record.fields.to
    : isIn(record, 'commitments')
      ? record.fields.owner
      : find(edition.graph, record.report, 'reports')?.fields.by;
  return given === undefined || typeof given === 'string' ? [] : given;
}

function statusesOf(edition: Edition, record: SearchedRecord): readonly string[] {
  if (!isIn(record, 'recommendations', 'commitments')) return [];
  const standing = standingOf(edition, record);
  return [statusValue(standing), ...(standing.clock.state === 'overdue' ? [OVERDUE] : [])];
}

function positionsOf(edition: Edition, record: SearchedRecord): readonly string[] {
  if (isIn(record, 'responses')) return [record.fields.position];
  if (!isIn(record, 'recommendations')) return [];
  return [answerTo(edition, record)?.position ?? NO_RESPONSE];
}

/** Every rating that a rating gives, and the overall ones that a promise was given; what was not seen is none. */
function ratingsOf(edition: Edition, record: SearchedRecord): readonly string[] {
  const { graph } = edition;
  if (isIn(record, 'ratings'))
    return ratingRows(edition, record)
      .map(({ mark }) => mark.code)
      .filter((code) => !(code in unrated));
  return linksTo(graph, record.id, 'rates').flatMap(({ from }) => {
    const rating = find(graph, from, 'ratings');
    const mark = rating && overallMark(edition, rating);
    return mark === undefined || mark.code in unrated ? [] : [mark.code];
  });
}

/** Values that people name whether or not the record has any, so that a query for them is understood. */
const wordsFor = (facet: SearchFacet): readonly string[] => {
  if (facet === 'position') return Object.keys(positions);
  return facet === 'status'
    ? [...Object.keys(recommendationProgress), ...Object.keys(commitmentProgress)]
    : [];
};

/** The values of each group, each with what it is called. */
function facetTable(edition: Edition, values: readonly Values[]): SearchNames['facets'] {
  const table = searchFacetNames.map((facet) => {
    const used = [
      ...new Set([...values.flatMap((each) => each[facet] ?? []), ...wordsFor(facet)]),
    ].sort();
    return [facet, used.map((value) => nameOfValue(edition, facet, value))] as const;
  });
  // The compiler forgets the keys of `Object.fromEntries`.
  return Object.fromEntries(table) as unknown as SearchNames['facets'];
}

function nameOfValue({ graph }: Edition, facet: SearchFacet, value: string): FacetName {
  switch (facet) {
    case 'kind': {
      const kind = searchedCollections.find((name) => collections[name].singular === value);
      return kind === undefined
        ? [value, capital(value)]
        : [value, capital(value), collections[kind].plural, ...collections[kind].also];
    }
    case 'report':
      return [value, titleIn(find(graph, `reports/${value}`, 'reports'), shortName) ?? value];
    case 'body':
      return [value, titleIn(find(graph, `bodies/${value}`, 'bodies')) ?? value];
    case 'theme':
      return [value, titleIn(find(graph, `themes/${value}`, 'themes')) ?? value];
    case 'status':
      return value === OVERDUE
        ? [value, 'Overdue', 'past due', 'late']
        : [value, statusValueLabel(value), ...statusAlso(value)];
    case 'position':
      return [value, positionLabel(value), ...positionAlso(value)];
    case 'rating':
      return [value, ratingLabel(graph.inCollection.schemes, value)];
    case 'year':
      return [value, value];
  }
}

const titleIn = <R extends ContentRecord>(
  record: R | undefined,
  nameOf: (record: R) => string = ({ fields }) => fields.title,
): string | undefined => record && nameOf(record);

const positionWords: Vocabulary = positions;

const positionAlso = (value: string): readonly string[] =>
  value === NO_RESPONSE ? ['no response', 'unanswered'] : (positionWords[value]?.also ?? []);

const ratingLabel = (schemes: readonly RecordOf<'schemes'>[], code: string): string =>
  schemes.flatMap(({ fields }) => fields.scale).find((step) => step.code === code)?.title ?? code;

const placesIn = (
  facets: SearchNames['facets'],
): Readonly<Record<SearchFacet, ReadonlyMap<string, number>>> =>
  Object.fromEntries(
    searchFacetNames.map((facet) => [
      facet,
      new Map(facets[facet].map(([value], place) => [value, place])),
    ]),
  ) as unknown as Readonly<Record<SearchFacet, ReadonlyMap<string, number>>>;
