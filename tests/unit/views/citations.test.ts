import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../../src/views/citations.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment, entry, finding, rating, recommendation } from './item-texts.ts';
import { cites, report, scheme, source, term, type Fields } from './record-texts.ts';

const gazette = { source: 'sources/gazette', at: 'column 2', seen: 'reporting' };
const GAZETTE = source({
  title: 'Office shrugs',
  publisher: 'The Gazette',
  kind: 'press',
  published: { printed: 'Summer 2021' },
  url: 'https://gazette.example/?a=1&b=2',
});

function citationsIn(files: Texts, id: string) {
  const edition = editionOf({ 'sources/gazette.yaml': GAZETTE, ...files });
  return citationsOf(edition, recordIn(edition, id));
}

const inFinding = (change: Fields, body?: string) =>
  citationsIn({ 'reports/late/finding-1.mdx': finding(change, body) }, 'reports/late/finding-1');
const shown = ({ list }: ReturnType<typeof citationsOf>): readonly string[] =>
  list.map(({ number, source: id, at }) => `${number} ${id} ${at}`);

describe('citations', () => {
  test('are numbered in the order written where the text names none', () => {
    expect(shown(inFinding({ cites: [gazette, ...cites] }))).toEqual([
      '1 sources/gazette column 2',
      '2 sources/report page 1',
    ]);
  });

  test('say everything a reader needs to find the place', () => {
    expect(inFinding({ cites: [gazette] }).list[0]).toEqual({
      number: 1,
      source: 'sources/gazette',
      href: '/sources/gazette/',
      title: 'Office shrugs',
      publisher: 'The Gazette',
      published: 'Summer 2021',
      kind: 'Press',
      at: 'column 2',
      seen: 'reporting',
      seenLabel: 'Seen in reporting',
      url: 'https://gazette.example/?a=1&b=2',
      seenAt: undefined,
      archive: undefined,
      licence: undefined,
      note: undefined,
    });
  });

  test('give one number to one place, however often it is cited', () => {
    const figures = [{ value: 1, unit: '%', measures: 'late trains', date: '2020', cites }];
    expect(shown(inFinding({ figures, cites: [...cites, ...cites] }))).toEqual([
      '1 sources/report page 1',
    ]);
  });

  test('number two places of one source apart', () => {
    expect(shown(inFinding({ cites: [...cites, { ...cites[0], at: 'page 9' }] }))).toEqual([
      '1 sources/report page 1',
      '2 sources/report page 9',
    ]);
  });

  test('begin with those in the text, in the order in which a reader meets them', () => {
    const text = 'Late.<Cite source="sources/gazette"/> Very.<Cite source="sources/report"/>';
    expect(shown(inFinding({ cites: [...cites, gazette] }, text))).toEqual([
      '1 sources/gazette column 2',
      '2 sources/report page 1',
    ]);
  });

  test('add a place that only the text names, seen as the source was', () => {
    const found = inFinding({}, 'Late.<Cite source="sources/report" at="page 4"/>');
    expect(shown(found)).toEqual(['1 sources/report page 4', '2 sources/report page 1']);
    expect(found.list[0]?.seen).toBe('document');
    expect(found.numberOf({ source: 'sources/report', at: 'page 4' })).toBe(1);
  });

  test('lead to the first place of a source where the text names none', () => {
    expect(
      inFinding({ cites: [gazette, ...cites, { ...cites[0], at: 'page 9' }] }).numberOf({
        source: 'sources/report',
      }),
    ).toBe(2);
  });

  test('have no number for a source that the record does not cite', () => {
    expect(inFinding({}).numberOf({ source: 'sources/gazette' })).toBeUndefined();
    expect(inFinding({}).numbersOf(undefined)).toEqual([]);
  });

  test('give each number once to a part that cites a place twice', () => {
    expect(
      inFinding({}).numbersOf(
        [...cites, ...cites].map((cite) => ({ ...cite, seen: 'document' as const })),
      ),
    ).toEqual([1]);
  });

  test('leave out what is not known of a source', () => {
    const [citation] = citationsIn(
      {
        'sources/report.yaml': source({
          archive: 'none-stated',
          licence: 'not-seen',
          published: 'not-seen',
        }),
      },
      'reports/late',
    ).list;
    expect(citation).toMatchObject({
      archive: undefined,
      licence: undefined,
      published: undefined,
    });
  });

  test('keep the archived copy, the licence and the address it was read at', () => {
    const known = {
      archive: 'https://archive.example/1',
      licence: 'CC BY 4.0',
      'seen-at': 'https://mirror.example/1',
    };
    const [citation] = citationsIn({ 'sources/report.yaml': source(known) }, 'reports/late').list;
    expect(citation).toMatchObject({
      archive: 'https://archive.example/1',
      licence: 'CC BY 4.0',
      seenAt: 'https://mirror.example/1',
    });
  });
});

describe('the citations of the parts of a record', () => {
  const both = ['1 sources/report page 1', '2 sources/gazette column 2'];
  const differing = [
    {
      about: 'How late',
      values: [
        { value: '1', cites },
        { value: '2', cites: [gazette] },
      ],
      shown: '1',
      because: 'It is the report’s.',
    },
  ];

  test('include those of statements', () => {
    const said = {
      anchor: 'a',
      by: 'A. Inspector',
      role: 'Inspector',
      date: '2021',
      says: 'Late.',
      cites: [gazette],
    };
    expect(
      shown(
        citationsIn({ 'reports/late/report.mdx': report({ statements: [said] }) }, 'reports/late'),
      ),
    ).toEqual(both);
  });

  test('include those of figures', () => {
    expect(
      shown(
        inFinding({
          figures: [
            { value: 1, unit: '%', measures: 'late trains', date: '2020', cites: [gazette] },
          ],
        }),
      ),
    ).toEqual(both);
  });

  test('include those of disagreements', () => {
    expect(shown(inFinding({ disagreements: differing }))).toEqual(both);
    expect(
      shown(
        citationsIn(
          { 'reports/late/report.mdx': report({ disagreements: differing }) },
          'reports/late',
        ),
      ),
    ).toEqual(both);
    expect(
      shown(
        citationsIn(
          { 'terms/right-time.mdx': term({ disagreements: differing }) },
          'terms/right-time',
        ),
      ),
    ).toEqual(both);
  });

  test('include those of a history', () => {
    const files = {
      'reports/late/recommendation-1.mdx': recommendation({
        history: [entry({ cites: [gazette] })],
      }),
    };
    expect(shown(citationsIn(files, 'reports/late/recommendation-1'))).toEqual(both);
  });

  test('include those of the cells of a rating', () => {
    const cells = { kept: { rating: 'poor', cites: [gazette] }, overall: { rating: 'good' } };
    const files = {
      'schemes/marks.yaml': scheme(),
      'reports/late/commitment-1.mdx': commitment(),
      'reports/late/rating-1.mdx': rating({ cells }),
    };
    expect(shown(citationsIn(files, 'reports/late/rating-1'))).toEqual(both);
  });

  test('include that of a quotation', () => {
    expect(shown(inFinding({ quote: { text: 'Late, as ever.', cite: gazette } }))).toEqual(both);
  });

  test('are none for a source, which is one', () => {
    expect(citationsIn({}, 'sources/gazette').list).toEqual([]);
  });
});
