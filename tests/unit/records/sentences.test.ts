import { describe, expect, test } from 'vitest';
import { firstSentence, sentencesOf, wordCount } from '../../../src/records/sentences.ts';

describe('the first sentence', () => {
  test.each([
    ['Trains were late. So were trams.', 'Trains were late.'],
    ['Were trains late? Yes.', 'Were trains late?'],
    ['Trains were late', 'Trains were late'],
    ['', ''],
    ['It cost £1.5 billion. Then more.', 'It cost £1.5 billion.'],
    ['It fell to 33.3. Then it rose.', 'It fell to 33.3.'],
    ['Dr. A. Inspector said so. Nobody listened.', 'Dr. A. Inspector said so.'],
    ['See No. 12 of the series. It is short.', 'See No. 12 of the series.'],
    ['It said “never again.” Then it did.', 'It said “never again.”'],
    ['It said so (in 2020.) Then not.', 'It said so (in 2020.)'],
    ['It promised to be on time by 2020/21. It was not.', 'It promised to be on time by 2020/21.'],
    [
      'Some trains, e.g. those in the north, were late. Others not.',
      'Some trains, e.g. those in the north, were late.',
    ],
    ['The Board of the U.K. met. It left.', 'The Board of the U.K. met.'],
    ['It was run by the RSSB. Then it was not.', 'It was run by the RSSB.'],
    ['See gazette.example for more. Or not.', 'See gazette.example for more.'],
  ])('of %j is %j', (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});

test.each([
  ['', []],
  ['Trains were late', ['Trains were late']],
  ['It fell to 33.3. Then, why? It rose. ', ['It fell to 33.3.', 'Then, why?', 'It rose.']],
])('the sentences of %j are %j', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test.each([
  ['', 0],
  ['Late', 1],
  ['  Late   trains\nagain ', 3],
  ['One-in-three trains', 2],
])('%j has %i words', (text, words) => {
  expect(wordCount(text)).toBe(words);
});
