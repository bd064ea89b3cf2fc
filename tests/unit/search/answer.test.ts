import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsAsked } from '../../../src/search/answer.ts';
import { answerByName } from '../../../src/search/engine.ts';
import { valuesIn } from '../../../src/search/names.ts';
import { searchFacetNames, type SearchFacet } from '../../../src/views/search-facets.ts';
import { madeUp } from '../../builders/editions.ts';
import {
  answering,
  found,
  railwayWith,
  reading,
  searchableEdition,
  stateOf,
  ticksOf,
} from '../../builders/search.ts';

const railway = railwayWith();
const fixture = searchableEdition(madeUp);

describe('the outcome', () => {
  test.each([
    ['filters alone, without words', '', 'filtered'],
    ['all of it met', 'monthly figures', 'all'],
    ['most of it met', 'monthly figures of punctuality in zeppelins', 'some'],
    ['words for filters alone', 'rejected recommendations', 'filtered'],
    ['nothing on the record', 'zeppelin hangars', 'none'],
    ['a service that others do', 'when is the next train', 'none'],
    ['another subject of which no passage has all', 'the cost of longer platforms', 'none'],
    ['another subject beside a number that is on the record', 'what RI 7 cost', 'some'],
    ['another subject in quotes that is found', '"cost" of longer platforms', 'some'],
    ['another subject of which a passage has all', 'cost of the old signals', 'all'],
    ['a number on no record', 'RI 99', 'none'],
  ])('of %s', (_, query, outcome) => {
    expect(answering(railway, query).outcome).toBe(outcome);
  });

  test('is that all of it is met where a record has all, though another stands higher', () => {
    const far = 'and of other things '.repeat(12);
    const within = railwayWith([
      {
        id: 'reports/late/finding-2',
        title: 'A note',
        text: `It tells of trains ${far} and Sundays ${far} and right time.`,
      },
      { id: 'terms/sunday', title: 'Sunday', text: 'Few trains ran.' },
    ]);
    const { outcome, hits } = answering(within, 'right time of trains on Sundays');
    expect(hits[0]?.unmet).not.toEqual([]);
    expect(outcome).toBe('all');
  });

  test('of nothing on the record comes with no list', () => {
    expect(answering(railway, 'next train').hits).toEqual([]);
    expect(answering(railway, 'zeppelin hangars').hits).toEqual([]);
  });

  test('of another subject is what it would be otherwise, where one passage has all', () => {
    const query = 'cost of the old signals';
    const asTyped = answering(railway, query, { literal: ['cost'] });
    expect(answering(railway, query).hits).toEqual(asTyped.hits);
    expect(
      answering(railway, 'the cost of longer platforms', { literal: ['cost'] }).hits,
    ).not.toEqual([]);
  });

  test('of a question for others is an answer where the reader says so', () => {
    const query = 'publish monthly figures of punctuality for the next train';
    expect(answering(railway, query).outcome).toBe('none');
    expect(answering(railway, query, { literal: ['next train'] }).outcome).toBe('some');
  });

  test('of filters that leave nothing is that of the question', () => {
    const answer = answering(railway, 'monthly figures', { ticks: ticksOf({ kind: ['theme'] }) });
    expect([answer.outcome, answer.hits]).toEqual(['all', []]);
  });
});

describe('the words that are looked for in texts', () => {
  const asked = (query: string) => wordsAsked(reading(railway, query));

  test('are not one letter alone, which is the beginning of a word', () => {
    expect(asked('b')).toEqual([]);
  });

  test('are a letter among others, in quotes, or a figure', () => {
    expect(asked('annex B')).toEqual(['annex', 'b']);
    expect(asked('"b"')).toEqual(['b']);
    expect(asked('7')).toEqual(['7']);
  });
});

describe('filters', () => {
  test('named in words are what they leave', () => {
    expect([...found(railway, 'rejected recommendations')].sort()).toEqual([
      'reports/late/recommendation-2',
      'reports/slow/recommendation-1',
    ]);
  });

  test('alone give all that passes, the latest first', () => {
    expect(found(railway, '', { ticks: ticksOf({ kind: ['recommendation'] }) })).toEqual([
      'reports/late/recommendation-1',
      'reports/late/recommendation-2',
      'reports/slow/recommendation-1',
    ]);
  });

  test('in one group let in either', () => {
    expect(found(railway, '', { ticks: ticksOf({ kind: ['finding', 'term'] }) })).toEqual([
      'reports/late/finding-1',
      'terms/right-time',
    ]);
  });

  test('in two groups let in what passes both', () => {
    expect(
      found(railway, '', { ticks: ticksOf({ kind: ['recommendation'], year: ['2019'] }) }),
    ).toEqual(['reports/slow/recommendation-1']);
  });

  test('that no record has let nothing in', () => {
    expect(found(railway, '', { ticks: ticksOf({ kind: ['zeppelin'] }) })).toEqual([]);
  });

  test('of words and of ticks are both asked', () => {
    expect(
      found(railway, 'rejected recommendations', { ticks: ticksOf({ report: ['slow'] }) }),
    ).toEqual(['reports/slow/recommendation-1']);
  });
});

describe('the count of a value', () => {
  const query = fc.constantFrom('', 'trains', 'the timetable', 'punctual', 'RI 12', 'rail');
  const values = (facet: SearchFacet): fc.Arbitrary<readonly string[]> =>
    fc.subarray(fixture.names.facets[facet].map(([value]) => value));
  const ticks = fc
    .record(Object.fromEntries(searchFacetNames.map((facet) => [facet, values(facet)])))
    .map((given) => ticksOf(given));

  test('is what a tick of it alone in its group leaves', () => {
    fc.assert(
      fc.property(query, ticks, (text, given) => {
        const { counts } = answering(fixture, text, { ticks: given });
        for (const facet of searchFacetNames)
          for (const [value] of fixture.names.facets[facet]) {
            const ticked = { ticks: { ...given, [facet]: [value] } };
            expect(counts[facet].get(value) ?? 0, `${facet} ${value}`).toBe(
              answering(fixture, text, ticked).hits.length,
            );
          }
      }),
      { numRuns: 15 },
    );
  });

  test('is how many of those shown have it, where nothing is ticked', () => {
    const { hits, counts } = answering(fixture, 'trains');
    const rows = hits.flatMap(({ record }) => fixture.names.records[record] ?? []);
    expect(rows.length).toBeGreaterThan(1);
    for (const facet of searchFacetNames)
      fixture.names.facets[facet].forEach(([value], place) => {
        const having = rows.filter((row) => valuesIn(row, facet).includes(place));
        expect(counts[facet].get(value) ?? 0).toBe(having.length);
      });
  });
});

describe('the made-up record', () => {
  test('has each record among the first three by its title', () => {
    for (const { id, title } of fixture.names.records)
      expect(found(fixture, title).slice(0, 3), title).toContain(id);
  });

  test('has the same first three by every name of a term or a body', () => {
    const named = fixture.names.records.filter(
      ({ id, also = [] }) => /^(?:terms|bodies)\//.test(id) && also.length > 0,
    );
    expect(named.length).toBeGreaterThan(1);
    for (const { title, also = [] } of named)
      for (const name of also)
        expect(found(fixture, name).slice(0, 3), name).toEqual(found(fixture, title).slice(0, 3));
  });

  test('has each report first by its official number, however it is written', () => {
    const numbered = fixture.names.records.filter(
      ({ id, number }) => number !== undefined && id.split('/').length === 2,
    );
    expect(numbered.length).toBeGreaterThan(0);
    for (const { id, number = '' } of numbered)
      for (const typed of [number, number.toLowerCase(), number.replaceAll(' ', '-')])
        expect(found(fixture, typed)[0], typed).toBe(id);
  });
});

describe('names alone', () => {
  test('answer by title and official number before the texts are there', () => {
    const first = (query: string): string | undefined => {
      const { names, answer } = answerByName(railway.names, stateOf(query));
      return names.records[answer.hits[0]?.record ?? -1]?.id;
    };
    expect(first('RI 12')).toBe('reports/late');
    expect(first('mend the signalling')).toBe('reports/late/recommendation-2');
    expect(first('RT')).toBe('terms/right-time');
    expect(first('monthly figures')).toBeUndefined();
  });
});

test('the words that texts are asked for are those of all names of a thing, each once', () => {
  expect(wordsAsked(reading(railway, 'RT minute RT'))).toEqual([
    'rt',
    'right',
    'time',
    'on',
    'the',
    'minute',
  ]);
});
