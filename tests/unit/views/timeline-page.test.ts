import { describe, expect, test } from 'vitest';
import { timelinePage } from '../../../src/views/timeline-page.ts';
import { changed, checkTexts, valid } from '../../builders/content.ts';
import { editionOf } from './edition.ts';

const timeline = (texts = valid, asOf = '2026-01-31') =>
  timelinePage({ ...editionOf({}), graph: checkTexts(texts).graph, asOf });

const eventsOf = (id: string, page = timeline()) =>
  [...page.past.toReversed(), ...page.coming].flatMap(({ year, items }) =>
    items.flatMap((event) => (event.ref.id === id ? [[year, event.label, event.date]] : [])),
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

  test('tells what has been from the newest year to the oldest', () => {
    const years = timeline().past.map(({ year }) => year ?? '');
    expect(years).toEqual(years.toSorted().toReversed());
    expect(years.at(-1)).toBe('1990');
  });

  test('tells what is still to come apart from it, the soonest first', () => {
    const { coming, past } = timeline(valid, '2021-01-31');
    const years = coming.map(({ year }) => year ?? '');
    expect(years[0]).toBe('2021');
    expect(years).toEqual(years.toSorted());
    expect(past.map(({ year }) => year)).toEqual(['1990']);
  });

  test('holds every dated event once, whatever the day', () => {
    const all = (asOf: string): number =>
      [timeline(valid, asOf)]
        .flatMap(({ coming, past }) => [...coming, ...past])
        .reduce((sum, { items }) => sum + items.length, 0);
    expect(all('2000-01-01')).toBe(all('2026-01-31'));
  });

  test('counts the events of a year by kind, and draws it beside the fullest', () => {
    const year = timeline().past.find((each) => each.year === '2021');
    const kinds = (year?.items ?? []).map(({ label }) => label.toLowerCase());
    for (const kind of new Set(kinds))
      expect(year?.kinds).toContain(`${kinds.filter((each) => each === kind).length} ${kind}`);
    const { past } = timeline();
    const fullest = Math.max(...past.map(({ items }) => items.length));
    expect(past.find(({ items }) => items.length === fullest)?.share).toBe(100);
  });

  test('says how that which fell due stands, and nothing of the kind of other events', () => {
    const events = timeline().past.flatMap(({ items }) => items);
    expect(events.filter(({ kind }) => kind === 'due').every(({ status }) => status)).toBe(true);
    expect(events.some(({ kind, status }) => kind !== 'due' && status)).toBe(false);
  });
});
