import { describe, expect, test } from 'vitest';
import { answersFor, passagesTo } from '../../../src/records/answering.ts';
import { answersNow } from '../../../src/records/clocks.ts';
import { checkTexts, withFiles, type Texts } from '../../builders/content.ts';
import { editionOf } from '../views/edition.ts';
import { body, type Fields } from '../views/record-texts.ts';

/** A body that passed functions on: to which body, on which day, and what. */
const past = (
  title: string,
  to: unknown,
  next: readonly (readonly [string, unknown, string?])[],
  change: Fields = {},
): string =>
  body({
    title,
    to,
    successors: next.map(([id, on, functions = 'All']) => ({ body: id, on, functions })),
    ...change,
  });

const after = {
  'bodies/board.mdx': past('Rail Board', '2022-01-01', [['bodies/office', '2022-01-01']]),
  'bodies/office.mdx': body({ title: 'Rail Office' }),
};

const inherited = (files: Texts, asOf: string, id = 'bodies/office'): readonly string[] =>
  answersFor(editionOf(files).graph, id, asOf).map((each) => each.body);

describe('what a body answers for', () => {
  test('is what its predecessor did, from the day it took over', () => {
    expect(inherited(after, '2021-12-31')).toEqual([]);
    expect(inherited(after, '2022-01-01')).toEqual(['bodies/board']);
  });

  test('comes with when it came and what it was', () => {
    const [found] = answersFor(editionOf(after).graph, 'bodies/office', '2022-01-01');
    expect(found?.passages).toEqual([
      { from: 'bodies/board', to: 'bodies/office', on: '2022-01-01', functions: 'All' },
    ]);
  });

  const chained = {
    'bodies/board.mdx': past('Rail Board', '2010', [['bodies/trust', '2011-01-01']]),
    'bodies/trust.mdx': past('Rail Trust', '2022-01-01', [['bodies/office', '2022-01-01']]),
    'bodies/office.mdx': body({ title: 'Rail Office' }),
  };

  test('goes back through a chain of successions, the nearest first', () => {
    expect(inherited(chained, '2026-01-31')).toEqual(['bodies/trust', 'bodies/board']);
  });

  test('stays with the body in the middle of a chain until that has ended', () => {
    expect(inherited(chained, '2021-06-01')).toEqual([]);
    expect(inherited(chained, '2021-06-01', 'bodies/trust')).toEqual(['bodies/board']);
  });

  test('is nothing for a body that has ended', () => {
    expect(inherited(chained, '2026-01-31', 'bodies/trust')).toEqual([]);
  });

  const split = {
    'bodies/board.mdx': past('Rail Board', '2021-12', [
      ['bodies/office', '2022-01-01', 'Trains'],
      ['bodies/track', '2023-01-01', 'Track'],
    ]),
    'bodies/office.mdx': body({ title: 'Rail Office' }),
    'bodies/track.mdx': body({ title: 'Track Office' }),
  };

  test('is shared by all to whom functions had passed, each from its own day', () => {
    expect(inherited(split, '2022-06-01')).toEqual(['bodies/board']);
    expect(inherited(split, '2022-06-01', 'bodies/track')).toEqual([]);
    expect(inherited(split, '2023-01-01', 'bodies/track')).toEqual(['bodies/board']);
    const [found] = answersFor(editionOf(split).graph, 'bodies/track', '2023-01-01');
    expect(found?.passages.map(({ functions }) => functions)).toEqual(['Track']);
  });

  test('names a body once that came by two ways, with both', () => {
    const twice = {
      'bodies/board.mdx': past('Rail Board', '2021', [
        ['bodies/office', '2022', 'Trains'],
        ['bodies/office', '2023', 'Track'],
      ]),
      'bodies/office.mdx': body({ title: 'Rail Office' }),
    };
    const found = answersFor(editionOf(twice).graph, 'bodies/office', '2026-01-31');
    expect(found.map((each) => each.body)).toEqual(['bodies/board']);
    expect(found[0]?.passages.map(({ functions }) => functions)).toEqual(['Trains', 'Track']);
  });

  test('does not hold a body that passed functions on and still exists', () => {
    const living = {
      ...after,
      'bodies/board.mdx': past('Rail Board', undefined, [['bodies/office', '2022-01-01']]),
    };
    expect(inherited(living, '2026-01-31')).toEqual([]);
    expect(passagesTo(editionOf(living).graph, 'bodies/office', '2026-01-31')).toHaveLength(1);
  });

  test('does not hold a part of it, which answers for itself', () => {
    const part = {
      'bodies/office.mdx': body({ title: 'Rail Office' }),
      'bodies/unit.mdx': body({ title: 'Signal Unit', 'part-of': 'bodies/office' }),
    };
    expect(inherited(part, '2026-01-31')).toEqual([]);
  });

  test('does not hold a part that ended without a successor', () => {
    const part = {
      'bodies/office.mdx': body({ title: 'Rail Office' }),
      'bodies/unit.mdx': past('Signal Unit', '2020', [], { 'part-of': 'bodies/office' }),
    };
    expect(inherited(part, '2026-01-31')).toEqual([]);
  });

  test('comes to an end where successions run in a circle, which the check refuses and a draft may hold', () => {
    const { graph } = checkTexts(
      withFiles({
        'bodies/one.mdx': past('One', '2010', [['bodies/two', '2010']]),
        'bodies/two.mdx': past('Two', '2011', [['bodies/one', '2011']]),
        'bodies/three.mdx': past('Three', '2012', [
          ['bodies/one', '2012'],
          ['bodies/four', '2012'],
        ]),
        'bodies/four.mdx': body({ title: 'Four' }),
      }),
    );
    expect(answersFor(graph, 'bodies/one', '2026-01-31')).toEqual([]);
    expect(answersFor(graph, 'bodies/four', '2026-01-31').map((each) => each.body)).toEqual([
      'bodies/three',
    ]);
  });

  test('says the same as who answers now, seen from the other end', () => {
    const { graph } = editionOf({ ...chained, ...split });
    const ids = graph.inCollection.bodies.map(({ id }) => id);
    for (const day of ['2009-01-01', '2021-12-31', '2022-06-01', '2026-01-31'])
      for (const id of ids)
        expect(
          answersFor(graph, id, day)
            .map((each) => each.body)
            .sort(),
        ).toEqual(
          ids.filter((other) => other !== id && answersNow(graph, other, day).includes(id)),
        );
  });
});
