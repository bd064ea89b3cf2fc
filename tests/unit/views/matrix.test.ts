import { describe, expect, test } from 'vitest';
import { reportPage } from '../../../src/views/report-page.ts';
import { commitment, editionOf, rating, recordIn, scheme, type Fields } from './edition.ts';

type Files = Readonly<Record<string, string>>;

function page(files: Files = {}, id = 'reports/late') {
  const edition = editionOf(files);
  return reportPage(edition, recordIn(edition, id, 'reports'));
}

describe('the ratings of a report at a glance', () => {
  const rated = (cells: Fields, more: Files = {}) =>
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
      'Of 4 cells: 2 poor, 1 not rated, 1 not seen by us.',
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
    expect(matrix?.sentence).toBe('Of 3 cells: 2 fair, 1 poor.');
    expect(matrix?.rows[1]?.marks).toEqual([undefined, expect.objectContaining({ label: 'Fair' })]);
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
