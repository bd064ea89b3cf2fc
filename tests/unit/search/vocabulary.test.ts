import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords, slips, slipsAllowed, spellingsOf } from '../../../src/search/vocabulary.ts';

/** Words with how often their number of pages can be halved. */
const wordsWith = (common: Readonly<Record<string, number>>) => {
  const words = Object.keys(common).sort();
  return readWords(words, words.map((word) => common[word] ?? 0).join(''));
};

const words = wordsWith({
  late: 5,
  platform: 4,
  platforms: 3,
  punctual: 2,
  punctuality: 6,
  signal: 4,
  signalling: 1,
  organisation: 2,
  rail: 7,
});

describe('the words of the record', () => {
  test('are known by their stem', () => {
    expect(words.has('signal')).toBe(true);
    expect(words.has('tram')).toBe(false);
  });

  test('are what a text may have, besides what is not listed', () => {
    const mayBe = ['signals', 'signa', 'tram', 'ri12', '12', 'b'].filter(words.mayBeInText);
    expect(mayBe).toEqual(['signals', 'ri12', '12', 'b']);
  });

  test('say how the record spells a word that it spells otherwise', () => {
    expect(words.spelledHere('organization')).toBe('organisation');
    expect(words.spelledHere('organisations')).toBeUndefined();
    expect(words.spelledHere('tram')).toBeUndefined();
    expect(words.spelledHere('organ')).toBeUndefined();
  });

  test('that begin so are given the commonest first, one of each stem', () => {
    expect(words.startingWith('plat')).toEqual(['platform']);
    expect(words.startingWith('punc')).toEqual(['punctuality']);
    expect(words.startingWith('x')).toEqual([]);
  });

  test('that begin so are three at most', () => {
    const many = wordsWith({ alpha: 1, altar: 2, amber: 3, apple: 4 });
    expect(many.startingWith('a')).toEqual(['apple', 'amber', 'altar']);
  });
});

describe('the nearest words', () => {
  test('are one slip away', () => {
    expect(words.nearest('signel').map(({ word }) => word)).toEqual(['signal']);
  });

  test('are two slips away in a long word only', () => {
    expect(words.nearest('puctualty').map(({ word, slips: many }) => [word, many])).toEqual([
      ['punctuality', 2],
    ]);
    expect(words.nearest('sgnel')).toEqual([]);
  });

  test('are the nearest first, and then the commonest', () => {
    const near = wordsWith({ trail: 1, train: 9, trait: 3, trains: 2 });
    expect(near.nearest('traix').map(({ word }) => word)).toEqual(['train', 'trait', 'trail']);
  });

  test('are those with common endings too, and of words that are on no page', () => {
    const near = (typed: string) =>
      words.nearest(typed, spellingsOf(['delay'])).map((each) => each.word);
    expect(near('organsiations')).toEqual(['organisations']);
    expect(near('delayde')).toEqual(['delayed']);
    expect(words.nearest('delayde')).toEqual([]);
  });

  test('are each named once, though it is on pages and understood besides', () => {
    const near = words.nearest('signel', spellingsOf(['signal']));
    expect(near.map(({ word }) => word)).toEqual(['signal']);
  });

  test('are none for a word with a digit or of three letters', () => {
    expect(wordsWith({ ri13: 5 }).nearest('ri12')).toEqual([]);
    expect(words.nearest('rai')).toEqual([]);
  });

  test('of a short word are one slip away, for its neighbours to decide', () => {
    expect(words.shortNear('rai')).toEqual(['rail']);
    expect(words.shortNear('lote')).toEqual([]);
  });
});

describe('slips', () => {
  test.each([
    ['train', 'train', 0],
    ['trin', 'train', 1],
    ['traain', 'train', 1],
    ['trein', 'train', 1],
    ['tarin', 'train', 1],
    ['trani', 'train', 1],
    ['tainr', 'train', 2],
    ['tarn', 'train', 2],
    ['gvoerment', 'government', 2],
    ['niart', 'train', 4],
  ])('from “%s” to “%s” are %d', (typed, word, many) => {
    expect(slips(typed, word)).toBe(many);
  });

  test('are as many either way', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slips(one, other)).toBe(slips(other, one));
      }),
    );
  });

  test.each([
    ['abc', 0],
    ['abcd', 1],
    ['abcdefg', 1],
    ['abcdefgh', 1],
    ['abcdefghi', 2],
    ['abcdefg1', 0],
  ])('put right in “%s” are %d', (word, many) => {
    expect(slipsAllowed(word)).toBe(many);
  });
});
