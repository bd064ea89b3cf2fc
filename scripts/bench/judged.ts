import { z } from 'zod';
import type { Redirect } from '../../src/records/parse-settings.ts';

const line = z.strictObject({
  query: z.string().min(1),
  user: z.string().min(1),
  intent: z.string().min(1),
  /** 3 answers the query, 2 in good part, 1 is related, 0 only looks right; what is not named counts as 0. */
  grades: z.record(z.string(), z.int().min(0).max(3)),
  why: z.string().min(1),
});

/** A query with the records that a reader who typed it should find. One that nothing answers has no grades. */
export type JudgedQuery = Readonly<z.output<typeof line>>;

/** Reads judged queries, one JSON object on each line. Throws with the number of the first line that is wrong. */
export const readJudged = (text: string): readonly JudgedQuery[] =>
  text.split('\n').flatMap((each, index) => (each.trim() === '' ? [] : [readLine(each, index)]));

/**
 * A judged query with the records that stand now where those that were judged stood, by the redirects: queries may
 * be judged by an identifier that was given up since. A part of what was split answers as well as the whole did.
 */
export const afterMoves = (
  { grades, ...query }: JudgedQuery,
  moved: readonly Pick<Redirect, 'from' | 'to'>[],
): JudgedQuery => ({
  ...query,
  grades: Object.fromEntries(
    Object.entries(grades).flatMap(([id, grade]) =>
      (moved.find(({ from }) => from === id)?.to ?? [id]).map((to) => [to, grade]),
    ),
  ),
});

function readLine(text: string, index: number): JudgedQuery {
  try {
    return line.parse(JSON.parse(text));
  } catch (error) {
    const problem = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`Line ${index + 1} is no judged query: ${problem}`, { cause: error });
  }
}
