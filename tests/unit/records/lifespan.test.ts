import { describe, expect, test } from 'vitest';
import { lifespanOf } from '../../../src/records/lifespan.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from '../views/edition.ts';
import { commitment } from '../views/item-texts.ts';
import { body, type Fields } from '../views/record-texts.ts';

/** The lifespan of a body that published a report in March 2021, with what a test changes. */
const lifespan = (change: Fields = {}, files: Texts = {}, asOf = '2026-01-31') => {
  const edition = editionOf({ 'bodies/board.mdx': body(change), ...files });
  return lifespanOf(edition.graph, recordIn(edition, 'bodies/board', 'bodies'), asOf);
};

describe('the lifespan of a body', () => {
  test('runs from the first day its beginning can mean to the day asked for, while it exists', () => {
    expect(lifespan()).toEqual({
      from: '1990-01-01',
      isFromOpen: false,
      to: '2026-01-31',
      isToOpen: false,
    });
  });

  test('ends on the last day its end can mean', () => {
    expect(lifespan({ to: '2022-03' })?.to).toBe('2022-03-31');
    expect(lifespan({ to: '2022-03' }, {}, '2022-02-01')?.to).toBe('2022-02-01');
  });

  test('begins openly where the record first sees it, if its beginning was not seen', () => {
    expect(lifespan({ from: 'not-seen' })).toMatchObject({ from: '2021-03-02', isFromOpen: true });
  });

  test('begins openly with an earlier promise or succession', () => {
    const promised = { 'reports/late/commitment-1.mdx': commitment({ made: '2010-05' }) };
    expect(lifespan({ from: 'not-seen' }, promised)?.from).toBe('2010-05-01');
    const trust = body({
      title: 'Trust',
      to: '2002',
      successors: [{ body: 'bodies/board', on: '2002-06-01', functions: 'All' }],
    });
    expect(lifespan({ from: 'not-seen' }, { 'bodies/trust.mdx': trust })?.from).toBe('2002-06-01');
  });

  test('ends openly where the record last sees it, if it ended on a day that was not seen', () => {
    expect(lifespan({ to: 'not-seen' })).toMatchObject({ to: '2021-03-02', isToOpen: true });
  });

  test('takes no day later than the one asked for', () => {
    expect(lifespan({ from: 'not-seen' }, {}, '2021-03-01')).toBeUndefined();
    expect(lifespan({ from: '2025' }, {}, '2024-12-31')).toBeUndefined();
  });
});
