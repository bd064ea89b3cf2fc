/**
 * What a pull request’s own run says of its changes, read by a job that may write. It is a stranger’s text: a fork can
 * make its run say anything, so only the shape is believed, and no more of it than is shown.
 */
import { z } from 'zod';

/** Larger than the difference of any change that a person could review. */
export const MOST_BYTES = 4_000_000;

const line = z.string().max(20_000);

const field = z.object({
  field: line,
  how: z.enum(['added', 'removed', 'changed', 'reordered']),
  item: line.optional(),
  before: line.optional(),
  after: line.optional(),
});

/** The part of `npm run diff -- --format json` that is shown on a pull request. */
const toldChanges = z.object({
  records: z
    .array(z.object({ id: line, says: line, fields: z.array(field).max(5_000) }))
    .max(20_000),
  settings: z.array(z.object({ file: line, fields: z.array(field).max(5_000) })).max(100),
  unread: z.array(line).max(20_000),
  approvals: z.object({
    needed: z.union([z.literal(1), z.literal(2)]),
    because: z
      .array(z.object({ id: line, what: z.enum(['position', 'progress', 'rating']) }))
      .max(20_000),
  }),
  pages: z.array(line).max(50_000),
});

export type ToldChanges = z.output<typeof toldChanges>;
export type ToldField = z.output<typeof field>;

/** Reads it; undefined for what is too large or has another shape. */
export function readToldChanges(text: string): ToldChanges | undefined {
  if (text.length > MOST_BYTES) return undefined;
  try {
    return toldChanges.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
