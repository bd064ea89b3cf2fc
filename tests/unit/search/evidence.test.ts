import { describe, expect, test } from 'vitest';
import { wordsAsked } from '../../../src/search/answer.ts';
import { ask, type Asked } from '../../../src/search/evidence.ts';
import { WEIGHTS } from '../../../src/search/weights.ts';
import {
  placeOf,
  railwayWith,
  reading,
  type RowGiven,
  type Searchable,
} from '../../builders/search.ts';

const railway = railwayWith();

/** What the first thing that a query asks for found. */
function asked(query: string, within: Searchable = railway): Asked {
  const read = reading(within, query);
  const [concept] = read.concepts;
  if (!concept) throw new Error(`“${query}” asks for nothing.`);
  return ask(within.names, concept, within.look(wordsAsked(read)), WEIGHTS);
}

/** How surely a record is what a query asks for; 0 where it is not. */
const strength = (query: string, id: string, within: Searchable = railway): number =>
  asked(query, within).evidence.get(placeOf(within, id))?.strength ?? 0;

const theme = (text: string, id = 'themes/signs'): RowGiven => ({ id, title: 'Signs', text });

/** The railway with a theme of some text, among others of which one has the same words once. */
const withText = (text: string): Searchable => railwayWith([theme(text)]);

const FAR = 'and so on '.repeat(40);

describe('how surely a record is what is asked for', () => {
  test('is more in a title than in a text', () => {
    expect(strength('signalling', 'reports/late/recommendation-2')).toBe(WEIGHTS.inTitle);
    expect(strength('crowding', 'reports/slow')).toBeGreaterThan(0);
    expect(strength('crowding', 'reports/slow')).toBeLessThan(WEIGHTS.inTitle);
  });

  test('is nothing where it has none of the words', () => {
    expect(strength('crowding', 'reports/late')).toBe(0);
  });

  test('is more at the beginning of a text than further on', () => {
    expect(strength('lamps', 'themes/signs', withText('Lamps.'))).toBeGreaterThan(
      strength('lamps', 'themes/signs', withText(`${FAR} lamps.`)),
    );
  });

  test('is more in the text that has most of the word', () => {
    const two = railwayWith([
      theme('Lamps and lamps.'),
      { id: 'themes/other', title: 'Other', text: 'Lamps, platforms, seats and carriages.' },
    ]);
    expect(strength('lamps', 'themes/signs', two)).toBeGreaterThan(
      strength('lamps', 'themes/other', two),
    );
  });

  test('is something under the name of its report', () => {
    expect(strength('again', 'reports/late/finding-1')).toBe(0);
    expect(strength('slower', 'reports/slow/recommendation-1')).toBe(WEIGHTS.underLabel);
  });

  test('is the same by every name of a thing', () => {
    for (const [record] of asked('RT').evidence)
      expect(asked('right time').evidence.get(record)?.strength).toBeCloseTo(
        asked('RT').evidence.get(record)?.strength ?? 0,
      );
  });

  test('is less where the words of a name stand apart', () => {
    const whole = withText('The clear signal rule.');
    const apart = withText('The signal was clear.');
    const named = (text: Searchable) =>
      railwayWith([
        theme(text === whole ? 'The clear signal rule.' : 'The signal was clear.'),
        { id: 'terms/zz', title: 'Clear signal' },
      ]);
    expect(strength('clear signal', 'themes/signs', named(whole))).toBeGreaterThan(
      strength('clear signal', 'themes/signs', named(apart)),
    );
  });
});

describe('words in quotes', () => {
  test('are found as they stand', () => {
    expect(strength('"monthly figures"', 'reports/late/recommendation-1')).toBeGreaterThan(0);
    expect(strength('"figures monthly"', 'reports/late/recommendation-1')).toBe(0);
  });

  test('are not found by names', () => {
    expect(strength('"RT"', 'terms/right-time')).toBe(0);
  });
});

describe('a number', () => {
  test('is found by its bearer alone, whatever texts name it', () => {
    const quoting = withText('As RI 12 says, signals fail.');
    const { evidence } = asked('RI 12', quoting);
    expect(evidence.get(placeOf(quoting, 'reports/late'))?.strength).toBe(1);
    expect(evidence.get(placeOf(quoting, 'themes/signs'))).toBeUndefined();
  });

  test('is not found by its digits alone', () => {
    expect(strength('RI 12', 'themes/signs', withText('There are 12 signals.'))).toBe(0);
  });
});

describe('the thing itself', () => {
  test('is the entry of a name, and what has the name for a title', () => {
    const named = railwayWith([{ id: 'chains/rt', title: 'Right time' }]);
    expect([...asked('RT', named).things].sort()).toEqual(
      [placeOf(named, 'chains/rt'), placeOf(named, 'terms/right-time')].sort(),
    );
  });

  test('is nothing for a filter, a number or words in quotes', () => {
    for (const query of ['rejected', 'RI 12', '"right time"'])
      expect([...asked(query).things]).toEqual([]);
  });
});

test('what few records have says more than what many have', () => {
  expect(asked('crowding').rarity).toBeGreaterThan(asked('trains').rarity);
  expect(asked('zeppelin').rarity).toBeGreaterThan(asked('crowding').rarity);
});
