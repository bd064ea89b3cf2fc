import { describe, expect, test } from 'vitest';
import { timelineChart } from '../../../src/views/timeline-chart.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf } from './edition.ts';
import { commitment, entry } from './item-texts.ts';
import { body, report, type Fields } from './record-texts.ts';

const ASOF = '2026-01-31';

const chartOf = (files: Texts, asOf = ASOF) => {
  const chart = timelineChart(editionOf(files, { asOf }));
  if (!chart) throw new Error('There is no chart.');
  return chart;
};

/** The line of the Board, which published a report in March 2021. */
const lineOf = (change: Fields = {}, files: Texts = {}) => {
  const chart = chartOf({ 'bodies/board.mdx': body(change), ...files });
  const [line] = chart.families.flat().filter(({ ref }) => ref.id === 'bodies/board');
  if (!line) throw new Error('There is no line.');
  return { chart, line };
};

describe('the chart of who existed when', () => {
  test('begins with the oldest document, so that older bodies come in from its edge', () => {
    const { line, chart } = lineOf({ from: '1862' });
    expect(chart.scale.at('2021-01-01')).toBe(0);
    expect(line.bar?.from).toBe(0);
    expect(line.years).toBe('since 1862');
  });

  test('ends with the last date that was promised', () => {
    const files = {
      'reports/late/commitment-1.mdx': commitment({ target: { measure: 'trains', by: '2030-06' } }),
    };
    expect(lineOf({}, files).chart.scale.at('2031-01-01')).toBe(100);
  });

  test('draws a body from its beginning to its end', () => {
    const { line, chart } = lineOf({ from: '2022-03', to: '2024' });
    expect(line.bar).toEqual({
      from: chart.scale.at('2022-03-01'),
      to: chart.scale.at('2024-12-31'),
      isFromOpen: false,
      isToOpen: false,
    });
  });

  test('draws what goes on to today', () => {
    const { line, chart } = lineOf();
    expect(line.bar?.to).toBe(chart.today);
  });

  test('says since when the record sees a body whose beginning was not seen', () => {
    const { line } = lineOf({ from: 'not-seen' });
    expect([line.bar?.isFromOpen, line.years]).toEqual([true, 'seen since 2021']);
  });

  test('draws no bar for a body of which no day was seen', () => {
    const nameless = { 'bodies/club.mdx': body({ title: 'Club', from: 'not-seen' }) };
    const club = chartOf(nameless)
      .families.flat()
      .find(({ ref }) => ref.id === 'bodies/club');
    expect([club?.bar, club?.years]).toEqual([undefined, 'no date seen']);
  });

  test('marks where a body took another name, but not its first', () => {
    const { line, chart } = lineOf({
      from: '2021-05',
      names: [
        { name: 'Trams', from: '2021-05', to: '2023' },
        { name: 'Rail Board', from: '2023' },
        { name: 'Trains', from: 'not-seen' },
      ],
    });
    expect(line.renamed).toEqual([
      { at: chart.scale.at('2023-01-01'), label: 'Rail Board, from 2023' },
    ]);
  });

  test('marks what a body published, and when its promises fall due and how they stand', () => {
    const files = {
      'reports/late/commitment-1.mdx': commitment({ history: [entry({ progress: 'missed' })] }),
      'reports/undated/report.mdx': report({
        title: 'Undated',
        number: 'U 1',
        published: 'not-seen',
      }),
    };
    const { line, chart } = lineOf({}, files);
    expect(line.published).toEqual([
      { at: chart.scale.at('2021-03-02'), label: 'Late again, 2 March 2021' },
    ]);
    expect(line.due).toEqual([
      {
        at: chart.scale.at('2022-03-31'),
        label: 'Nine in ten on time, March 2022: Missed',
        tone: 'alarm',
      },
    ]);
    expect(line.inWords).toBe(
      'Rail Board, since 1990. 1 document published, 1 promise with a date.',
    );
  });

  const handedOn = {
    'bodies/board.mdx': body({
      to: '2022-01-01',
      successors: [
        { body: 'bodies/office', on: '2022-01-01', functions: 'Timetables' },
        { body: 'bodies/office', on: '2023', functions: 'Track' },
      ],
    }),
    'bodies/office.mdx': body({ title: 'Rail Office', from: '1980' }),
    'bodies/club.mdx': body({ title: 'Club', from: '1862' }),
  };

  test('keeps a body with those who took over from it, and names them', () => {
    const { families } = chartOf(handedOn);
    expect(families.map((family) => family.map(({ ref }) => ref.title))).toEqual([
      ['Rail Board', 'Rail Office'],
      ['Club'],
    ]);
    expect(families[0]?.[0]?.next.map(({ title }) => title)).toEqual(['Rail Office']);
    expect(families[0]?.[0]?.inWords).toContain('1990 to 2022, then Rail Office.');
  });

  test('tells the same bodies in its table, in the same order, with their dates', () => {
    const { families, table } = chartOf(handedOn);
    expect(table.map(({ ref }) => ref.id)).toEqual(families.flat().map(({ ref }) => ref.id));
    expect(table[0]).toMatchObject({
      from: '1990',
      until: '1 January 2022',
      next: [{ on: '1 January 2022' }, { on: '2023' }],
    });
  });
});
