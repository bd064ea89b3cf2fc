import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsAsked } from '../../../src/search/answer.ts';
import { rank, type Hit } from '../../../src/search/rank.ts';
import { WEIGHTS, type Weights } from '../../../src/search/weights.ts';
import {
  found,
  placeOf,
  railwayWith,
  reading,
  searchable,
  type Searchable,
} from '../../builders/search.ts';

const railway = railwayWith();

function ranked(
  query: string,
  within: Searchable = railway,
  change: Partial<Weights> = {},
): readonly Hit[] {
  const read = reading(within, query);
  const looked = within.look(wordsAsked(read));
  return rank(within.names, read.concepts, looked, { ...WEIGHTS, ...change });
}

const hitOf = (query: string, id: string, within: Searchable = railway, change = {}) =>
  ranked(query, within, change).find(({ record }) => record === placeOf(within, id));

describe('the order of answers', () => {
  test('begins with the record whose title is the query', () => {
    for (const { id, title } of railway.names.records) expect(found(railway, title)[0]).toBe(id);
  });

  test('has a title before a text', () => {
    expect(found(railway, 'punctuality')[0]).toBe('themes/punctuality');
  });

  test('has the entry of a name before what only speaks of it', () => {
    expect(found(railway, 'RB')[0]).toBe('bodies/rail-board');
  });

  test('has the bearer of a number first', () => {
    expect(found(railway, 'ri-7')[0]).toBe('reports/slow');
    expect(found(railway, 'rec 1 RI 7')[0]).toBe('reports/slow/recommendation-1');
    expect(found(railway, 'rec 1 RI 12')[0]).toBe('reports/late/recommendation-1');
  });

  test('has all of the words before some of them', () => {
    expect(found(railway, 'longer platforms')[0]).toBe('reports/slow/recommendation-1');
  });

  test('is the same each time, and in the order of addresses where two are as good', () => {
    const twins = searchable([
      { id: 'themes/a', title: 'Signs', text: 'Lamps.' },
      { id: 'themes/b', title: 'Signs', text: 'Lamps.' },
    ]);
    expect(found(twins, 'lamps')).toEqual(['themes/a', 'themes/b']);
  });
});

describe('a neighbour', () => {
  test('that is a good answer lifts what it is linked to', () => {
    const score = (change: Partial<Weights>): number =>
      hitOf('arrived arrivals', 'chains/right-time', railway, change)?.score ?? 0;
    expect(score({ linked: 0 })).toBeGreaterThan(0);
    expect(score({})).toBeGreaterThan(score({ linked: 0 }));
  });

  test('in the same report lifts it less', () => {
    const score = (change: Partial<Weights>): number =>
      hitOf('punctuality', 'reports/late', railway, change)?.score ?? 0;
    expect(score({})).toBeGreaterThan(score({ reportOfRecord: 0 }));
    expect(WEIGHTS.reportOfRecord).toBeLessThan(WEIGHTS.linked);
  });

  test('that is a good answer brings in its report, below it, as meeting nothing', () => {
    expect(found(railway, 'signalling')).toEqual(['reports/late/recommendation-2', 'reports/late']);
    expect(hitOf('signalling', 'reports/late')).toMatchObject({ met: 0, unmet: [0] });
  });

  test('brings in nothing where words are in quotes', () => {
    expect(found(railway, '"signalling"')).toEqual(['reports/late/recommendation-2']);
  });
});

describe('numbers and words in quotes', () => {
  test('are required', () => {
    expect(found(railway, 'RI 12 platforms').some((id) => id.startsWith('reports/slow'))).toBe(
      false,
    );
    expect(found(railway, '"monthly figures" of trains')).toEqual([
      'reports/late/recommendation-1',
    ]);
  });

  test('of two documents leave what bears both, and the document of an item', () => {
    expect(found(railway, 'rec 1 RI 12')).toEqual([
      'reports/late/recommendation-1',
      'reports/late',
    ]);
  });
});

describe('what meets too little', () => {
  test('is no answer, where nothing meets more', () => {
    expect(found(railway, 'zeppelin hangar over the platforms')).toEqual([]);
    expect(found(railway, 'zeppelins')).toEqual([]);
  });

  test('is no veto of a strange word, where the rest is what a record is about', () => {
    const query = 'one train in three was late for zeppelins';
    expect(found(railway, query)[0]).toBe('reports/late/finding-1');
    expect(ranked(query)[0]?.unmet).not.toEqual([]);
  });

  test('is more easily what is met in passing than what a record is about', () => {
    const [inPassing, about] = ['zeppelin crowding', 'zeppelin platforms'];
    const least = (query: string): number =>
      Math.max(
        ...Array.from({ length: 100 }, (_, at) => at / 100).filter(
          (share) => ranked(query, railway, { least: share }).length > 0,
        ),
      );
    expect(least(inPassing)).toBeLessThan(least(about));
  });

  test('is more easily a word that was put right than the word itself', () => {
    const within = searchable([
      { id: 'themes/cancel', title: 'Cancel', text: 'To cancel a train.' },
      { id: 'themes/other', title: 'Other' },
    ]);
    const at = (share: number, query: string) => ranked(query, within, { least: share }).length;
    expect(at(0.9, 'cancel')).toBe(1);
    expect(at(0.9, 'cancer')).toBe(0);
    expect(at(0.8, 'cancer')).toBe(1);
  });

  test('is what is below the least share, whatever the words', () => {
    const word = fc.constantFrom('zeppelin', 'trains', 'hangar', 'punctuality', 'figures', 'moor');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const hits = ranked(words.join(' '));
        if (hits.length > 0)
          expect(Math.max(...hits.map(({ met }) => met))).toBeGreaterThanOrEqual(WEIGHTS.least);
      }),
    );
  });

  test('beside a much better answer is left out', () => {
    const kept = (leastOfBest: number): number =>
      ranked('trains of the Rail Office', railway, { leastOfBest, linkedOnly: 0 }).length;
    expect(kept(1)).toBeLessThan(kept(0));
    expect(kept(1)).toBeGreaterThan(0);
  });
});

describe('a hit', () => {
  test('says what of the query it does not meet', () => {
    const query = 'monthly figures of punctuality and signals';
    expect(hitOf(query, 'reports/late/recommendation-1')?.unmet).toEqual([3]);
  });

  test('that meets all of it has met a share of one', () => {
    expect(hitOf('monthly figures', 'reports/late/recommendation-1')).toMatchObject({
      met: 1,
      unmet: [],
    });
  });
});

test('nothing asked for finds nothing', () => {
  expect(rank(railway.names, [], new Map())).toEqual([]);
});
