import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, plainStemOf, spelledOut, stemOf, wordsOf } from '../../../src/search/words.ts';

const folded = (text: string): readonly string[] => wordsOf(text).map((word) => word.folded);

describe('a word is compared', () => {
  test.each([
    ['its case', 'Timetable', 'timetable'],
    ['accents', 'Zoë’s café', 'zoescafe'],
    ['hyphens and stops', 'RI-12.', 'ri12'],
    ['commas between thousands', '10,500', '10500'],
    ['ligatures', 'ﬁgures', 'figures'],
    ['quotation marks', '“late”', 'late'],
  ])('without %s', (_, typed, plain) => {
    expect(fold(typed)).toBe(plain);
  });

  test('without what is neither letter nor digit, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text)).toMatch(/^[\p{L}\p{N}]*$/u);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('words of one stem', () => {
  test.each([
    ['train', 'trains'],
    ['delay', 'delayed'],
    ['digitise', 'digitize'],
    ['digitisation', 'digitization'],
    ['organised', 'organized'],
    ['privatising', 'privatizing'],
  ])('%s and %s are one', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  test.each([
    ['train', 'rain'],
    ['late', 'slate'],
    ['rise', 'rize'],
  ])('%s and %s are two', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  test('an ending of figures is no ending', () => {
    expect(stemOf('2020s')).toBe('2020s');
  });

  test('are spelled as typed where the index compares them', () => {
    expect(plainStemOf('digitise')).not.toBe(plainStemOf('digitize'));
  });
});

describe('the words of a text', () => {
  test('stand in order, as typed without what stands around them', () => {
    expect(wordsOf('“Trains,” she said, are late!').map(({ typed }) => typed)).toEqual([
      'Trains',
      'she',
      'said',
      'are',
      'late',
    ]);
  });

  test('keep a sign that is letters in short', () => {
    expect(wordsOf('™ (Trains™)').map(({ typed, folded: plain }) => [typed, plain])).toEqual([
      ['™', 'tm'],
      ['Trains™)', 'trainstm'],
    ]);
  });

  test('are none where there is neither letter nor digit', () => {
    expect(wordsOf(' — … !? ')).toEqual([]);
    expect(wordsOf('')).toEqual([]);
  });

  test.each([' ', '\u00a0', '\u2009', '\u202f'])(
    'take thousands set apart by “%s” for one figure',
    (space) => {
      expect(folded(`10${space}500 trains and 1${space}234${space}567 seats`)).toEqual([
        '10500',
        'trains',
        'and',
        '1234567',
        'seats',
      ]);
    },
  );

  test('do not join figures that are no thousands', () => {
    expect(folded('in 2020 300 trains')).toEqual(['in', '2020', '300', 'trains']);
    expect(folded('12 50')).toEqual(['12', '50']);
  });

  test('are the same however often they are folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) expect(wordsOf(word.folded)[0]?.folded).toBe(word.folded);
      }),
    );
  });
});

describe('a figure in a query', () => {
  test.each([
    ['£12.7bn', '£12.7 billion'],
    ['£12.7 bn', '£12.7 billion'],
    ['5m', '5 million'],
    ['40k', '40 thousand'],
    ['3B', '3 billion'],
    ['12 000', '12000'],
  ])('%s is read as %s', (typed, words) => {
    expect(spelledOut(typed)).toBe(words);
  });

  test.each(['5mph', '5 minutes', 'km', 'b', '4th'])('%s stands as typed', (typed) => {
    expect(spelledOut(typed)).toBe(typed);
  });
});
