import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestPlaces,
  MOST_WHOLE,
  piecesOf,
  rowPieceOf,
  wordPieceOf,
  type Pieces,
} from '../../../src/search/pieces.ts';
import type { SearchNames } from '../../../src/views/search-facets.ts';
import { namesGiven } from '../../builders/search.ts';

/** So many findings about trains, with a glossary before and behind them. */
const manyNames = (findings: number): SearchNames =>
  namesGiven([
    { id: 'bodies/rail-board', title: 'Rail Board', also: ['RB'] },
    { id: 'reports/ri-12', title: 'On delays', number: 'RI 12', date: '2019' },
    ...Array.from({ length: findings }, (_, at) => ({
      id: `reports/ri-12/finding-${at}`,
      title: at === 700 ? 'The ferry to Skye' : `Train ${at} was late`,
      designation: `Finding ${at}`,
    })),
    { id: 'terms/delay', title: 'Delay' },
  ]);

const names = manyNames(MOST_WHOLE);

/** The pieces of names that are too many for one file. */
function cut(given: SearchNames): Pieces {
  const pieces = piecesOf(given);
  if (!pieces) throw new Error('The names stayed whole.');
  return pieces;
}

/** The places of the records that a stem of some pieces leads to. */
function placesOf({ words }: Pieces, stem: string): readonly number[] {
  let place = 0;
  return (words[wordPieceOf(stem, words.length)]?.steps[stem] ?? []).map((step) => (place += step));
}

describe('names in pieces', () => {
  test('are not made of names that one file can hold', () => {
    expect(piecesOf(manyNames(MOST_WHOLE - 3))).toBeUndefined();
  });

  test('begin with what gives others their names, and with all filters', () => {
    const { first } = cut(names);
    expect(first.facets).toEqual(names.facets);
    expect(first.records.map(({ id }) => id)).toEqual(['bodies/rail-board', 'terms/delay']);
    expect(first.parts?.at).toEqual([0, names.records.length - 1]);
    expect(first.parts?.total).toBe(names.records.length);
  });

  test('hold every record where its place says', () => {
    const { rows } = cut(names);
    names.records.forEach((record, place) => {
      const { piece, row } = rowPieceOf(place);
      expect(rows[piece]?.[row]).toEqual(record);
    });
    expect(rows.flat()).toHaveLength(names.records.length);
  });

  test.each([
    ['a word of its title', 'ferri', 'reports/ri-12/finding-700'],
    ['another name', 'rb', 'bodies/rail-board'],
    ['its official number as one word', 'ri12', 'reports/ri-12'],
    ['what it is called in its report', '123', 'reports/ri-12/finding-123'],
  ])('lead to a record by %s', (_, stem, id) => {
    const found = placesOf(cut(names), stem).map((place) => names.records[place]?.id);
    expect(found).toContain(id);
  });

  test('hold the first records that a word leads to beside it, and no others', () => {
    const { words } = cut(names);
    const place = names.records.findIndex(({ title }) => title === 'The ferry to Skye');
    expect(words[wordPieceOf('ferri', words.length)]?.rows[place]).toEqual(names.records[place]);
    const rows = words.flatMap((piece) => Object.keys(piece.rows));
    const first = names.records.findIndex(({ title }) => title === 'Train 0 was late');
    const byTrain = words[wordPieceOf('train', words.length)];
    expect(byTrain?.steps['train']).toHaveLength(MOST_WHOLE - 1);
    expect(byTrain?.rows[first]).toEqual(names.records[first]);
    expect(Object.keys(byTrain?.rows ?? {}).length).toBeLessThan(rows.length / 10);
  });

  test('lead to all records of a kind by the name of the kind', () => {
    expect(placesOf(cut(names), 'find')).toHaveLength(MOST_WHOLE);
  });
});

describe('the best places', () => {
  test('are those with most of what was asked, in the order of the record where they have as much', () => {
    expect(bestPlaces([[1, 2, 3], [3]], 100, 3)).toEqual([3, 1, 6]);
  });

  test('count a rare word for more than a common one', () => {
    const common = Array.from({ length: 50 }, () => 1);
    expect(bestPlaces([common, [90]], 100, 1)).toEqual([90]);
  });

  test('are none of words that no name has', () => {
    expect(bestPlaces([[], []], 100, 3)).toEqual([]);
  });
});

test('the file of a word is one of those there are, whatever the word', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 500 }),
      (stem, files) => {
        const piece = wordPieceOf(stem, files);
        expect(Number.isInteger(piece) && piece >= 0 && piece < files).toBe(true);
      },
    ),
  );
});
