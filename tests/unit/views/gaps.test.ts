import { describe, expect, test } from 'vitest';
import { gapsPage } from '../../../src/views/gaps-page.ts';
import { gapsOf } from '../../../src/views/gaps.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment, finding } from './item-texts.ts';
import { report } from './record-texts.ts';

const files = (gaps: readonly object[] = [], target: unknown = 'not-seen') => ({
  'reports/late/finding-1.mdx': finding({ gaps }),
  'reports/late/commitment-1.mdx': commitment({ target }),
});

const gapsIn = (id: string, given: Texts) => gapsOf(recordIn(editionOf(given), id));

describe('the gaps of a record', () => {
  test('are what its editors say is missing', () => {
    expect(gapsIn('reports/late/finding-1', files([{ missing: 'The annex.' }]))).toEqual([
      { missing: 'The annex.', look: undefined, isFromFields: false },
    ]);
  });

  test('follow from a field that says not-seen, without anybody writing them', () => {
    expect(gapsIn('reports/late/commitment-1', files())).toContainEqual({
      missing: 'Not seen by us: its target.',
      look: undefined,
      isFromFields: true,
    });
  });

  test('do not follow from a field that says none-stated, which is known', () => {
    expect(gapsIn('reports/late/commitment-1', files([], 'none-stated'))).toEqual([]);
  });
});

describe('the page of all gaps', () => {
  const page = gapsPage(editionOf(files([{ missing: 'The annex.' }, { missing: 'The map.' }])));

  test('lists the records that lack something under their report, which comes before other records', () => {
    expect(page.groups[0]).toMatchObject({
      heading: 'Late again (RI 12, 2021)',
      href: '/reports/late/',
    });
    expect(page.groups[0]?.records.map(({ ref }) => ref.id)).toContain('reports/late/finding-1');
  });

  test('counts what editors wrote, and not what follows from fields beside it', () => {
    const without = gapsPage(editionOf(files()));
    expect(page.total - without.total).toBe(2);
  });

  test('says of each group how many gaps editors wrote in it', () => {
    expect(page.groups[0]?.count).toBe(2);
  });

  test('begins with the newest document, and says a year in a title once', () => {
    const newer = gapsPage(
      editionOf({
        'reports/a/report.mdx': report({
          title: 'A plan of 2024',
          number: 'none-stated',
          published: '2024',
          licence: 'not-seen',
        }),
        ...files([{ missing: 'The annex.' }]),
      }),
    );
    expect(newer.groups.map(({ heading }) => heading).slice(0, 2)).toEqual([
      'A plan of 2024',
      'Late again (RI 12, 2021)',
    ]);
  });

  test('leaves out records that lack nothing', () => {
    const ids = gapsPage(editionOf(files())).groups.flatMap(({ records }) =>
      records.map(({ ref }) => ref.id),
    );
    expect(ids).not.toContain('reports/late/finding-1');
  });
});
