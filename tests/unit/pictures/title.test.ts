import { describe, expect, test } from 'vitest';
import { fitTitle } from '../../../src/pictures/title.ts';

const words = (letters: number): string =>
  'late '
    .repeat(Math.ceil(letters / 5))
    .slice(0, letters)
    .trim();

describe('a title on a picture', () => {
  test('is the smaller the longer it is', () => {
    const sizes = [10, 60, 110, 150].map((letters) => fitTitle(words(letters), 'whole').size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBe(4);
  });

  test.each(['whole', 'half', 'line'] as const)(
    'is cut after a word where it fits at no size: %s',
    (room) => {
      const { text } = fitTitle(words(400), room);
      expect(text).toMatch(/ late…$/);
      expect(text.length).toBeLessThan(160);
    },
  );

  test('that fits is not changed', () => {
    expect(fitTitle('Late again', 'line').text).toBe('Late again');
  });

  test('does not end in a comma before its ellipsis', () => {
    expect(fitTitle(`${words(149)}, never mind`, 'whole').text).not.toMatch(/[\s,]…$/);
  });
});
