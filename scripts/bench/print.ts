import {
  holds,
  isAnswerable,
  searchEngines,
  type Invariant,
  type JudgedSet,
  type Refusals,
  type ScoredQuery,
  type SearchCost,
  type SearchScores,
  type SetName,
} from '../../src/schema/search-quality.ts';
import { engineNames } from '../../src/views/search-quality-words.ts';

const COLUMNS = [
  ['nDCG@10', 'ndcg'],
  ['success@1', 'first'],
  ['success@3', 'three'],
  ['MRR', 'reciprocal'],
  ['no result', 'nothing'],
  ['false answer', 'falseAnswers'],
] as const satisfies readonly (readonly [string, keyof SearchScores])[];

/** A set as a table of engines, then the queries that ours did not answer with the best first. */
export function setLines({ name, scores, queries }: JudgedSet): readonly string[] {
  const outside = queries.filter((query) => !isAnswerable(query)).length;
  return [
    `${name}: ${queries.length} judged queries, ${outside} of them outside the record`,
    row(
      '',
      COLUMNS.map(([heading]) => heading),
    ),
    ...searchEngines.map((engine) =>
      row(
        engineNames[engine],
        COLUMNS.map(([, key]) => figure(scores[engine][key])),
      ),
    ),
    // Whoever works on the search sees no query that is held back; the report names them.
    ...queries.filter((query, at) => isOpen(name, at) && isFailed(query)).map(failedLine),
  ];
}

/** Whether a query of a set, by its place, may be worked with. */
const isOpen = (name: SetName, at: number): boolean =>
  name !== 'held' && (name !== 'fresh' || at % 2 === 0);

/** Whether our search did worse than it should: the best is not first, much is missing, or it answers what it cannot. */
export const isFailed = (line: ScoredQuery): boolean =>
  isAnswerable(line)
    ? line.answers.ours.rank !== 1 || (line.answers.ours.ndcg ?? 0) < 0.9
    : line.answers.ours.listed.length > 0;

function failedLine({ query, answers: { ours }, grades }: ScoredQuery): string {
  const first = ours.listed.slice(0, 3).map((record) => `${record} (${grades[record] ?? 0})`);
  const worth = ours.ndcg === null ? 'outside' : ours.ndcg.toFixed(2);
  return `  ${worth.padEnd(8)}${`${ours.rank ?? '–'}`.padEnd(4)}${query}: ${first.join(', ') || 'nothing'}${ours.outcome === undefined ? '' : ` [${ours.outcome}]`}`;
}

const row = (name: string, cells: readonly string[]): string =>
  `  ${name.padEnd(12)}${cells.map((cell) => cell.padStart(14)).join('')}`;

const figure = (value: number | null): string => value?.toFixed(3) ?? '–';

/** How often nothing is said to be on the record, and what is listed for queries off the subject. */
export function refusalLines({
  'left-out': leftOut,
  'off-subject': offSubject,
}: Refusals): readonly string[] {
  const of = (part: number, whole: number): string =>
    `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
  return [
    'Ways to ask that are left out of the index',
    `  nothing found     ${of(leftOut.nothing.length, leftOut.asked)}`,
    `  first             ${of(leftOut.first, leftOut.asked)}`,
    `  among ten         ${of(leftOut.ten, leftOut.asked)}`,
    ...offSubject.flatMap(({ name, asked, listed }) => [
      `Queries off the subject, ${name}`,
      `  a list            ${of(listed.length, asked)}`,
      ...(name === 'held' ? [] : listed.map(({ query, first }) => `    ${query}: ${first}`)),
    ]),
  ];
}

/** An invariant with everything that did not hold. */
export function invariantLines(invariant: Invariant): readonly string[] {
  const { name, tried, held, needed, failures } = invariant;
  const least = needed === 1 ? '' : ` (${needed * 100} % needed)`;
  return [
    `${holds(invariant) ? 'holds' : 'FAILS'}  ${name}: ${held} of ${tried}${least}`,
    ...failures.map(({ of, because }) => `         ${of}: ${because}`),
  ];
}

/** What the search costs, a line for each way to ask. */
export function costLines({ records, isGenerated, openings, keys }: SearchCost): readonly string[] {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
  return [
    `${records} ${isGenerated ? 'generated ' : ''}records`,
    ...openings.map(
      ({ what, first, whole, bytes, searchBytes, firstBytes, requests }) =>
        `  ${what.padEnd(24)}first ${first} ms, whole ${whole} ms, ${kilobytes(bytes)}, for searching ${kilobytes(searchBytes)}, ${kilobytes(firstBytes)} by the first result, ${requests} requests`,
    ),
    ...keys.map(({ what, p50, p95 }) => `  A key on ${what}: p50 ${p50} ms, p95 ${p95} ms`),
  ];
}
