import { describe, expect, test } from 'vitest';
import type { ReportKind } from '../../../../src/schema/vocabulary.ts';
import type { CslItem, CslType } from '../../../../src/views/cite/csl.ts';
import { citeEntries } from '../../../../src/views/cite/files.ts';
import type { Texts } from '../../../builders/content.ts';
import { editionOf, recordIn } from '../edition.ts';
import { commitment, recommendation } from '../item-texts.ts';
import { body, chain, cites, report, source, term, type Fields } from '../record-texts.ts';

function entriesOf(id: string, files: Texts = {}): readonly CslItem[] {
  const edition = editionOf(files);
  return citeEntries(edition, recordIn(edition, id));
}

const ofReport = (change: Fields = {}): CslItem | undefined =>
  entriesOf('reports/late', { 'reports/late/report.mdx': report(change) })[0];

const ofRecommendation = (change: Fields = {}, name = 'recommendation-1'): CslItem | undefined =>
  entriesOf(`reports/late/${name}`, {
    [`reports/late/${name}.mdx`]: recommendation(change),
  })[0];

const ofSource = (change: Fields = {}): CslItem | undefined =>
  entriesOf('sources/report', { 'sources/report.yaml': source(change) })[0];

const TYPES: Readonly<Record<ReportKind, CslType>> = {
  'committee-report': 'report',
  evaluation: 'report',
  'audit-report': 'report',
  'independent-review': 'report',
  'policy-paper': 'report',
  response: 'report',
  assessment: 'report',
  research: 'report',
  guidance: 'report',
  'written-answer': 'document',
  'ministerial-statement': 'document',
  announcement: 'document',
  speech: 'speech',
  statistics: 'dataset',
  legislation: 'legislation',
};

describe('the entry of a document', () => {
  test('says what the record knows of it', () => {
    expect(
      ofReport({
        series: 'Third Report',
        session: 'Session 2020–21',
        urls: { page: 'https://inspectorate.example/late' },
      }),
    ).toEqual({
      id: 'late',
      type: 'report',
      title: 'Late again',
      author: [{ literal: 'Rail Board' }],
      publisher: 'Rail Board',
      genre: 'Audit report',
      number: 'RI 12',
      'collection-title': 'Third Report, Session 2020–21',
      issued: { 'date-parts': [[2021, 3, 2]] },
      URL: 'https://inspectorate.example/late',
    });
  });

  test.each(Object.entries(TYPES))('of the kind %s is of the type %s', (kind, type) => {
    expect(ofReport({ kind })?.type).toBe(type);
  });

  test.each([
    ['the number', { number: 'not-seen' }, 'number'],
    ['the number, where none is stated', { number: 'none-stated' }, 'number'],
    ['the date', { published: 'not-seen' }, 'issued'],
    ['the date, where none is stated', { published: 'none-stated' }, 'issued'],
    ['the publisher', { by: 'not-seen' }, 'publisher'],
    ['an author, where nobody was seen to publish it', { by: 'not-seen' }, 'author'],
    ['an address', {}, 'URL'],
  ])('leaves out %s that was not seen', (_, change, field) => {
    expect(ofReport(change)).not.toHaveProperty(field);
  });

  test.each([
    ['2021', [2021]],
    ['2021-03', [2021, 3]],
    ['2021-03-02', [2021, 3, 2]],
  ])('is dated %s with that precision', (published, parts) => {
    expect(ofReport({ published })?.issued).toEqual({ 'date-parts': [parts] });
  });

  test('keeps a date in words as words, for the day computed with is only the last it can mean', () => {
    const item = ofReport({ published: { printed: 'spring 2021', by: '2021-05' } });
    expect(item?.issued).toEqual({ literal: 'spring 2021' });
    expect(item?.note).toBe('Date as printed: spring 2021.');
  });

  test('gives its own page as its address, and failing that a file or a copy', () => {
    const page = 'https://a.example/page';
    const pdf = 'https://a.example/pdf';
    const archive = 'https://a.example/archive';
    expect(ofReport({ urls: { page, pdf, archive } })?.URL).toBe(page);
    expect(ofReport({ urls: { pdf, archive } })?.URL).toBe(pdf);
    expect(ofReport({ urls: { archive } })?.URL).toBe(archive);
  });

  test('names who wrote it, where somebody is named, and who published it', () => {
    const item = ofReport({ author: 'Ann Lee, chief inspector, and Bo Roe, inspector' });
    expect(item?.author).toEqual([{ literal: 'Ann Lee' }, { literal: 'Bo Roe' }]);
    expect(item?.publisher).toBe('Rail Board');
  });

  test('names its publisher as it was called on the day', () => {
    const names = [
      { name: 'Rail Office', from: '1990', to: '2021-06' },
      { name: 'Rail Board', from: '2021-07' },
    ];
    const publisher = (published: string) =>
      entriesOf('reports/late', {
        'reports/late/report.mdx': report({ published }),
        'bodies/board.mdx': body({ names }),
      })[0]?.publisher;
    expect(publisher('2021-03-02')).toBe('Rail Office');
    expect(publisher('2021-06')).toBe('Rail Office');
    expect(publisher('2021-07-02')).toBe('Rail Board');
  });
});

describe('the entry of the document that a record is in', () => {
  test('says where in it the record is', () => {
    expect(ofRecommendation()).toMatchObject({
      id: 'late:recommendation-1',
      title: 'Late again',
      note: 'Recommendation 1, page 1.',
    });
  });

  test('says the place alone where the document gives the record no number', () => {
    expect(ofRecommendation({}, 'recommendation-punctual')?.note).toBe('page 1.');
  });

  test('says no place where the whole document was cited', () => {
    const whole = [{ ...cites[0], at: 'Whole report' }];
    expect(ofRecommendation({ cites: whole }, 'recommendation-punctual')).not.toHaveProperty(
      'note',
    );
  });

  test('says no place of a copy, which may be another in the document', () => {
    const copied = [{ ...cites[0], seen: 'copy', at: 'Above the reply' }];
    expect(ofRecommendation({ cites: copied })?.note).toBe('Recommendation 1.');
  });

  test('says its name once where the place begins with it', () => {
    const named = [{ ...cites[0], at: 'Recommendation 1, page 9' }];
    expect(ofRecommendation({ cites: named })?.note).toBe('Recommendation 1, page 9.');
  });

  test('says by whom it was reported where nobody saw the document', () => {
    const reported = [{ ...cites[0], seen: 'reporting' }];
    expect(ofRecommendation({ cites: reported })?.note).toBe(
      'Recommendation 1. Not seen in the document; reported by Rail Inspectorate, “Late again”.',
    );
  });
});

describe('the entry of a source', () => {
  test('is the page that was read, with the day it was read', () => {
    expect(ofSource({ author: 'Ann Lee, editor', archive: 'https://archive.example/1' })).toEqual({
      id: 'sources:report',
      type: 'document',
      title: 'Late again',
      author: [{ literal: 'Ann Lee' }],
      publisher: 'Rail Inspectorate',
      genre: 'Official document',
      issued: { 'date-parts': [[2021, 3, 2]] },
      accessed: { 'date-parts': [[2026, 1, 9]] },
      URL: 'https://inspectorate.example/late',
      note: 'Archived copy: https://archive.example/1',
    });
  });

  test('leaves out the day, where whoever read it left none', () => {
    expect(ofSource({ accessed: 'none-stated' })).not.toHaveProperty('accessed');
  });

  test('says in its note a date in words, which BibTeX and RIS cannot say', () => {
    expect(ofSource({ published: { printed: 'spring 2021' } })).toMatchObject({
      issued: { literal: 'spring 2021' },
      note: 'Date as printed: spring 2021',
    });
  });

  test('in the press names the paper', () => {
    expect(ofSource({ kind: 'press' })).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'Rail Inspectorate',
    });
  });
});

describe('the entry of our own record', () => {
  test('is a page of this site as of the day, and says that it is a summary', () => {
    const [, own] = entriesOf('reports/late/recommendation-1', {
      'reports/late/recommendation-1.mdx': recommendation(),
    });
    expect(own).toEqual({
      id: 'record:reports:late:recommendation-1',
      type: 'webpage',
      title: 'Be punctual (Recommendation 1, RI 12, 2021)',
      author: [{ literal: 'Platform Record' }],
      publisher: 'Platform Record',
      'container-title': 'Platform Record',
      issued: { 'date-parts': [[2026, 1, 31]] },
      accessed: { 'date-parts': [[2026, 1, 31]] },
      URL: 'https://platform-record.example/reports/late/recommendation-1/',
      note: 'A summary in the words of Platform Record, not of the original; as of 31 January 2026.',
    });
  });

  test.each([
    ['bodies/board', {}],
    ['themes/punctuality', {}],
    ['terms/right-time', { 'terms/right-time.mdx': term() }],
    [
      'chains/nine',
      {
        'chains/nine.mdx': chain({ members: [1, 2].map((n) => `reports/late/commitment-${n}`) }),
        'reports/late/commitment-1.mdx': commitment(),
        'reports/late/commitment-2.mdx': commitment({ title: 'Eight in ten' }),
      },
    ],
  ])('stands alone for %s, which is about no one document', (id, files) => {
    expect(entriesOf(id, files).map((entry) => entry.id)).toEqual([
      `record:${id.replace('/', ':')}`,
    ]);
  });
});
