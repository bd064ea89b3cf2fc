import { describe, expect, test } from 'vitest';
import { buildSummary } from '../../../src/views/build-summary.ts';
import { contentSummary } from '../../../src/views/content-summary.ts';
import { dateInWords, dueInWords, dueWithin, monthsInWords } from '../../../src/views/dates.ts';
import { editionOf } from './edition.ts';
import { finding } from './item-texts.ts';

describe('dates in words', () => {
  test.each([
    ['2020-11-06', '6 November 2020'],
    ['2021-03', 'March 2021'],
    ['2018', '2018'],
  ])('keep the precision of %s', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });

  test('are as printed where a document prints words', () => {
    expect(dueInWords({ printed: 'within 18 months', by: '2022-05' })).toBe('within 18 months');
  });

  test.each([
    ['By summer 2021', 'due by summer 2021'],
    ['In 2020/21', 'due in 2020/21'],
    ['Autumn 2021', 'due Autumn 2021'],
  ])('go on in the middle of a sentence where they are "%s"', (printed, words) => {
    expect(dueWithin({ printed, by: '2021' })).toBe(words);
  });

  test('say that there is no due date, and why, where a sentence would begin with “due”', () => {
    expect(dueWithin('not-seen')).toBe('no due date seen');
    expect(dueWithin('none-stated')).toBe('no due date stated');
  });

  test('say what was not seen and what was not stated', () => {
    expect(dueInWords('not-seen')).toBe('Not seen by us');
    expect(dueInWords('none-stated')).toBe('None stated');
    expect(dueInWords(undefined)).toBe('None stated');
  });
});

test.each([
  [1, '1 month'],
  [8, '8 months'],
  [12, '1 year'],
  [15, '1 year 3 months'],
  [25, '2 years 1 month'],
  [0, 'no time'],
])('%i months read "%s"', (months, words) => {
  expect(monthsInWords(months)).toBe(words);
});

describe('summaries', () => {
  const edition = editionOf({
    'reports/late/finding-1.mdx': finding(),
    'reports/late/finding-2.mdx': finding({ title: 'Second' }),
  });

  test('of a check count the records by kind', () => {
    expect(contentSummary(edition.graph, 0.42)).toBe(
      `No problems: 6 records, ${edition.graph.linkCount} links, 0.4 s (1 report, 2 findings, 1 body, 1 theme, 1 source).`,
    );
  });

  test('of a build hold every identifier with its title', () => {
    const { records, links, problems, kinds, titles, asOf } = buildSummary(edition, 0);
    expect({ records, problems, asOf }).toEqual({ records: 6, problems: 0, asOf: '2026-01-31' });
    expect(kinds).toMatchObject({ reports: 1, findings: 2, chains: 0 });
    expect(links).toBe(edition.graph.linkCount);
    expect(titles['reports/late/finding-2']).toBe('Second');
    expect(Object.keys(titles)).toHaveLength(6);
  });
});
