import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestWindow, phrasePlaces } from '../../../src/search/passage.ts';

describe('a phrase in a text', () => {
  test('stands wherever its only word does', () => {
    expect(phrasePlaces([[3, 40]], [0])).toEqual({ places: [3, 40], isWhole: true });
  });

  test('stands where its words follow each other', () => {
    expect(phrasePlaces([[3, 40], [4]], [0, 1])).toEqual({ places: [3], isWhole: true });
  });

  test('keeps the room of the function words left out of it', () => {
    expect(phrasePlaces([[3], [6]], [0, 3])).toEqual({ places: [3], isWhole: true });
    expect(phrasePlaces([[3], [6]], [0, 1]).isWhole).toBe(false);
  });

  test('may have one word between', () => {
    expect(phrasePlaces([[3], [5]], [0, 1]).isWhole).toBe(true);
  });

  test('is not whole where its words stand the other way round', () => {
    expect(phrasePlaces([[4], [3]], [0, 1])).toEqual({ places: [4], isWhole: false });
  });

  test('is nowhere where its words are far apart', () => {
    expect(phrasePlaces([[3], [30]], [0, 1])).toEqual({ places: [], isWhole: false });
  });

  test('is nowhere where one of its words is', () => {
    expect(phrasePlaces([[3], []], [0, 1]).places).toEqual([]);
    expect(phrasePlaces([], []).places).toEqual([]);
  });
});

describe('the best passage', () => {
  test('has what stands together', () => {
    expect(
      bestWindow([
        { places: [3], weight: 1 },
        { places: [10], weight: 2 },
      ]),
    ).toBe(3);
  });

  test('leaves out what stands further on', () => {
    expect(
      bestWindow([
        { places: [3], weight: 1 },
        { places: [100], weight: 2 },
      ]),
    ).toBe(2);
  });

  test('counts a thing once, however often it is said', () => {
    expect(bestWindow([{ places: [3, 4, 5, 6], weight: 1 }])).toBe(1);
  });

  test('keeps a thing while one of its places is in', () => {
    expect(
      bestWindow([
        { places: [0, 25], weight: 1 },
        { places: [50], weight: 1 },
      ]),
    ).toBe(2);
  });

  test('is worth nothing where there is nothing', () => {
    expect(bestWindow([])).toBe(0);
  });

  test('is never worth less than its heaviest thing, nor more than all of them', () => {
    const things = fc.array(
      fc.record({
        places: fc.array(fc.nat(200), { minLength: 1, maxLength: 6 }),
        weight: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(things, (placed) => {
        const weights = placed.map(({ weight }) => weight);
        const best = bestWindow(placed);
        expect(best).toBeGreaterThanOrEqual(Math.max(...weights));
        expect(best).toBeLessThanOrEqual(weights.reduce((sum, each) => sum + each, 0));
      }),
    );
  });
});
