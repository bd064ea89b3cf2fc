import { unrated } from '../../schema/vocabulary.ts';
import type { Issue } from '../../issues/issue.ts';
import { isIn, type RecordOf } from '../content-record.ts';
import { find } from '../graph.ts';
import { nearest } from '../nearest.ts';
import { issueAt, perRecord } from './rule.ts';

/** A rating has a cell for every criterion of its scheme, and every cell a code of its scale. */
export const ratingCells = perRecord((record, { graph }) => {
  const scheme = isIn(record, 'ratings') ? find(graph, record.fields.scheme, 'schemes') : undefined;
  if (!isIn(record, 'ratings') || !scheme) return [];
  const rated = graph.records.get(record.fields.rates);
  // Where what is rated is not there, a dangling link says so; which cells it needs cannot be known.
  return [
    ...unknownCells(record, scheme),
    ...(rated ? missingCells(record, scheme, isIn(rated, 'reports')) : []),
  ];
});

function unknownCells(record: RecordOf<'ratings'>, scheme: RecordOf<'schemes'>): readonly Issue[] {
  const criteria = scheme.fields.criteria.map((criterion) => criterion.code);
  const ratings = [...scheme.fields.scale.map((step) => step.code), ...Object.keys(unrated)];
  return Object.entries(record.fields.cells).flatMap(([code, { rating }]) => {
    if (!criteria.includes(code)) {
      return [
        issueAt(
          record,
          'unknown-criterion',
          `cells.${code}`,
          `${scheme.id} has no criterion ${code}.`,
          `${hint(code, criteria)}Its criteria are: ${criteria.join(', ')}.`,
        ),
      ];
    }
    if (ratings.includes(rating)) return [];
    return [
      issueAt(
        record,
        'unknown-value',
        `cells.${code}.rating`,
        `cells.${code}.rating is "${rating}".`,
        `${hint(rating, ratings)}Use one of: ${ratings.join(', ')}.`,
      ),
    ];
  });
}

const hint = (written: string, allowed: readonly string[]): string => {
  const near = nearest(written, allowed);
  return near === undefined ? '' : `Did you mean ${near}? `;
};

/** What is rated as a whole needs only the criterion that sums up the others. */
function missingCells(
  record: RecordOf<'ratings'>,
  scheme: RecordOf<'schemes'>,
  asWhole: boolean,
): readonly Issue[] {
  return scheme.fields.criteria
    .filter(
      (criterion) =>
        (!asWhole || criterion.overall === true) &&
        !Object.hasOwn(record.fields.cells, criterion.code),
    )
    .map((criterion) =>
      issueAt(
        record,
        'missing-criterion',
        'cells',
        `There is no cell for ${criterion.code}: ${criterion.question}`,
        'Add it, with not-seen or not-rated if there is no rating to give.',
      ),
    );
}
