import { z } from 'zod';
import {
  common,
  due,
  historyEntry,
  label,
  officialNumber,
  ref,
  themes,
  title,
  unknown,
} from './fields.ts';
import { recommendationProgress } from './vocabulary.ts';

/** What a document asked somebody to do. */
export const recommendationFields = z.strictObject({
  title,
  number: officialNumber,
  label,
  to: z
    .union([unknown(), z.array(ref()).min(1)], {
      error: 'a list of bodies, none-stated or not-seen',
    })
    .describe('The bodies asked to act.'),
  due: due().describe('When it was to be done by.'),
  'rests-on': z.array(ref()).default([]).describe('The findings it is drawn from.'),
  history: z
    .array(historyEntry(recommendationProgress))
    .default([])
    .describe('What became of it, entry by entry.'),
  themes,
  ...common,
});
