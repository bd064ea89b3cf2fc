import { isIn, type RecordOf } from '../records/content-record.ts';
import { find } from '../records/graph.ts';
import { unrated } from '../schema/vocabulary.ts';
import { count } from './count.ts';
import type { Edition } from './edition.ts';
import { markOf, ratingRows, type RatingMark } from './ratings.ts';
import { refTo, shortName, type Ref } from './ref.ts';
import { answerTo } from './status.ts';

/** One judgement: what was rated, and the rating of each question; undefined where a question does not apply. */
export interface MatrixRow {
  readonly rated: Ref;
  readonly rating: Ref;
  readonly marks: readonly (RatingMark | undefined)[];
  /** Whether it judges a whole document, and not one promise of it. */
  readonly isWhole: boolean;
  readonly answer: MatrixAnswer | undefined;
  /** Where sources differ on the rating. */
  readonly differ: string | undefined;
}

/** What those judged answered to a rating, and in which document. */
export interface MatrixAnswer {
  readonly position: string;
  readonly from: Ref;
  readonly document: string;
  readonly reason: string | undefined;
  /** Whether we have not seen it. */
  readonly isUnknown: boolean;
}

/** Ratings of one scheme: what was rated down the side, the questions across, and what was answered. */
export interface RatingMatrix {
  readonly scheme: Ref;
  readonly criteria: readonly { readonly title: string; readonly question: string }[];
  readonly rows: readonly MatrixRow[];
  /** Whether any of them was answered. */
  readonly isAnswered: boolean;
  /** On how many points the sources of the report differ. */
  readonly differing: number;
  /** The counts in sentences. */
  readonly sentence: string;
}

/** The ratings of a report, a matrix for each scheme that it uses. */
export function ratingMatrices(
  edition: Edition,
  report: RecordOf<'reports'>,
): readonly RatingMatrix[] {
  const ratings = (edition.graph.itemsOf.get(report.id) ?? []).filter((item) =>
    isIn(item, 'ratings'),
  );
  const schemes = [...new Set(ratings.map((rating) => rating.fields.scheme))];
  // What a document says it judges cannot be shared out among several schemes.
  const judged = schemes.length === 1 ? report.fields['stated-count']?.commitments : undefined;
  return schemes.flatMap((id) => {
    const scheme = find(edition.graph, id, 'schemes');
    if (!scheme) return [];
    const rows = ratings
      .filter((rating) => rating.fields.scheme === id)
      .map((rating) => rowOf(edition, scheme, rating));
    return [
      {
        scheme: refTo(edition, id),
        criteria: scheme.fields.criteria.map(({ title, question }) => ({ title, question })),
        rows,
        isAnswered: rows.some(({ answer }) => answer !== undefined),
        differing: report.fields.disagreements.length,
        sentence: [...overall(edition, scheme, rows, judged), ...cells(edition, scheme, rows)].join(
          ' ',
        ),
      },
    ];
  });
}

function rowOf(
  edition: Edition,
  scheme: RecordOf<'schemes'>,
  rating: RecordOf<'ratings'>,
): MatrixRow {
  const given = new Map(ratingRows(edition, rating).map((row) => [row.criterion, row.mark]));
  const ref = refTo(edition, rating.id);
  return {
    rated: refTo(edition, rating.fields.rates),
    rating: ref,
    marks: scheme.fields.criteria.map(({ code }) => given.get(code)),
    isWhole: isIn(edition.graph.records.get(rating.fields.rates), 'reports'),
    answer: answerOf(edition, rating),
    differ: rating.fields.disagreements.length === 0 ? undefined : `${ref.href}#disagreements`,
  };
}

function answerOf(edition: Edition, rating: RecordOf<'ratings'>): MatrixAnswer | undefined {
  const answer = answerTo(edition, rating);
  const document = find(edition.graph, answer?.from.id, 'reports');
  return (
    answer && {
      position: answer.word.label,
      from: answer.from,
      document: answer.from.within ?? (document ? shortName(document) : answer.from.designation),
      reason: answer.reason,
      isUnknown: answer.position === 'not-seen',
    }
  );
}

/** How many promises have which rating overall, those included that the report has and this record has not. */
function overall(
  edition: Edition,
  scheme: RecordOf<'schemes'>,
  rows: readonly MatrixRow[],
  judged: number | undefined,
): readonly string[] {
  const at = scheme.fields.criteria.findIndex((criterion) => criterion.overall);
  if (at < 0) return [];
  const promises = rows.filter(({ isWhole }) => !isWhole);
  const missing = Math.max(0, (judged ?? 0) - promises.length);
  const parts = [
    ...counted(edition, scheme, marksAt(promises, at)),
    ...(missing === 0 ? [] : [`${missing} not on this record`]),
  ];
  const whole = marksAt(
    rows.filter(({ isWhole }) => isWhole),
    at,
  );
  return [
    ...(parts.length === 0
      ? []
      : [
          `Of ${count(promises.length + missing, 'commitment')} rated overall: ${parts.join(', ')}.`,
        ]),
    ...whole.map(({ label }) => `All taken together: ${label.toLowerCase()}.`),
  ];
}

const marksAt = (rows: readonly MatrixRow[], at: number): readonly RatingMark[] =>
  rows.flatMap(({ marks }) => marks[at] ?? []);

/** How many cells have which rating; nothing where there is one question only, whose counts are the overall ones. */
function cells(
  edition: Edition,
  scheme: RecordOf<'schemes'>,
  rows: readonly MatrixRow[],
): readonly string[] {
  const marks = rows.flatMap((row) => row.marks.flatMap((mark) => mark ?? []));
  const isSaid =
    scheme.fields.criteria.length === 1 && scheme.fields.criteria.some(({ overall: is }) => is);
  return isSaid
    ? []
    : [`Of all ${count(marks.length, 'cell')}: ${counted(edition, scheme, marks).join(', ')}.`];
}

/** The counts of each rating that was given, the best first, then of those not given and not seen. */
const counted = (
  edition: Edition,
  scheme: RecordOf<'schemes'>,
  marks: readonly RatingMark[],
): readonly string[] =>
  [...scheme.fields.scale.map(({ code }) => code), ...Object.keys(unrated).toReversed()].flatMap(
    (code) => {
      const number = marks.filter((mark) => mark.code === code).length;
      const { label } = markOf(edition, scheme, '', code);
      return number === 0 ? [] : [`${number} ${label.toLowerCase()}`];
    },
  );
