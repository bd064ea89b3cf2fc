import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalNumber, ordinalOf, seriesOf } from '../../../src/search/numbers.ts';

test.each(['RI 12', 'ri-12', 'RI12', 'R.I. 12', ' ri 12 '])(
  '“%s” is one way to write one official number',
  (typed) => {
    expect(normalNumber(typed)).toBe('ri12');
  },
);

describe('a series', () => {
  test('is the letters before the digits', () => {
    expect(seriesOf('RI 12')).toBe('ri');
    expect(seriesOf('Route reference 17668')).toBe('routereference');
  });

  test.each(['12', 'A1', 'RI', '12 RI', ''])('is not in “%s”', (number) => {
    expect(seriesOf(number)).toBeUndefined();
  });
});

describe('an ordinal', () => {
  test.each([
    ['first', 1],
    ['third', 3],
    ['ninth', 9],
    ['tenth', 10],
    ['twelfth', 12],
    ['nineteenth', 19],
    ['twentieth', 20],
    ['twentysecond', 22],
    ['fortieth', 40],
    ['fortyfirst', 41],
    ['ninetyninth', 99],
  ])('“%s” is %d', (word, number) => {
    expect(ordinalOf(word)).toBe(number);
  });

  test('in digits is what the digits say', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('st', 'nd', 'rd', 'th'),
        (number, ending) => {
          expect(ordinalOf(`${number}${ending}`)).toBe(number);
        },
      ),
    );
  });

  test.each(['22', 'twentytwo', 'nth', 'tenthirst', '1000th', ''])('is not “%s”', (word) => {
    expect(ordinalOf(word)).toBeUndefined();
  });
});
