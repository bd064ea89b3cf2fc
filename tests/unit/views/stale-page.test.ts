import { describe, expect, test } from 'vitest';
import { stalePage } from '../../../src/views/stale-page.ts';
import { editionOf } from './edition.ts';
import { finding } from './item-texts.ts';
import { recordPageIn } from './pages-in.ts';

const files = {
  'reports/late/finding-1.mdx': finding({ title: 'One', checked: '2025-06-02' }),
  'reports/late/finding-2.mdx': finding({ title: 'Two', checked: '2025-06-01' }),
  'reports/late/finding-3.mdx': finding({
    title: 'Three',
    checked: '2024-01-01',
    state: 'withdrawn',
    withdrawn: { on: '2025-01-01', because: 'It was wrong.' },
  }),
};

describe('what is due to be checked again', () => {
  test('is listed by report, the oldest first, without what was withdrawn', () => {
    const page = stalePage(editionOf(files, { asOf: '2026-06-30' }));
    expect(page.total).toBe(2);
    expect(page.groups.map(({ heading }) => heading)).toEqual(['Late again (RI 12, 2021)']);
    expect(page.groups[0]?.records.map(({ ref, checked }) => [ref.title, checked])).toEqual([
      ['Two', '1 June 2025'],
      ['One', '2 June 2025'],
    ]);
  });

  test('is nothing where all was checked within a year', () => {
    expect(stalePage(editionOf(files, { asOf: '2026-05-31' }))).toMatchObject({
      total: 0,
      groups: [],
    });
  });

  test('is said on the record’s own page from the day after a year on', () => {
    const staleOn = (asOf: string) =>
      recordPageIn(files, 'reports/late/finding-2', { asOf }).staleIn;
    expect(staleOn('2026-06-01')).toBeUndefined();
    expect(staleOn('2026-06-02')).toBe('/stale/');
  });
});
