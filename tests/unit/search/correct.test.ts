import { describe, expect, test } from 'vitest';
import { railwayWith, reading } from '../../builders/search.ts';

const railway = railwayWith();

/** How the words of a query were corrected, and what was too strange. */
const spelling = (query: string, literal: readonly string[] = []) => {
  const { rewritings, strangeWords } = reading(railway, query, literal);
  return {
    as: rewritings
      .filter(({ how }) => how === 'spelling' || how === 'completion')
      .map(({ typed, as }) => `${typed}: ${as.join(', ')}`),
    strange: strangeWords,
  };
};

describe('the spelling of a query', () => {
  test.each([
    ['a letter left out', 'platfrms', 'platforms'],
    ['a letter added', 'timmetable', 'timetable'],
    ['a letter changed', 'inspektor', 'inspector'],
    ['neighbours that changed places', 'tmietable', 'timetable'],
    ['two slips in a long word', 'puctualty', 'punctuality'],
  ])('is put right: %s', (_, typed, right) => {
    expect(spelling(typed)).toEqual({ as: [`${typed}: ${right}`], strange: [] });
  });

  test.each([
    ['an everyday word for something', 'overcrowdde', 'overcrowded'],
    ['a word within an everyday phrase', 'stadning', 'standing'],
    ['a long function word', 'wihtout trains', 'without'],
    ['the plural of a word', 'inspecotrs', 'inspectors'],
    ['the singular of a word', 'arival', 'arrival'],
  ])('is put right in %s', (_, typed, right) => {
    expect(spelling(typed).as).toEqual([`${typed.split(' ')[0] ?? ''}: ${right}`]);
  });

  test('of a word that is understood is left alone though no text has it', () => {
    expect(spelling('overcrowded trains standing')).toEqual({ as: [], strange: [] });
  });

  test('prefers the slip that hands make most: a letter left out to another letter', () => {
    const doors = railwayWith([
      { id: 'themes/door', title: 'Door', text: 'Doors, and a door.' },
      { id: 'themes/door-2', title: 'The door again' },
      { id: 'themes/doctor', title: 'Doctor' },
    ]);
    expect(reading(doors, 'docor').rewritings[0]?.as).toEqual(['doctor']);
  });

  test('is the less sure, the less of the word stands, unless its neighbours make a name with it', () => {
    const sureOf = (query: string) => reading(railway, query).concepts.map(({ sure }) => sure);
    expect(sureOf('platforms')).toEqual([1]);
    expect(sureOf('platfrms')).toEqual([0.875]);
    expect(sureOf('puctualty')[0]).toBeCloseTo(7 / 9);
    expect(sureOf('right tme')).toEqual([1]);
  });

  test('is the record’s own where that differs', () => {
    const british = railwayWith([{ id: 'terms/modern', title: 'Modernisation' }]);
    expect(reading(british, 'modernization plan').rewritings).toContainEqual({
      how: 'spelling',
      typed: 'modernization',
      as: ['modernisation'],
    });
  });

  test.each(['platforms', 'Platform', 'timetables', 'Executive'])(
    'is left alone where the word is known: “%s”',
    (typed) => {
      expect(spelling(typed)).toEqual({ as: [], strange: [] });
    },
  );

  test.each(['12x', '20l9', '2O21', 'platf0rm'])(
    'is never touched where there is a digit: “%s”',
    (typed) => {
      expect(spelling(`${typed} trains`)).toEqual({ as: [], strange: [] });
    },
  );

  test('is never touched in a single letter, which is no strange word either', () => {
    expect(spelling('platform B')).toEqual({ as: [], strange: [] });
  });

  test('of a word with two slips is put right only from eight letters', () => {
    expect(spelling('sgnsls here').as).toEqual([]);
  });

  test('of a short word is put right only where it makes a name', () => {
    expect(spelling('right tme')).toEqual({ as: ['tme: time'], strange: [] });
    expect(spelling('tme platforms').as).toEqual([]);
  });

  test('prefers what makes a name with its neighbours', () => {
    const names = railwayWith([
      { id: 'terms/clear-line', title: 'Clear line' },
      { id: 'themes/lime', title: 'Lime', text: 'Lime lime, and again lime and limes.' },
      { id: 'themes/lime-2', title: 'Limes', text: 'More of the lime.' },
    ]);
    const rewritten = (query: string) =>
      reading(names, query).rewritings.flatMap(({ how, as }) => (how === 'spelling' ? as : []));
    expect(rewritten('clear linw')).toEqual(['line']);
    expect(rewritten('limr platforms')).toEqual(['lime']);
  });
});

describe('the beginning of a word', () => {
  test('stands for the words that begin so', () => {
    expect(spelling('trains punctu').as).toEqual(['punctu: punctuality']);
    expect(reading(railway, 'inspec').concepts[0]?.phrases.map(({ weight }) => weight < 1)).toEqual(
      [false, true],
    );
  });

  test('of fewer than three letters stands for nothing', () => {
    expect(spelling('trains ti').as).toEqual([]);
  });
});

describe('a word that is nowhere on the record', () => {
  test('is looked for all the same, and said to be strange', () => {
    expect(reading(railway, 'zeppelin trains').concepts.map(({ typed }) => typed)).toEqual([
      'zeppelin',
      'trains',
    ]);
    expect(spelling('zeppelin trains').strange).toEqual([{ typed: 'zeppelin', nearest: [] }]);
  });

  test('taken as typed comes with the nearest there are', () => {
    expect(spelling('tmietable', ['tmietable'])).toEqual({
      as: [],
      strange: [{ typed: 'tmietable', nearest: ['timetable'] }],
    });
  });
});
