import { z } from 'zod';
import { common, figure, label, officialNumber, recordCites, themes } from './fields.ts';

/** What a document found to be the case. */
export const findingFields = z.strictObject({
  ...common,
  number: officialNumber,
  label,
  figures: z.array(figure()).default([]).describe('Numbers the finding gives.'),
  themes,
  cites: recordCites,
});
