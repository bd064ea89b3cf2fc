import { describe, expect, test } from 'vitest';
import { timelinePage } from '../../../src/views/timeline-page.ts';
import { changed, checkTexts, valid } from '../../builders/content.ts';
import { editionOf } from './edition.ts';

const timeline = (texts = valid, asOf = '2026-01-31') =>
  timelinePage({ ...editionOf({}), graph: checkTexts(texts).graph, asOf });

const eventsOf = (id: string, page = timeline()) =>
  page.years.flatMap(({ year, events }) =>
    events.flatMap((event) => (event.ref.id === id ? [[year, event.label, event.date]] : [])),
  );

describe('the timeline', () => {
  test('shows a promise when it was made and when it fell due', () => {
    expect(eventsOf('reports/charter-2022/commitment-eighty')).toEqual([
      ['2022', 'Promised', 'May 2022'],
      ['2025', 'Fell due', 'March 2025'],
    ]);
  });

  test('says that a date is still to come until its last day has passed', () => {
    expect(
      eventsOf('reports/charter-2022/commitment-eighty', timeline(valid, '2025-03-30'))[1]?.[1],
    ).toBe('Falls due');
    expect(
      eventsOf('reports/charter-2022/commitment-eighty', timeline(valid, '2025-04-01'))[1]?.[1],
    ).toBe('Fell due');
  });

  test('shows when a body began and ended', () => {
    expect(eventsOf('bodies/rail-board')).toEqual([
      ['1990', 'Began', '1990'],
      ['2021', 'Ended', '31 December 2021'],
    ]);
  });

  test('shows a document whose publication was not seen when it was received', () => {
    expect(eventsOf('reports/reply-2022')).toEqual([['2021', 'Published', '1 June 2021']]);
  });

  test('leaves out what has no date, rather than guessing one', () => {
    const texts = changed(
      'reports/charter-2022/commitment-eighty.mdx',
      'by: 2025-03',
      'by: none-stated',
    );
    expect(
      eventsOf('reports/charter-2022/commitment-eighty', timeline(texts)).map(([, label]) => label),
    ).toEqual(['Promised']);
  });

  test('runs from the oldest year to the newest', () => {
    const years = timeline().years.map(({ year }) => year);
    expect(years).toEqual([...years].sort());
    expect(years[0]).toBe('1990');
  });
});
