import { describe, expect, test } from 'vitest';
import type { Texts } from '../../builders/content.ts';
import { commitment, rating, response } from './item-texts.ts';
import { reportPageIn as page } from './pages-in.ts';
import { report, scheme, type Fields } from './record-texts.ts';

describe('the ratings of a report at a glance', () => {
  const rated = (cells: Fields, more: Texts = {}) =>
    page({
      'schemes/marks.yaml': scheme(),
      'reports/late/commitment-1.mdx': commitment(),
      'reports/late/rating-1.mdx': rating({ cells }),
      ...more,
    }).matrices;

  test('have a row for each rating and a column for each question', () => {
    const [matrix] = rated({ kept: { rating: 'poor' }, overall: { rating: 'good' } });
    expect(matrix?.criteria.map(({ title }) => title)).toEqual(['Kept', 'Overall']);
    expect(matrix?.rows).toMatchObject([
      {
        rated: { title: 'Nine in ten on time' },
        rating: { id: 'reports/late/rating-1' },
        marks: [
          { label: 'Poor', level: 1, of: 3, isLowest: true },
          { label: 'Good', level: 3, isLowest: false },
        ],
      },
    ]);
  });

  test('count every rating, and the cells that were not seen or not rated', () => {
    const second = {
      'reports/late/commitment-2.mdx': commitment({ title: 'Second' }),
      'reports/late/rating-2.mdx': rating({
        title: 'Second',
        rates: 'reports/late/commitment-2',
        cells: { kept: { rating: 'poor' }, overall: { rating: 'not-rated' } },
      }),
    };
    const matrices = rated({ kept: { rating: 'poor' }, overall: { rating: 'not-seen' } }, second);
    expect(matrices.map(({ sentence }) => sentence)).toEqual([
      'Of 2 commitments rated overall: 1 not rated, 1 not seen by us. Of all 4 cells: 2 poor, 1 not rated, 1 not seen by us.',
    ]);
  });

  test('do not count a question that does not apply to what was rated as a whole', () => {
    const whole = {
      'reports/late/rating-whole.mdx': rating({
        title: 'Whole',
        rates: 'reports/late',
        cells: { overall: { rating: 'fair' } },
      }),
    };
    const [matrix] = rated({ kept: { rating: 'poor' }, overall: { rating: 'fair' } }, whole);
    expect(matrix?.sentence).toBe(
      'Of 1 commitment rated overall: 1 fair. All taken together: fair. Of all 3 cells: 2 fair, 1 poor.',
    );
    expect(matrix?.rows[1]?.marks).toEqual([undefined, expect.objectContaining({ label: 'Fair' })]);
  });

  test('count the commitments that the report says it judges and that are not on this record', () => {
    const [matrix] = rated(
      { kept: { rating: 'poor' }, overall: { rating: 'good' } },
      { 'reports/late/report.mdx': report({ 'stated-count': { commitments: 3 } }) },
    );
    expect(matrix?.sentence).toContain(
      'Of 3 commitments rated overall: 1 good, 2 not on this record.',
    );
  });

  test('say each count once where a scheme has one question', () => {
    const one = scheme({
      criteria: [{ code: 'overall', title: 'Overall', question: 'How was it?', overall: true }],
    });
    const [matrix] = rated({ overall: { rating: 'poor' } }, { 'schemes/marks.yaml': one });
    expect(matrix?.sentence).toBe('Of 1 commitment rated overall: 1 poor.');
  });

  test('lead from each rating to what it means, and from none to the method', () => {
    const [matrix] = rated({ kept: { rating: 'poor' }, overall: { rating: 'not-seen' } });
    expect(matrix?.rows[0]?.marks.map((mark) => mark?.explained)).toEqual([
      '/schemes/marks/#kept-poor',
      '/method/#unrated-not-seen',
    ]);
  });

  describe('beside what was answered', () => {
    const answered = (files: Texts) =>
      rated(
        { kept: { rating: 'poor' }, overall: { rating: 'poor' } },
        {
          'reports/reply/report.mdx': report({
            title: 'The reply',
            kind: 'response',
            number: 'RI 13',
            answers: 'reports/late',
            rest: 'not-seen',
          }),
          ...files,
        },
      )[0];

    test('have the dispute, its reason and its document', () => {
      const dispute = response({
        to: 'reports/late/rating-1',
        position: 'disputes-rating',
        reason: 'The trains were on time.',
      });
      const matrix = answered({ 'reports/reply/response-1.mdx': dispute });
      expect(matrix?.isAnswered).toBe(true);
      expect(matrix?.rows[0]?.answer).toMatchObject({
        position: 'Disputes the rating',
        from: { id: 'reports/reply/response-1' },
        document: 'RI 13, 2021',
        reason: 'The trains were on time.',
        isUnknown: false,
      });
    });

    test('have the reply where what it says of a rating was not seen', () => {
      expect(answered({})?.rows[0]?.answer).toMatchObject({
        position: 'Not seen by us',
        from: { id: 'reports/reply' },
        document: 'RI 13, 2021',
        isUnknown: true,
      });
    });

    test('have nothing where no reply is on the record', () => {
      const [matrix] = rated({ kept: { rating: 'poor' }, overall: { rating: 'poor' } });
      expect(matrix?.isAnswered).toBe(false);
      expect(matrix?.rows[0]?.answer).toBeUndefined();
    });
  });

  test('are one table for each scheme', () => {
    const other = {
      'schemes/stars.yaml': scheme({ title: 'Stars' }),
      'reports/late/commitment-2.mdx': commitment({ title: 'Second' }),
      'reports/late/rating-2.mdx': rating({
        title: 'Second',
        scheme: 'schemes/stars',
        rates: 'reports/late/commitment-2',
      }),
    };
    expect(
      rated({ kept: { rating: 'poor' }, overall: { rating: 'fair' } }, other).map(
        (matrix) => matrix.scheme.title,
      ),
    ).toEqual(['Marks', 'Stars']);
  });

  test('are left out of a report without ratings', () => {
    expect(page().matrices).toEqual([]);
  });
});
