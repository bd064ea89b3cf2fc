import { describe, expect, test } from 'vitest';
import { commitment, entry } from './item-texts.ts';
import { findingPage, recordPageIn as page } from './pages-in.ts';
import { cites, report, type Fields } from './record-texts.ts';

describe('figures', () => {
  const amount = (change: Fields): string | undefined =>
    findingPage({
      figures: [
        { value: 1234.5, unit: 'trains', measures: 'late trains', date: '2020', ...change },
      ],
    }).figures[0]?.amount;

  test.each([
    [{}, '1,234.5 trains'],
    [{ value: 33.3333333, unit: '%' }, '33.3333333%'],
    [{ value: 8, unit: '£ billion' }, '£8 billion'],
    [{ value: 400, printed: 'up to 400' }, 'up to 400'],
    [{ value: 0 }, '0 trains'],
  ])('of %j read "%s"', (change, text) => {
    expect(amount(change)).toBe(text);
  });

  test('keep what they measure, their date and their source', () => {
    const figures = [
      {
        value: 1,
        unit: '%',
        measures: 'late trains',
        date: { printed: '2020/21' },
        cites: [{ ...cites[0], at: 'table 2' }],
      },
    ];
    expect(findingPage({ figures }).figures).toEqual([
      { amount: '1%', measures: 'late trains', date: '2020/21', sources: [2] },
    ]);
  });
});

describe('the history on a page', () => {
  const history = [
    entry({ date: '2021-06', note: 'Early.' }),
    entry({
      date: '2022-01-15',
      progress: 'met',
      by: 'A. Minister',
      note: 'Done.',
      figure: { value: 90, unit: '%', measures: 'trains on time' },
    }),
  ];
  const rows = (asOf?: string) =>
    page(
      { 'reports/late/commitment-1.mdx': commitment({ history }) },
      'reports/late/commitment-1',
      asOf === undefined ? {} : { asOf },
    ).history;

  test('is newest first, each entry with its basis and who says so', () => {
    expect(rows()).toEqual([
      {
        on: '2022-01-15',
        date: '15 January 2022',
        label: 'Reported met: not verified',
        tone: 'claimed',
        explained: '/method/#basis-self-reported',
        basis: 'Self-reported',
        by: { text: 'A. Minister' },
        figure: '90%: trains on time',
        note: 'Done.',
        sources: [1],
        added: '10 January 2026',
      },
      {
        on: '2021-06',
        date: 'June 2021',
        label: 'In progress',
        tone: 'moving',
        explained: '/method/#progress-commitments-in-progress',
        basis: 'Self-reported',
        by: { text: 'Rail Board', href: '/bodies/board/' },
        figure: undefined,
        note: 'Early.',
        sources: [1],
        added: '10 January 2026',
      },
    ]);
  });

  test('ends on the day the edition is of', () => {
    expect(rows('2021-12-31').map(({ note }) => note)).toEqual(['Early.']);
  });
});

test('a report’s page has no history, whatever else it has', () => {
  expect(page({ 'reports/late/report.mdx': report() }, 'reports/late').history).toEqual([]);
});
