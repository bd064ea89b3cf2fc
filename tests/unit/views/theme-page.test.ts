import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/views/facts.ts';
import { themePage } from '../../../src/views/theme-page.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment, entry, finding, rating, recommendation, response } from './item-texts.ts';
import { report, scheme, theme } from './record-texts.ts';

const pageOf = (files: Texts, id = 'themes/punctuality') => {
  const edition = editionOf(files);
  return themePage(edition, recordIn(edition, id, 'themes'));
};

const sentence = (files: Texts): string =>
  pageOf(files)
    .lead.map(({ counted, rest }) => `${counted}${rest}`)
    .join('; ');

/** Reports of three years, with a finding in each, that of 2024 repeating that of 2001. */
const threeYears = {
  'reports/a/report.mdx': report({ title: 'Old', number: 'A 1', published: '2001' }),
  'reports/a/finding-1.mdx': finding({ title: 'Trams are late' }),
  'reports/late/finding-1.mdx': finding(),
  'reports/z/report.mdx': report({ title: 'New', number: 'Z 1', published: '2024-05' }),
  'reports/z/finding-1.mdx': finding({
    title: 'Trams are still late',
    links: [{ type: 'repeats', to: 'reports/a/finding-1', because: 'It says the same of trams.' }],
  }),
  'reports/z/finding-2.mdx': finding({ title: 'Buses are late' }),
};

describe('the sentence that a theme begins with', () => {
  test('counts findings with their reports and their first year', () => {
    expect(sentence(threeYears)).toBe('4 findings in 3 reports since 2001');
  });

  test('counts what was asked and is open, and what was promised and was missed', () => {
    const files = {
      'reports/late/recommendation-1.mdx': recommendation(),
      'reports/late/recommendation-2.mdx': recommendation({
        title: 'Be early',
        history: [entry({ progress: 'implemented' })],
      }),
      'reports/late/commitment-1.mdx': commitment({ history: [entry({ progress: 'missed' })] }),
      'reports/late/commitment-2.mdx': commitment({ title: 'All on time' }),
    };
    expect(sentence(files)).toBe(
      '2 recommendations, of which 1 open; 2 promises, of which 1 found missed, 1 overdue',
    );
  });

  test('says plainly that all or none are', () => {
    const one = { 'reports/late/recommendation-1.mdx': recommendation() };
    expect(sentence(one)).toBe('1 recommendation, open');
    expect(
      sentence({
        'reports/late/commitment-1.mdx': commitment({ target: { measure: 'x', by: '2030' } }),
      }),
    ).toBe('1 promise, none found missed or overdue');
  });

  test('leads to the lists of the theme', () => {
    expect(pageOf(threeYears).lead.map(({ href }) => href)).toEqual([
      '/findings/theme/punctuality/',
    ]);
  });

  test('says nothing where nothing bears on the theme', () => {
    const page = pageOf({ 'themes/money.mdx': theme({ title: 'Money' }) }, 'themes/money');
    expect([page.lead, page.years, page.statuses, page.lists]).toEqual([[], [], [], []]);
  });
});

describe('the findings of a theme', () => {
  test('stand by year, the newest first, each with its part of the fullest year', () => {
    expect(
      pageOf(threeYears).years.map(({ year, share, items }) => [
        year,
        share,
        items.map(({ ref }) => ref.title),
      ]),
    ).toEqual([
      ['2024', 100, ['Trams are still late', 'Buses are late']],
      ['2021', 50, ['Trains are late']],
      ['2001', 50, ['Trams are late']],
    ]);
  });

  test('stand last where the year was not seen', () => {
    const files = {
      ...threeYears,
      'reports/a/report.mdx': report({ title: 'Old', number: 'A 1', published: 'not-seen' }),
    };
    expect(pageOf(files).years.map(({ year }) => year)).toEqual(['2024', '2021', undefined]);
  });

  test('say in how many reports they were raised, where that is more than one', () => {
    const items = pageOf(threeYears).years.flatMap((year) => year.items);
    expect(items.map(({ ref, raised }) => [ref.title, raised])).toEqual([
      ['Trams are still late', 'Raised in 2 reports'],
      ['Buses are late', undefined],
      ['Trains are late', undefined],
      ['Trams are late', 'Raised in 2 reports'],
    ]);
  });

  test('name these reports on their own pages, the oldest first', () => {
    const edition = editionOf(threeYears);
    const labelled = (id: string) =>
      factsOf(edition, recordIn(edition, id, 'findings')).find(({ label }) =>
        label.startsWith('Raised in'),
      );
    expect(labelled('reports/a/finding-1')).toEqual({
      label: 'Raised in 2 reports',
      values: [
        { text: 'Old', href: '/reports/a/', note: 'A 1, 2001' },
        { text: 'New', href: '/reports/z/', note: 'Z 1, 2024' },
      ],
    });
    expect(labelled('reports/z/finding-2')).toBeUndefined();
  });
});

describe('what was asked, promised and rated on a theme', () => {
  const groupsOf = (files: Texts) =>
    pageOf(files).statuses.map(({ heading, total, groups }) => [
      heading,
      total,
      groups.map(({ label, items }) => [label, items.length]),
    ]);

  test('stands by status, the commonest first', () => {
    expect(
      groupsOf({
        'reports/late/commitment-1.mdx': commitment({ history: [entry({ progress: 'missed' })] }),
        'reports/late/commitment-2.mdx': commitment({ title: 'All on time' }),
        'reports/late/commitment-3.mdx': commitment({ title: 'Half on time' }),
      }),
    ).toEqual([
      [
        'Commitments',
        3,
        [
          ['Not assessed', 2],
          ['Missed', 1],
        ],
      ],
    ]);
  });

  test('keeps a claim that nobody confirmed apart from what was verified', () => {
    const met = (basis: string) => [entry({ progress: 'met', basis })];
    expect(
      groupsOf({
        'reports/late/commitment-1.mdx': commitment({ history: met('self-reported') }),
        'reports/late/commitment-2.mdx': commitment({
          title: 'All on time',
          history: met('auditor-verified'),
        }),
      })[0]?.[2],
    ).toEqual([
      ['Reported met: not verified', 1],
      ['Met', 1],
    ]);
  });

  test('is not said again of each that stands so, unless it says more', () => {
    const { statuses } = pageOf({
      'reports/late/commitment-1.mdx': commitment({ history: [entry({ progress: 'missed' })] }),
      'reports/late/commitment-2.mdx': commitment({
        title: 'Nine in ten stalled',
        history: [entry({ progress: 'stalled' })],
      }),
    });
    expect(statuses[0]?.groups.map(({ label, items }) => [label, items[0]?.status?.label])).toEqual(
      [
        ['Missed', undefined],
        ['Stalled', 'Stalled, 2022'],
      ],
    );
  });

  test('stands by the overall rating, or that it was not seen', () => {
    const files = {
      'schemes/marks.yaml': scheme(),
      'reports/late/commitment-1.mdx': commitment(),
      'reports/late/rating-1.mdx': rating(),
      'reports/late/rating-2.mdx': rating({
        title: 'Unseen',
        cells: { kept: { rating: 'poor' }, overall: { rating: 'not-seen' } },
      }),
    };
    expect(groupsOf(files).find(([heading]) => heading === 'Ratings')).toEqual([
      'Ratings',
      2,
      [
        ['Good', 1],
        ['Not seen by us', 1],
      ],
    ]);
  });

  test('is followed by the reports and the responses', () => {
    const files = {
      ...threeYears,
      'reports/late/recommendation-1.mdx': recommendation(),
      'reports/z/response-1.mdx': response(),
    };
    expect(
      pageOf(files).lists.map(({ heading, items }) => [heading, items.map(({ ref }) => ref.title)]),
    ).toEqual([
      ['Reports', ['New', 'Late again', 'Old']],
      ['Responses', ['The Board agrees']],
    ]);
  });
});
