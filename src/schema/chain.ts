import { z } from 'zod';
import { cites, common, ref, title } from './fields.ts';

/** A promise through time: commitments in order, with findings, recommendations and ratings as reality checks. */
export const chainFields = z.strictObject({
  title,
  themes: z.array(ref()).default([]).describe('Themes the chain bears on.'),
  members: z
    .array(ref())
    .min(2)
    .describe('Commitments, findings, recommendations and ratings, in order of time.'),
  ...common,
  cites: cites()
    .optional()
    .describe('Sources for the chain as a whole, if any beyond its members’.'),
});
