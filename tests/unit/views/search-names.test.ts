import { describe, expect, test } from 'vitest';
import { valuesIn } from '../../../src/search/names.ts';
import {
  searchFacetNames,
  type NameRow,
  type SearchFacet,
  type SearchNames,
} from '../../../src/views/search-facets.ts';
import { searchNames, searchedRecords, waysToAsk } from '../../../src/views/search-names.ts';
import { madeUp } from '../../builders/editions.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf } from './edition.ts';
import { commitment, entry, finding, rating, recommendation, response } from './item-texts.ts';
import { body, chain, report, scheme, term } from './record-texts.ts';

type Change = Parameters<typeof editionOf>[1];

const namesOf = (files: Texts = {}, change: Change = {}): SearchNames =>
  searchNames(editionOf(files, change));

function rowIn({ records }: SearchNames, id: string): NameRow {
  const row = records.find((each) => each.id === id);
  if (!row) throw new Error(`There is no ${id} among the names.`);
  return row;
}

const rowOf = (files: Texts, id: string, change: Change = {}): NameRow =>
  rowIn(namesOf(files, change), id);

/** The values of a record in a group of filters. */
const valuesOf = (names: SearchNames, id: string, facet: SearchFacet): readonly string[] =>
  valuesIn(rowIn(names, id), facet).flatMap((place) => names.facets[facet][place]?.[0] ?? []);

const FINDING = 'reports/late/finding-1';
const PROMISE = 'reports/late/commitment-1';
const ADVICE = 'reports/late/recommendation-1';

describe('the rows of the names', () => {
  test('stand in the order of addresses, as the pages of the index do', () => {
    const { records } = searchNames(madeUp);
    const addresses = records.map(({ id }) => `/${id}/`);
    expect(addresses).toEqual([...addresses].sort());
    expect(records.map(({ id }) => id)).toEqual(searchedRecords(madeUp).map(({ id }) => id));
  });

  test('are those of every record but sources, which are found through what cites them', () => {
    const ids = searchNames(madeUp).records.map(({ id }) => id);
    expect(new Set(ids)).toEqual(
      new Set([...madeUp.graph.records.keys()].filter((id) => !id.startsWith('sources/'))),
    );
  });

  test('say what a record is called, its number and its day', () => {
    expect(rowOf({ 'reports/late/finding-1.mdx': finding() }, FINDING)).toMatchObject({
      title: 'Trains are late',
      designation: 'Finding 1',
      number: '1',
      date: '2021-03-02',
    });
  });

  test('have a report’s number as printed, and none where it has none', () => {
    expect(rowOf({}, 'reports/late').number).toBe('RI 12');
    for (const number of ['none-stated', 'not-seen', undefined])
      expect(
        rowOf({ 'reports/late/report.mdx': report({ number }) }, 'reports/late'),
      ).not.toHaveProperty('number');
  });

  test('have the day of receipt where the date of publication was not seen', () => {
    const files = {
      'reports/late/report.mdx': report({ published: 'not-seen', received: '2021-06' }),
    };
    expect(rowOf(files, 'reports/late').date).toBe('2021-06');
  });

  test('have no day for a body, a theme or a term', () => {
    for (const id of ['bodies/board', 'themes/punctuality'])
      expect(rowOf({}, id)).not.toHaveProperty('date');
  });
});

describe('other names', () => {
  test('are what a term is also called', () => {
    const files = { 'terms/right-time.mdx': term({ also: ['RT'] }) };
    expect(rowOf(files, 'terms/right-time').also).toEqual(['RT']);
  });

  test('are what a body is and was called, each once, and not its title', () => {
    const names = [
      { name: 'Railway Executive', from: '1948', to: '1989' },
      { name: 'Rail Board', from: '1990' },
    ];
    const files = { 'bodies/board.mdx': body({ also: ['RB', 'Railway Executive'], names }) };
    expect(rowOf(files, 'bodies/board').also).toEqual(['RB', 'Railway Executive']);
  });

  test('are the series of a report', () => {
    const series = 'Twenty-Second Report of Session 2020–21';
    const files = { 'reports/late/report.mdx': report({ series }) };
    expect(rowOf(files, 'reports/late').also).toEqual([series]);
  });

  test('are none where there are none', () => {
    expect(rowOf({}, 'bodies/board')).not.toHaveProperty('also');
  });
});

describe('what stands beside a title', () => {
  test('is the answer to a recommendation and what became of it', () => {
    const files = {
      'reports/late/recommendation-1.mdx': recommendation({ due: 'none-stated' }),
      'reports/late/response-1.mdx': response(),
    };
    expect(rowOf(files, ADVICE).note).toBe('Response: accepted · Not assessed');
  });

  test('says of a recommendation that no response is on the record', () => {
    const files = { 'reports/late/recommendation-1.mdx': recommendation({ due: 'none-stated' }) };
    expect(rowOf(files, ADVICE).note).toBe('No response on this record · Not assessed');
  });

  test('says how long a promise has been overdue', () => {
    expect(rowOf({ 'reports/late/commitment-1.mdx': commitment() }, PROMISE).note).toMatch(
      /; .*overdue/,
    );
    expect(
      rowOf({ 'reports/late/commitment-1.mdx': commitment() }, PROMISE, { asOf: '2022-01-31' })
        .note,
    ).not.toMatch(/overdue/);
  });

  test('is the overall mark of a rating', () => {
    const files = {
      'schemes/marks.yaml': scheme(),
      'reports/late/commitment-1.mdx': commitment(),
      'reports/late/rating-1.mdx': rating(),
    };
    expect(rowOf(files, 'reports/late/rating-1').note).toBe('Good');
  });

  test('is the position of a response', () => {
    const files = {
      'reports/late/recommendation-1.mdx': recommendation(),
      'reports/late/response-1.mdx': response({ position: 'rejected' }),
    };
    expect(rowOf(files, 'reports/late/response-1').note).toBe('Rejected');
  });

  test('is the end of a body and who answers now', () => {
    const files = {
      'bodies/board.mdx': body({
        to: '2021-12-31',
        successors: [{ body: 'bodies/office', on: '2022-01-01', functions: 'All' }],
      }),
      'bodies/office.mdx': body({ title: 'Rail Office', from: '2022-01-01' }),
    };
    expect(rowOf(files, 'bodies/board').note).toBe(
      'It ended on 31 December 2021. Now: Rail Office',
    );
    expect(rowOf(files, 'bodies/office')).not.toHaveProperty('note');
    expect(rowOf(files, 'bodies/board', { asOf: '2021-06-01' })).not.toHaveProperty('note');
  });

  test('is nothing beside a finding', () => {
    expect(rowOf({ 'reports/late/finding-1.mdx': finding() }, FINDING)).not.toHaveProperty('note');
  });
});

describe('filters', () => {
  const files: Texts = {
    'reports/late/finding-1.mdx': finding(),
    'reports/late/commitment-1.mdx': commitment(),
    'reports/late/recommendation-1.mdx': recommendation(),
    'reports/late/response-1.mdx': response(),
    'reports/late/rating-1.mdx': rating(),
    'schemes/marks.yaml': scheme(),
  };
  const names = namesOf(files);

  test('of each record are its kind, its report and its year', () => {
    expect(valuesOf(names, FINDING, 'kind')).toEqual(['finding']);
    expect(valuesOf(names, FINDING, 'report')).toEqual(['late']);
    expect(valuesOf(names, FINDING, 'year')).toEqual(['2021']);
    expect(valuesOf(names, 'bodies/board', 'report')).toEqual([]);
    expect(valuesOf(names, 'bodies/board', 'year')).toEqual([]);
  });

  test('have the body that was asked, that promised, or that published', () => {
    const other = {
      ...files,
      'bodies/office.mdx': body({ title: 'Rail Office' }),
      'reports/late/recommendation-1.mdx': recommendation({ to: ['bodies/office'] }),
      'reports/late/commitment-1.mdx': commitment({ owner: ['bodies/office'] }),
    };
    const given = namesOf(other);
    expect(valuesOf(given, ADVICE, 'body')).toEqual(['office']);
    expect(valuesOf(given, PROMISE, 'body')).toEqual(['office']);
    expect(valuesOf(given, FINDING, 'body')).toEqual(['board']);
    expect(valuesOf(given, 'bodies/office', 'body')).toEqual(['office']);
  });

  test('have the themes, and a theme its own', () => {
    expect(valuesOf(names, FINDING, 'theme')).toEqual(['punctuality']);
    expect(valuesOf(names, 'themes/punctuality', 'theme')).toEqual(['punctuality']);
  });

  test('have what became of a promise, and whether it is overdue', () => {
    expect(valuesOf(names, PROMISE, 'status')).toContain('overdue');
    const kept = namesOf({
      ...files,
      'reports/late/commitment-1.mdx': commitment({
        history: [entry({ progress: 'met', basis: 'auditor-verified', by: 'An auditor' })],
      }),
    });
    expect(valuesOf(kept, PROMISE, 'status')).not.toContain('overdue');
    expect(valuesOf(names, FINDING, 'status')).toEqual([]);
  });

  test('have the position of an answer, and of what it answers', () => {
    expect(valuesOf(names, 'reports/late/response-1', 'position')).toEqual(['accepted']);
    expect(valuesOf(names, ADVICE, 'position')).toEqual(['accepted']);
    const { 'reports/late/response-1.mdx': _, ...silent } = files;
    const [value = ''] = valuesOf(namesOf(silent), ADVICE, 'position');
    expect(namesOf(silent).facets.position).toContainEqual(
      expect.arrayContaining([value, 'no response', 'unanswered']),
    );
  });

  test('have every rating that is given, and the overall one of what was rated', () => {
    expect(valuesOf(names, 'reports/late/rating-1', 'rating')).toEqual(['poor', 'good']);
    expect(valuesOf(names, PROMISE, 'rating')).toEqual(['good']);
  });

  test('have no rating that was not seen', () => {
    const unseen = namesOf({
      ...files,
      'reports/late/rating-1.mdx': rating({
        cells: { kept: { rating: 'poor' }, overall: { rating: 'not-seen' } },
      }),
    });
    expect(valuesOf(unseen, 'reports/late/rating-1', 'rating')).toEqual(['poor']);
    expect(valuesOf(unseen, PROMISE, 'rating')).toEqual([]);
  });

  test('have each value once, and only answers and outcomes that no record has', () => {
    for (const given of [names, searchNames(madeUp)])
      for (const facet of searchFacetNames) {
        const values = given.facets[facet].map(([value]) => value);
        expect(values).toEqual([...new Set(values)].sort());
        const used = new Set(given.records.flatMap((row) => valuesIn(row, facet)));
        const isTypedAnyway = facet === 'position' || facet === 'status';
        if (!isTypedAnyway) expect(used.size, facet).toBe(values.length);
        for (const place of used) expect(values[place]).toBeDefined();
      }
    expect(names.facets.position.map(([value]) => value)).toContain('rejected');
  });

  test('are called what readers call them', () => {
    expect(names.facets.kind).toContainEqual([
      'recommendation',
      'Recommendation',
      'recommendations',
      'rec',
    ]);
    expect(names.facets.report).toEqual([['late', 'RI 12, 2021']]);
    expect(names.facets.body).toEqual([['board', 'Rail Board']]);
    expect(names.facets.status).toContainEqual(['overdue', 'Overdue', 'past due', 'late']);
    expect(names.facets.rating).toContainEqual(['good', 'Good']);
    expect(names.facets.year).toEqual([['2021', '2021']]);
  });
});

describe('links', () => {
  const files: Texts = {
    'reports/late/commitment-1.mdx': commitment(),
    'reports/late/rating-1.mdx': rating(),
    'schemes/marks.yaml': scheme(),
    'reports/late/finding-1.mdx': finding(),
    'chains/nine.mdx': chain({ members: [FINDING, PROMISE] }),
  };

  test('are kept once, at the earlier of two rows', () => {
    const names = namesOf(files);
    const linked = (id: string) =>
      (rowIn(names, id).linked ?? []).map((at) => names.records[at]?.id);
    expect(linked('chains/nine')).toEqual([PROMISE, FINDING]);
    expect(linked(PROMISE)).toEqual(['reports/late/rating-1']);
    expect(rowIn(names, 'reports/late/rating-1')).not.toHaveProperty('linked');
  });

  test('are not those that nearly every record has, as its theme and its sources', () => {
    expect(rowOf({}, 'reports/late')).not.toHaveProperty('linked');
  });

  test('lead on from a row, never back or to itself', () => {
    searchNames(madeUp).records.forEach(({ linked = [] }, at) => {
      for (const other of linked) expect(other).toBeGreaterThan(at);
      expect(new Set(linked).size).toBe(linked.length);
    });
  });
});

test('everyday words, and questions for others, come from the settings', () => {
  const elsewhere = [
    {
      kind: 'service' as const,
      says: ['next train'],
      sentence: 'This is about a journey.',
      href: 'https://journeys.example/',
      name: 'the timetable',
    },
  ];
  const same = [['late', 'delayed']];
  expect(namesOf({}, { words: { same, elsewhere } })).toMatchObject({ words: same, elsewhere });
  expect(namesOf()).toMatchObject({ words: [], elsewhere: [] });
});

describe('the ways to ask for records', () => {
  const asked = ['why must I wait', 'late again'];

  test('stand by the address of the record’s page, in their order', () => {
    expect(waysToAsk(editionOf({ 'reports/late/finding-1.mdx': finding({ asked }) }))).toEqual({
      '/reports/late/finding-1/': asked,
    });
  });

  test('are no part of the names, which every search loads', () => {
    const names = namesOf({ 'reports/late/finding-1.mdx': finding({ asked }) });
    expect(JSON.stringify(names)).not.toContain('why must I wait');
  });
});
