import { describe, expect, test } from 'vitest';
import { methodPage } from '../../../src/views/method-page.ts';
import { failureOf, searchQualityPage } from '../../../src/views/search-quality.ts';
import { mappedPages } from '../../../src/views/sitemap.ts';
import { madeUp } from '../../builders/editions.ts';
import { answer, judged, quality } from '../../builders/search-quality.ts';

const page = (change = {}) => searchQualityPage(madeUp, quality(change));
const none = answer([], null);

describe('the page on the quality of the search', () => {
  test('says when, at which commit and over how many records it was measured', () => {
    const { date, commit, records } = page();
    expect([date, commit.text, commit.hasChanges, records]).toEqual([
      '21 November 2026',
      '0123456789',
      false,
      '1,269',
    ]);
    expect(commit.href).toMatch(/\/commit\/0123456789abcdef0123456789abcdef01234567$/);
  });

  test('marks the best figure of a row, the highest or the lowest, unless all are the same', () => {
    const rows = page().sets[0]?.rows ?? [];
    const row = (key: string) => rows.find(({ measure }) => measure.key === key)?.values;
    expect(row('ndcg')?.map(({ text, isBest }) => [text, isBest])).toEqual([
      ['1.00', true],
      ['0.50', false],
      ['1.00', true],
    ]);
    expect(row('nothing')?.map(({ isBest }) => isBest)).toEqual([true, false, true]);
    expect(row('first')?.map(({ isBest }) => isBest)).toEqual([false, false, false]);
    expect(row('falseAnswers')?.map(({ text }) => text)).toEqual(['–', '–', '–']);
  });

  test('leads from each query to its search', () => {
    expect(page().sets[0]?.queries).toEqual([
      {
        query: 'late trains & buses',
        href: `${madeUp.settings.base}search/?q=late+trains+%26+buses`,
        values: ['1.00', '1.00', '1.00'],
      },
    ]);
  });

  test('names the queries that failed, with a record that was wanted', () => {
    const missed = judged({ answers: { ...judged().answers, ours: answer(['x', 'y'], null) } });
    const [set] = page({ sets: [{ ...quality().sets[0], queries: [judged(), missed] }] }).sets;
    expect(set?.failed).toMatchObject([{ query: missed.query, wanted: 'Late trains' }]);
  });

  test('leads to searches and a commit alone, as a record that was measured may have moved since', () => {
    const missed = judged({ answers: { ...judged().answers, ours: answer(['x'], null) } });
    const { head: _, ...measured } = page({
      sets: [{ ...quality().sets[0], queries: [judged(), missed] }],
    });
    const hrefs = JSON.stringify(measured).match(/(?<="href":")[^"]*/g) ?? [];
    expect(hrefs.length).toBeGreaterThan(3);
    expect(hrefs.filter((href) => !/\/search\/\?q=|\/commit\//.test(href))).toEqual([]);
  });

  test('says of a query outside the record whether a list is shown all the same', () => {
    const outside = judged({
      grades: {},
      answers: {
        ours: { ...none, ndcg: null },
        pagefind: { ...none, ndcg: null },
        minisearch: { ...answer(['x'], null), ndcg: null },
      },
    });
    const [set] = page({ sets: [{ ...quality().sets[0], queries: [outside] }] }).sets;
    expect(set?.queries[0]?.values).toEqual(['no list', 'no list', 'a list']);
    expect([set?.outside, set?.failed]).toEqual([1, []]);
  });

  test('says of each invariant whether it holds, by the part that must', () => {
    const invariant = { name: 'x', tried: 10, held: 9, needed: 0.9, failures: [] };
    const { invariants } = page({ invariants: [invariant, { ...invariant, needed: 1 }] });
    expect(invariants.map(({ result, count, needed }) => [result, count, needed])).toEqual([
      ['holds', '9 of 10', '90 %'],
      ['fails', '9 of 10', 'all'],
    ]);
  });

  test('says what the search costs in seconds and kilobytes', () => {
    const opening = {
      what: 'a title',
      bytes: 181_001,
      searchBytes: 99_999,
      firstBytes: 50_000,
      requests: 14,
      first: 812.4,
      whole: 1_499,
    };
    const key = { what: 'on it', p50: 7.6, p95: 48.2 };
    const [cost] = page({
      cost: [{ records: 5000, isGenerated: true, openings: [opening], keys: [key] }],
    }).cost;
    expect(cost?.heading).toBe('5,000 generated records');
    expect(cost?.openings[0]).toEqual({
      what: 'a title',
      first: '0.81 s',
      whole: '1.50 s',
      bytes: '182 KB',
      searchBytes: '100 KB',
      firstBytes: '50 KB',
      requests: '14',
    });
    expect(cost?.keys).toEqual([{ what: 'on it', p50: '8 ms', p95: '48 ms' }]);
  });
});

describe('a query fails', () => {
  const failure = (ours: ReturnType<typeof answer>, grades = judged().grades) =>
    failureOf(judged({ grades, answers: { ...judged().answers, ours } }));

  test('unless its first result is of the best grade', () => {
    expect(failure(answer(['a'], 1))).toBeUndefined();
    expect(failure(answer(['x', 'a'], 2))).toBe('The first of the best records is in place 2.');
    expect(failure(answer(['x'], null))).toContain('among the first ten');
    expect(failure(none)).toBe('Nothing is listed.');
  });

  test('when it is outside the record and something is listed', () => {
    expect(failure(none, {})).toBeUndefined();
    expect(failure(answer(['x'], null), {})).toContain('cannot answer');
  });
});

describe('a record whose search was measured', () => {
  const path = `${madeUp.settings.base}search-quality/`;
  const measured = { ...madeUp, searchQuality: quality() };
  const addresses = (edition: typeof madeUp) =>
    mappedPages(edition).map(({ address }) => new URL(address).pathname);

  test('maps the page and leads to it from its method, and another record does neither', () => {
    expect(addresses(measured)).toContain(path);
    expect(methodPage(measured).searchQuality).toBe(path);
    expect(addresses(madeUp)).not.toContain(path);
    expect(methodPage(madeUp).searchQuality).toBeUndefined();
  });
});

describe('what the page on the quality of the search says of refusals', () => {
  test('counts them with their share, and leads to each that was wrong', () => {
    expect(page().refusals).toEqual({
      leftOut: {
        asked: '400',
        refused: '1 (0\u00a0%)',
        first: '160 (40\u00a0%)',
        ten: '320 (80\u00a0%)',
        nothing: [
          {
            query: 'why are trams late',
            href: `${madeUp.settings.base}search/?q=why+are+trams+late`,
          },
        ],
      },
      offSubject: [
        {
          about: 'worked with',
          asked: '240',
          given: '1 (0\u00a0%)',
          listed: [
            {
              query: 'late supper',
              href: `${madeUp.settings.base}search/?q=late+supper`,
              first: 'Late trains',
            },
          ],
        },
      ],
    });
  });

  test('is nothing where they were not counted', () => {
    expect(page({ refusals: undefined }).refusals).toBeUndefined();
  });
});
