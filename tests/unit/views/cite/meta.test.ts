import { describe, expect, test } from 'vitest';
import { citeMeta } from '../../../../src/views/cite/meta.ts';
import { editionOf, recordIn } from '../edition.ts';
import { recommendation } from '../item-texts.ts';
import { report, type Fields } from '../record-texts.ts';

function metaOf(id: string, change: Fields = {}): readonly (readonly [string, string])[] {
  const edition = editionOf({
    'reports/late/report.mdx': report(change),
    'reports/late/recommendation-1.mdx': recommendation(),
  });
  return citeMeta(edition, recordIn(edition, id)).map(({ name, content }) => [name, content]);
}

const named = (name: string, change: Fields): readonly string[] =>
  metaOf('reports/late', change).flatMap(([each, content]) => (each === name ? [content] : []));

describe('the head of a report’s page', () => {
  test('describes the document', () => {
    const urls = { page: 'https://inspectorate.example/late' };
    const author = 'Ann Lee, chief inspector, and Bo Roe, inspector';
    expect(metaOf('reports/late', { urls, author })).toEqual([
      ['dc.type', 'report'],
      ['citation_title', 'Late again'],
      ['citation_author', 'Ann Lee'],
      ['citation_author', 'Bo Roe'],
      ['citation_publication_date', '2021/03/02'],
      ['citation_technical_report_number', 'RI 12'],
      ['citation_technical_report_institution', 'Rail Board'],
      ['citation_public_url', 'https://inspectorate.example/late'],
    ]);
  });

  test('says nothing of what was not seen', () => {
    const unseen = { by: 'not-seen', number: 'not-seen', published: 'not-seen' };
    expect(metaOf('reports/late', unseen)).toEqual([
      ['dc.type', 'report'],
      ['citation_title', 'Late again'],
    ]);
  });

  test.each([
    ['2021', ['2021']],
    ['2021-03', ['2021/03']],
    [{ printed: 'spring 2021', by: '2021-05' }, []],
  ])('writes the date given as %j as %j', (published, dates) => {
    expect(named('citation_publication_date', { published })).toEqual(dates);
  });

  test('leaves out two people in one name, whom a reader would take for one', () => {
    expect(named('citation_author', { author: 'Ann Lee and Bo Roe' })).toEqual([]);
  });

  test('calls no statute a report, which an institution would make it', () => {
    expect(metaOf('reports/late', { kind: 'legislation' }).map(([name]) => name)).toEqual([
      'dc.type',
      'citation_title',
      'citation_publication_date',
    ]);
    expect(named('dc.type', { kind: 'legislation' })).toEqual(['statute']);
  });
});

test('the head of any other page describes our record, as of the day', () => {
  expect(metaOf('reports/late/recommendation-1')).toEqual([
    ['dc.title', 'Be punctual (Recommendation 1, RI 12, 2021)'],
    ['dc.date', '2026-01-31'],
  ]);
});
