import { describe, expect, test } from 'vitest';
import {
  contentStems,
  parentOf,
  phraseOf,
  readNames,
  valueKey,
  valuesIn,
} from '../../../src/search/names.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { entriesAt } from '../../../src/search/read-query.ts';
import {
  namesGiven,
  placeOf,
  railwayWith,
  stemOfWord,
  type Searchable,
} from '../../builders/search.ts';

const railway = railwayWith();

/** What the words of a text may mean, by the records that bear it and the values of filters. */
const meaningsOf = ({ names }: Searchable, text: string) =>
  entriesAt(names, wordsOf(text)).map(({ meaning, value }) => ({
    records: meaning?.records.map((at) => names.records[at]?.id),
    value: value && names.facets[value.facet][value.place]?.[0],
  }));

describe('a name', () => {
  test.each(['Rail Board', 'RB', 'network executive', 'rail boards'])(
    'of the Rail Board is “%s”',
    (typed) => {
      expect(meaningsOf(railway, typed)).toEqual([
        { records: ['bodies/rail-board'], value: undefined },
      ]);
    },
  );

  test('of a term and of a body is that of both, where their titles are the same but for endings', () => {
    const both = railwayWith([
      { id: 'bodies/health-board', title: 'Railway boards', also: ['the boards'] },
      { id: 'terms/health-board', title: 'Railway board', also: ['network board'] },
    ]);
    for (const typed of ['railway board', 'network board'])
      expect(meaningsOf(both, typed)).toEqual([
        { records: ['bodies/health-board', 'terms/health-board'], value: undefined },
      ]);
  });

  test('of a finding is none: only terms and bodies are things', () => {
    expect(meaningsOf(railway, 'one train in three was late')).toEqual([]);
  });

  test('that is spelled so goes before one that only has the same stem', () => {
    const near = railwayWith([
      { id: 'terms/carrier', title: 'Carrier', also: ['CAR'] },
      { id: 'terms/coach', title: 'Coach', also: ['CARS'] },
    ]);
    expect(meaningsOf(near, 'cars')).toEqual([{ records: ['terms/coach'], value: undefined }]);
    expect(meaningsOf(near, 'car')).toEqual([{ records: ['terms/carrier'], value: undefined }]);
  });

  test('goes before a shorter one', () => {
    const longer = railwayWith([{ id: 'terms/rb-plan', title: 'RB plan' }]);
    expect(meaningsOf(longer, 'RB plan for trains')).toEqual([
      { records: ['terms/rb-plan'], value: undefined },
    ]);
  });

  test('may be that of a value of a filter', () => {
    expect(meaningsOf(railway, 'rejected')).toEqual([{ records: undefined, value: 'rejected' }]);
  });

  test('may be an everyday word, which no record bears', () => {
    expect(meaningsOf(railway, 'standing room')).toEqual([{ records: [], value: undefined }]);
  });
});

describe('a value of a filter', () => {
  test('is meant less surely by another name than by what it is called', () => {
    const sure = (typed: string): unknown =>
      entriesAt(railway.names, wordsOf(typed))[0]?.value?.weight;
    expect(sure('rejections')).toBe(sure('rejected'));
    expect(sure('turned down')).toBeLessThan(Number(sure('rejected')));
  });

  test('has the records that are filed under it', () => {
    const { names } = railway;
    const rejected = names.facets.position.findIndex(([value]) => value === 'rejected');
    expect(
      names.filed.get(valueKey('position', rejected))?.map((at) => names.records[at]?.id),
    ).toEqual(['reports/late/recommendation-2', 'reports/slow/recommendation-1']);
    for (const at of names.filed.get(valueKey('position', rejected)) ?? []) {
      const row = names.records[at];
      expect(row && valuesIn(row, 'position')).toEqual([rejected]);
    }
  });

  test('is found by a word of its label, a report by its title too', () => {
    const { names } = railway;
    const keys = (word: string) => [...(names.labelled.get(stemOfWord(word)) ?? [])];
    const late = names.facets.report.findIndex(([value]) => value === 'late');
    const office = names.facets.body.findIndex(([value]) => value === 'rail-office');
    expect(keys('office')).toEqual([valueKey('body', office)]);
    expect(keys('again')).toEqual([]);
    expect(keys('late')).toEqual([valueKey('report', late)]);
    expect(keys('rejected')).toEqual([]);
  });
});

describe('titles', () => {
  test('are known by their whole, without function words and endings', () => {
    expect(
      railway.names.titled.get(['publish', 'arrivals', 'month'].map(stemOfWord).join(' ')),
    ).toEqual([placeOf(railway, 'reports/late/recommendation-1')]);
  });

  test('and other names are known word by word', () => {
    expect([...(railway.names.named.get(stemOfWord('executives')) ?? [])]).toEqual([
      placeOf(railway, 'bodies/rail-board'),
    ]);
  });
});

describe('an official number', () => {
  test('is known however it is spaced, and so is its series', () => {
    expect(railway.names.numbered.get('ri12')).toEqual([placeOf(railway, 'reports/late')]);
    expect([...railway.names.series]).toEqual(['ri']);
  });

  test('of an item is known by its kind, by another name of the kind, and by what the item is called', () => {
    const named = railwayWith([
      {
        id: 'reports/late/finding-1',
        title: 'One train in three was late',
        designation: 'Paragraph 1',
        number: '1',
      },
    ]);
    const item = placeOf(named, 'reports/late/finding-1');
    for (const kind of ['finding', 'conclusion', 'paragraph'])
      expect(named.names.items.get(stemOfWord(kind))?.get('1')).toEqual([item]);
    expect(named.names.numbered.has('1')).toBe(false);
  });

  test('may be the ordinal of a series, a special report apart', () => {
    expect(railway.names.ordinals.get('22')).toEqual([placeOf(railway, 'reports/late')]);
    expect(railway.names.ordinals.get('4special')).toEqual([placeOf(railway, 'reports/slow')]);
    expect(railway.names.ordinals.has('4')).toBe(false);
  });
});

describe('neighbours', () => {
  test('are linked at either end', () => {
    const [chain, finding] = [
      placeOf(railway, 'chains/right-time'),
      placeOf(railway, 'reports/late/finding-1'),
    ];
    expect(railway.names.links[chain]).toEqual([finding]);
    expect(railway.names.links[finding]).toEqual([chain]);
  });

  test('are the report of an item, and the items of a report', () => {
    const report = placeOf(railway, 'reports/late');
    const item = placeOf(railway, 'reports/late/finding-1');
    expect(railway.names.parents[item]).toBe(report);
    expect(railway.names.parents[report]).toBeUndefined();
    expect(railway.names.parts[report]).toContain(item);
    expect(railway.names.parts[item]).toEqual([]);
  });

  test('of an item whose report is not there are none', () => {
    const names = readNames(namesGiven([{ id: 'reports/lost/finding-1', title: 'Lost' }]));
    expect(names.parents).toEqual([undefined]);
  });

  test('are known by identifiers alone', () => {
    expect(parentOf('reports/late/finding-1')).toBe('reports/late');
    expect(parentOf('reports/late')).toBe('');
    expect(parentOf('bodies/rail-board')).toBe('');
  });
});

describe('a phrase', () => {
  test('keeps the places of its function words, and looks for the others', () => {
    const { words, offsets } = phraseOf(wordsOf('the end of the line'));
    expect(words.map(({ folded }) => folded)).toEqual(['end', 'line']);
    expect(offsets).toEqual([0, 3]);
  });

  test('of function words alone is looked for as it is', () => {
    const { words, offsets } = phraseOf(wordsOf('who is who'));
    expect(words.map(({ folded }) => folded)).toEqual(['who', 'is', 'who']);
    expect(offsets).toEqual([0, 1, 2]);
  });
});

test('function words are no names, unless there is nothing else', () => {
  expect(contentStems('what about the trains')).toEqual(['train']);
  expect(contentStems('IT')).toEqual(['it']);
});
