import { describe, expect, test } from 'vitest';
import { searchEntry } from '../../../src/views/search-entry.ts';
import { body, editionOf, finding, report, scheme, term } from './edition.ts';

function entryOf(files: Readonly<Record<string, string>>, id: string) {
  const edition = editionOf(files);
  const record = edition.graph.records.get(id);
  if (!record) throw new Error(`There is no ${id}.`);
  return searchEntry(edition, record);
}

describe('what the search knows of a page', () => {
  test('is its kind, its report, its designation and its date', () => {
    expect(entryOf({ 'reports/late/finding-1.mdx': finding() }, 'reports/late/finding-1')).toEqual({
      kind: 'Finding',
      report: 'RI 12, 2021',
      designation: 'Finding 1',
      date: '2021-03-02',
      aliases: '',
    });
  });

  test('has no report for what is in none', () => {
    expect(entryOf({}, 'bodies/board')).toMatchObject({
      kind: 'Body',
      report: undefined,
      date: undefined,
    });
    expect(entryOf({ 'schemes/marks.yaml': scheme() }, 'schemes/marks')).toMatchObject({
      kind: 'Rating scheme',
      report: undefined,
    });
  });

  test('takes the day of receipt where the date of publication was not seen', () => {
    expect(
      entryOf(
        { 'reports/late/report.mdx': report({ published: 'not-seen', received: '2021-06' }) },
        'reports/late',
      ).date,
    ).toBe('2021-06');
  });
});

describe('other words for a page', () => {
  test('are, for a report, its number with a space, without and with a hyphen', () => {
    expect(
      entryOf({ 'reports/late/report.mdx': report({ number: 'HC 680' }) }, 'reports/late').aliases,
    ).toBe('HC 680, HC680, HC-680');
  });

  test.each([undefined, 'none-stated', 'not-seen'])(
    'are none for a report whose number is %s',
    (number) => {
      expect(
        entryOf({ 'reports/late/report.mdx': report({ number }) }, 'reports/late').aliases,
      ).toBe('');
    },
  );

  test('are, for a body and a term, what else they are called', () => {
    expect(
      entryOf({ 'bodies/board.mdx': body({ also: ['RB', 'the Board'] }) }, 'bodies/board').aliases,
    ).toBe('RB, the Board');
    expect(
      entryOf({ 'terms/right-time.mdx': term({ also: ['RT'] }) }, 'terms/right-time').aliases,
    ).toBe('RT');
  });

  test('are none for a finding, which its report’s number should not find', () => {
    expect(
      entryOf({ 'reports/late/finding-1.mdx': finding() }, 'reports/late/finding-1').aliases,
    ).toBe('');
  });
});
