import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest, nearestId } from '../../../src/records/nearest.ts';

describe('the nearest word', () => {
  test.each([
    ['acepted', ['accepted', 'rejected'], 'accepted'],
    ['Accepted in part', ['accepted', 'accepted-in-part'], 'accepted-in-part'],
    ['recordlink', ['RecordLink', 'Cite'], 'RecordLink'],
    ['rssb', ['RSSB', 'Rail'], 'RSSB'],
    ['none', ['none-stated', 'not-seen'], 'none-stated'],
    ['later', ['weaker', 'wider'], undefined],
    ['zzz', ['accepted'], undefined],
    ['', ['accepted'], undefined],
    ['x', [], undefined],
  ])('to %j is found or not offered at all', (written, allowed, near) => {
    expect(nearest(written, allowed)).toBe(near);
  });

  test('is one of the words allowed, and never the one written', () => {
    const word = fc.stringMatching(/^[a-z-]{0,8}$/);
    fc.assert(
      fc.property(word, fc.array(word), (written, allowed) => {
        const near = nearest(written, allowed);
        if (near === undefined) return;
        expect(allowed).toContain(near);
        expect(near).not.toBe(written);
      }),
    );
  });

  test('is found for any word with one letter changed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,9}$/), fc.nat(8), (word, at) => {
        const slip = `${word.slice(0, at % word.length)}#${word.slice((at % word.length) + 1)}`;
        expect(nearest(slip, [word])).toBe(word);
      }),
    );
  });
});

describe('the nearest identifier', () => {
  const ids = [
    'bodies/rail-board',
    'bodies/rail-office',
    'reports/late-2021',
    'reports/late-2021/finding-1',
    'reports/charter/finding-1',
  ];

  test.each([
    ['bodies/rail-bord', 'bodies/rail-board'],
    ['rail-office', 'bodies/rail-office'],
    ['/bodies/rail-office/', 'bodies/rail-office'],
    ['bodies/rail-office.mdx', 'bodies/rail-office'],
    ['body/rail-board', 'bodies/rail-board'],
    ['reports/late-2012', 'reports/late-2021'],
    ['reports/late-2021/finding-one', 'reports/late-2021/finding-1'],
    ['reports/lat-2021/finding-1', 'reports/late-2021/finding-1'],
  ])('to %s is %s', (written, near) => {
    expect(nearestId(written, ids)).toBe(near);
  });

  test.each(['bodies/treasury', 'reports/unwritten', 'gazette', 'finding-1', ''])(
    'to %j is not guessed',
    (written) => {
      expect(nearestId(written, ids)).toBeUndefined();
    },
  );
});
