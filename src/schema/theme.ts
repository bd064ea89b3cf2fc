import { z } from 'zod';
import { cites, common, text } from './fields.ts';

/** A subject that records are grouped by. The grouping is ours, so a citation is not required. */
export const themeFields = z.strictObject({
  title: text(80).describe('The subject, in a few words.'),
  ...common,
  cites: cites().optional().describe('Sources, if the text rests on any.'),
});
