import type { RecordOf } from '../records/content-record.ts';
import { find } from '../records/graph.ts';
import { unrated } from '../schema/vocabulary.ts';
import type { Cite } from './citations.ts';
import { ratingPath } from './definitions.ts';
import type { Edition } from './edition.ts';

/** One rating as it is drawn: a word, and how many of the scale’s steps are filled. */
export interface RatingMark {
  readonly code: string;
  readonly label: string;
  /** Steps filled: all for the best rating, one for the worst; undefined where there is no rating. */
  readonly level: number | undefined;
  /** Steps in the scale. */
  readonly of: number;
  /** Whether it is the lowest step, which alone takes the alarm colour. */
  readonly isLowest: boolean;
  /** What this rating means for its criterion, in the scheme’s words. */
  readonly meaning: string | undefined;
  /** Where that is said. */
  readonly explained: string;
}

/** One question of a rating and its answer. */
export interface RatingRow {
  readonly criterion: string;
  readonly title: string;
  readonly question: string;
  readonly mark: RatingMark;
  readonly note: string | undefined;
  readonly cites: readonly Cite[] | undefined;
}

/** The cells of a rating in the order of its scheme. */
export function ratingRows(edition: Edition, rating: RecordOf<'ratings'>): readonly RatingRow[] {
  const scheme = find(edition.graph, rating.fields.scheme, 'schemes');
  return (scheme?.fields.criteria ?? []).flatMap((criterion) => {
    const cell = rating.fields.cells[criterion.code];
    if (!scheme || !cell) return [];
    const mark = markOf(edition, scheme, criterion.code, cell.rating);
    return [
      {
        criterion: criterion.code,
        title: criterion.title,
        question: criterion.question,
        mark,
        note: cell.note,
        cites: cell.cites,
      },
    ];
  });
}

/** The mark for a code of a scheme, or for a rating that was not given or not seen. */
export function markOf(
  edition: Edition,
  scheme: RecordOf<'schemes'>,
  criterion: string,
  code: string,
): RatingMark {
  const { scale, criteria } = scheme.fields;
  const explained = ratingPath(edition, scheme, criterion, code);
  const step = scale.findIndex((each) => each.code === code);
  const missing: Readonly<Record<string, { readonly label: string; readonly definition: string }>> =
    unrated;
  if (step < 0)
    return {
      code,
      label: missing[code]?.label ?? code,
      level: undefined,
      of: scale.length,
      isLowest: false,
      meaning: missing[code]?.definition,
      explained,
    };
  return {
    code,
    label: scale[step]?.title ?? code,
    level: scale.length - step,
    of: scale.length,
    isLowest: step === scale.length - 1,
    meaning: criteria.find((each) => each.code === criterion)?.anchors[code],
    explained,
  };
}

/** The rating of the criterion that sums up the others. */
export function overallMark(edition: Edition, rating: RecordOf<'ratings'>): RatingMark | undefined {
  const scheme = find(edition.graph, rating.fields.scheme, 'schemes');
  const overall = scheme?.fields.criteria.find((criterion) => criterion.overall);
  return ratingRows(edition, rating).find((row) => row.criterion === overall?.code)?.mark;
}
