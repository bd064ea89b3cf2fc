import { describe, expect, test } from 'vitest';
import { citeThis, type CiteThis } from '../../../../src/views/cite/cite-this.ts';
import { editionOf, recordIn } from '../edition.ts';
import { recommendation } from '../item-texts.ts';
import { cites, report, type Fields } from '../record-texts.ts';

function citeOf(id: string, ofReport: Fields = {}, ofRecommendation: Fields = {}): CiteThis {
  const edition = editionOf({
    'reports/late/report.mdx': report(ofReport),
    'reports/late/recommendation-1.mdx': recommendation(ofRecommendation),
  });
  return citeThis(edition, recordIn(edition, id));
}

describe('the citation of the original in words', () => {
  test('names author, title, number, date and place in one sentence, then the address', () => {
    const urls = { page: 'https://inspectorate.example/late' };
    expect(citeOf('reports/late/recommendation-1', { urls }).original).toEqual({
      words: 'Rail Board, “Late again” (RI 12), 2 March 2021, Recommendation 1, page 1',
      url: 'https://inspectorate.example/late',
    });
  });

  test.each([
    ['not-seen', 'Rail Board, “Late again” (RI 12), date not seen'],
    ['none-stated', 'Rail Board, “Late again” (RI 12), undated'],
    ['2021-03', 'Rail Board, “Late again” (RI 12), March 2021'],
    [{ printed: 'spring 2021' }, 'Rail Board, “Late again” (RI 12), spring 2021'],
  ])('says of a date given as %j: %s', (published, words) => {
    expect(citeOf('reports/late', { published }).original?.words).toBe(words);
  });

  test('begins with the title where no author and no publisher was seen', () => {
    expect(citeOf('reports/late', { by: 'not-seen' }).original?.words).toBe(
      '“Late again” (RI 12), 2 March 2021',
    );
  });

  test('has no address where none is on the record', () => {
    expect(citeOf('reports/late').original?.url).toBeUndefined();
  });

  test('says what it is cited in, where nobody saw the document', () => {
    const reported = { cites: [{ ...cites[0], seen: 'reporting' }] };
    expect(citeOf('reports/late/recommendation-1', {}, reported).original?.words).toBe(
      'Rail Board, “Late again” (RI 12), 2 March 2021, Recommendation 1, cited in Rail Inspectorate, “Late again”',
    );
  });

  test('is absent for what is about no one document', () => {
    expect(citeOf('bodies/board').original).toBeUndefined();
  });
});

test('the citation of our record names the site and the day, then the whole address', () => {
  expect(citeOf('reports/late/recommendation-1').own).toEqual({
    words: '“Be punctual (Recommendation 1, RI 12, 2021)”, Platform Record, as of 31 January 2026',
    url: 'https://platform-record.example/reports/late/recommendation-1/',
  });
});

test('the files lie beside the page', () => {
  expect(citeOf('bodies/board').files).toEqual([
    { name: 'BibTeX', href: 'cite.bib' },
    { name: 'RIS', href: 'cite.ris' },
    { name: 'CSL-JSON', href: 'cite.json' },
  ]);
});
