import { z } from 'zod';
import { common, figure, label, officialNumber, themes, title } from './fields.ts';

/** What a document found to be the case. */
export const findingFields = z.strictObject({
  title,
  number: officialNumber,
  label,
  figures: z.array(figure()).default([]).describe('Numbers the finding gives.'),
  themes,
  ...common,
});
