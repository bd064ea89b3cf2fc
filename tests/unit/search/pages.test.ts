import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE_SIZE, pageOf, pagesNear, totalInWords } from '../../../src/search/pages.ts';

const upTo = (number: number): readonly number[] =>
  Array.from({ length: number }, (_, index) => index + 1);

describe('a page of results', () => {
  test('holds as many as fit, and the last page the rest', () => {
    const items = upTo(PAGE_SIZE + 3);
    expect(pageOf(items, 1)).toEqual({ items: upTo(PAGE_SIZE), page: 1, pages: 2 });
    expect(pageOf(items, 2)).toEqual({
      items: [PAGE_SIZE + 1, PAGE_SIZE + 2, PAGE_SIZE + 3],
      page: 2,
      pages: 2,
    });
  });

  test('is the only one where everything fits', () => {
    expect(pageOf(upTo(PAGE_SIZE), 1).pages).toBe(1);
  });

  test('past the end is the last one, and before the beginning the first', () => {
    expect(pageOf(upTo(PAGE_SIZE + 1), 99).page).toBe(2);
    expect(pageOf(upTo(PAGE_SIZE + 1), 0).page).toBe(1);
  });

  test('of nothing is one empty page', () => {
    expect(pageOf([], 1)).toEqual({ items: [], page: 1, pages: 1 });
  });

  test('shows every result on exactly one page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 95 }), (number) => {
        const { pages } = pageOf(upTo(number), 1);
        expect(upTo(pages).flatMap((page) => pageOf(upTo(number), page).items)).toEqual(
          upTo(number),
        );
      }),
    );
  });
});

describe('the pages that are named', () => {
  test('are the ends and those around the one shown', () => {
    expect(pagesNear(6, 12)).toEqual([1, 4, 5, 6, 7, 8, 12]);
    expect(pagesNear(1, 3)).toEqual([1, 2, 3]);
  });
});

describe('how many results there are', () => {
  test.each([
    [0, '0 results'],
    [1, '1 result'],
    [1057, '1,057 results'],
  ])('is said of %i', (total, words) => {
    expect(totalInWords(total)).toBe(words);
  });
});
