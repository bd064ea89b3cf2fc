import { describe, expect, test } from 'vitest';
import { permalink } from '../../../src/views/record-page.ts';
import { designationOf, refTo, shortName } from '../../../src/views/ref.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { finding, recommendation, response } from './item-texts.ts';
import { body, report } from './record-texts.ts';

describe('a reference', () => {
  test('leads to the record, with its title, designation and document', () => {
    expect(
      refTo(editionOf({ 'reports/late/finding-3.mdx': finding() }), 'reports/late/finding-3'),
    ).toEqual({
      id: 'reports/late/finding-3',
      href: '/reports/late/finding-3/',
      title: 'Trains are late',
      designation: 'Finding 3',
      within: 'RI 12, 2021',
    });
  });

  test('to a report is within nothing', () => {
    expect(refTo(editionOf(), 'reports/late')).toEqual({
      id: 'reports/late',
      href: '/reports/late/',
      title: 'Late again',
      designation: 'RI 12',
    });
  });

  test('to a record that is not there shows its identifier', () => {
    expect(refTo(editionOf(), 'bodies/nobody')).toEqual({
      id: 'bodies/nobody',
      href: '/bodies/nobody/',
      title: 'bodies/nobody',
      designation: 'Missing record',
    });
  });

  test('begins with the base path of the site', () => {
    const edition = editionOf({}, { site: { base: '/trail/' } });
    expect(refTo(edition, 'bodies/board').href).toBe('/trail/bodies/board/');
    expect(permalink(edition, 'bodies/board')).toBe(
      'https://platform-record.example/trail/bodies/board/',
    );
  });
});

describe('a designation', () => {
  const of = (files: Texts, id: string): string => designationOf(recordIn(editionOf(files), id));

  test('takes the number from the name of the file', () => {
    expect(
      of(
        { 'reports/late/recommendation-2b.mdx': recommendation() },
        'reports/late/recommendation-2b',
      ),
    ).toBe('Recommendation 2b');
  });

  test('takes the number from the field where the name is in words', () => {
    expect(
      of(
        { 'reports/late/finding-timetable.mdx': finding({ number: '7' }) },
        'reports/late/finding-timetable',
      ),
    ).toBe('Finding 7');
  });

  test('has no number where none was seen', () => {
    expect(
      of({ 'reports/late/finding-timetable.mdx': finding() }, 'reports/late/finding-timetable'),
    ).toBe('Finding');
  });

  test('is what the document itself calls the item', () => {
    expect(
      of(
        { 'reports/late/finding-2.mdx': finding({ label: 'Conclusion 2' }) },
        'reports/late/finding-2',
      ),
    ).toBe('Conclusion 2');
    expect(
      of(
        {
          'reports/late/recommendation-1.mdx': recommendation(),
          'reports/late/response-1.mdx': response({ label: 'Paragraph 9' }),
        },
        'reports/late/response-1',
      ),
    ).toBe('Paragraph 9');
  });

  test('of a report is its official number, else its kind', () => {
    expect(of({}, 'reports/late')).toBe('RI 12');
    expect(
      of({ 'reports/late/report.mdx': report({ number: 'none-stated' }) }, 'reports/late'),
    ).toBe('Audit report');
    expect(of({ 'reports/late/report.mdx': report({ number: 'not-seen' }) }, 'reports/late')).toBe(
      'Audit report',
    );
  });

  test('of anything else is its kind', () => {
    expect(of({ 'bodies/office.mdx': body({ title: 'Rail Office' }) }, 'bodies/office')).toBe(
      'Body',
    );
  });
});

describe('the short name of a report', () => {
  const short = (change: Parameters<typeof report>[0]): string => {
    const edition = editionOf({ 'reports/late/report.mdx': report(change) });
    return shortName(recordIn(edition, 'reports/late', 'reports'));
  };

  test('is its number and year', () => {
    expect(short({})).toBe('RI 12, 2021');
  });

  test('is its title and year where it has no number', () => {
    expect(short({ number: undefined, published: '2021-03' })).toBe('Late again, 2021');
  });

  test('takes the year of receipt where the date of publication was not seen', () => {
    expect(short({ published: 'not-seen', received: '2022-01-03' })).toBe('RI 12, 2022');
  });

  test('has no year where none is known', () => {
    expect(short({ published: 'not-seen' })).toBe('RI 12');
  });
});
