import { expect, test } from 'vitest';
import { isFunctionWord } from '../../../src/search/function-words.ts';

test.each(['the', 'of', 'what', 'happened', 'didnt', 'it'])('“%s” only helps to ask', (word) => {
  expect(isFunctionWord(word)).toBe(true);
});

test.each(['trains', 'not-late', 'recommendation', '12', '', 'THE'])(
  '“%s” names something, or is not folded',
  (word) => {
    expect(isFunctionWord(word)).toBe(false);
  },
);
