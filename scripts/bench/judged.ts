import { z } from 'zod';

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

function readLine(text: string, index: number): JudgedQuery {
  try {
    return line.parse(JSON.parse(text));
  } catch (error) {
    const problem = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`Line ${index + 1} is no judged query: ${problem}`, { cause: error });
  }
}
