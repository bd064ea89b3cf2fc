import { plugins } from '@citation-js/core';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../../src/views/cite/csl.ts';
import { toBibtex } from '../../../../src/views/cite/bibtex.ts';
import { toRis } from '../../../../src/views/cite/ris.ts';

/** Each sign that one of the formats, or TeX, would take for something else. */
const SIGNS = [
  '’',
  '–',
  '£',
  '%',
  '&',
  '{',
  '}',
  '_',
  '#',
  '$',
  '\\',
  '^',
  '~',
  '<',
  '>',
  '“',
  'é',
];

const report: CslItem = {
  id: 'late:recommendation-1',
  type: 'report',
  title: 'Late again on the NR network',
  author: [{ literal: 'Board of Rail and Road' }, { literal: 'Ann Lee' }],
  publisher: 'Board of Rail and Road',
  genre: 'Audit report',
  number: 'RI 12',
  issued: { 'date-parts': [[2021, 3, 2]] },
  URL: 'https://inspectorate.example/late_again?a=1&b=50%25#c~d',
  note: 'Recommendation 1, page 1.',
};
const page: CslItem = {
  id: 'record:reports:late:recommendation-1',
  type: 'webpage',
  title: 'Be punctual',
  'container-title': 'Platform Record',
  accessed: { 'date-parts': [[2026, 1, 9]] },
};

/** The report with its words taken from one text. */
const reportCalled = (text: string): CslItem => ({
  ...report,
  title: text,
  note: text,
  publisher: text,
  author: [{ literal: text }],
});

/** Only what an entry holds, without the reader’s account of how it was read. */
const read = (text: string) => plugins.input.chain(text).map(({ _graph, ...entry }) => entry);

const fields = (item: CslItem) => parse(toBibtex([item])).entries[0]?.fields;

describe('BibTeX, read by another parser,', () => {
  test('holds each entry under its key, without an error', () => {
    const { entries, errors } = parse(toBibtex([report, page]));
    expect(errors).toEqual([]);
    expect(entries.map(({ key, type }) => ({ key, type }))).toEqual([
      { key: 'late:recommendation-1', type: 'techreport' },
      { key: 'record:reports:late:recommendation-1', type: 'misc' },
    ]);
  });

  test('holds the fields of a report', () => {
    expect(fields(report)).toMatchObject({
      author: [{ name: 'Board of Rail and Road' }, { name: 'Ann Lee' }],
      institution: ['Board of Rail and Road'],
      number: 'RI 12',
      type: 'Audit report',
      year: '2021',
      month: 'mar 2',
      note: 'Recommendation 1, page 1.',
      url: report.URL,
    });
  });

  test('has the month and the day only where they are known', () => {
    const dated = (...parts: number[]) => fields({ ...report, issued: { 'date-parts': [parts] } });
    expect(dated(2021)).not.toHaveProperty('month');
    expect(dated(2021, 3)).toMatchObject({ year: '2021', month: '3' });
  });

  test.each(SIGNS)('keeps %s in names, titles and notes', (sign) => {
    const text = `Rail ${sign} Road, a${sign}b ${sign}`;
    expect(fields(reportCalled(text))).toMatchObject({
      title: text,
      note: text,
      institution: [text],
      author: [{ name: text }],
    });
  });
});

describe('RIS, read by the library that gave the tags,', () => {
  test('holds the fields of a report', () => {
    expect(read(toRis([report]))).toEqual([report]);
  });

  test('holds each entry under its whole key', () => {
    expect(read(toRis([report, page])).map(({ id }) => id)).toEqual([report.id, page.id]);
  });

  test('keeps a long title and a long address in one line each', () => {
    const title = 'trains and '.repeat(30).trim();
    const URL = `https://inspectorate.example/${'late/'.repeat(40)}`;
    const lines = toRis([{ ...report, title, URL }]).split('\r\n');
    expect(lines).toContain(`TI  - ${title}`);
    expect(lines).toContain(`UR  - ${URL}`);
  });

  test.each(SIGNS)('keeps %s in names, titles and notes', (sign) => {
    const text = `Rail ${sign} Road a${sign}b ${sign}`;
    const item = reportCalled(text);
    expect(read(toRis([item]))).toEqual([item]);
  });

  test('keeps a name with commas in one piece, for what follows a comma is read as a first name', () => {
    const author = [{ literal: 'Board of Rail, Road and Sea' }];
    expect(read(toRis([{ ...report, author }]))[0]).toMatchObject({
      author: [{ literal: 'Board of Rail Road and Sea' }],
    });
  });

  test('says of a page when it was read and on which site, where reference managers look', () => {
    const lines = toRis([page]).split('\r\n');
    expect(lines[0]).toBe('TY  - ELEC');
    expect(lines).toContain('Y2  - 2026/01/09/');
    expect(lines).toContain('T2  - Platform Record');
    expect(lines.filter((line) => line.startsWith('M1'))).toEqual([]);
  });

  test('begins every entry with its type and ends it', () => {
    const lines = toRis([report, page]).split('\r\n');
    const ends = lines
      .filter((line) => /^(?:TY|ER) {2}-/.test(line))
      .map((line) => line.slice(0, 2));
    expect(ends).toEqual(['TY', 'ER', 'TY', 'ER']);
  });
});

test('CSL-JSON is read as it was written', () => {
  expect(read(JSON.stringify([report, page]))).toEqual([report, page]);
});
