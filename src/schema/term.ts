import { z } from 'zod';
import { cites, common, text } from './fields.ts';

/** A word of the glossary. Its definition is the record's text. */
export const termFields = z.strictObject({
  title: text(80).describe('The term.'),
  also: z
    .array(text(80))
    .default([])
    .describe('Abbreviations, spellings and everyday words people search for.'),
  ...common,
  cites: cites()
    .optional()
    .describe('Where the sense rests on a page seen; left out for common usage.'),
});
