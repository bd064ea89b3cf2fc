import { z } from 'zod';
import { cites, common, ref, text, themes, title } from './fields.ts';

/** One rating of one criterion. Its codes come from the scheme. */
const cell = z.strictObject({
  rating: z.string().trim().min(1).describe('A code of the scheme’s scale, not-seen or not-rated.'),
  note: text(400).optional().describe('What a source says of this cell beyond the rating itself.'),
  cites: cites().optional().describe('Where the rating is, if not at the record’s own citations.'),
});

/** What somebody judged, criterion by criterion, under a published scheme. */
export const ratingFields = z.strictObject({
  title,
  rates: ref().describe(
    'The commitment judged, or the report whose commitments were judged together.',
  ),
  scheme: ref().describe('The scheme the rating uses.'),
  cells: z.record(z.string(), cell).describe('A rating for each criterion of the scheme.'),
  themes,
  ...common,
});
