import { z } from 'zod';
import {
  common,
  due,
  historyEntry,
  label,
  oneOf,
  officialNumber,
  ref,
  text,
  themes,
  title,
  unknown,
} from './fields.ts';
import { changes, commitmentProgress } from './vocabulary.ts';

/** The one thing promised: what is measured, how much of it, and by when. */
const target = z.strictObject({
  measure: text(200).describe('What is to be reached, in words.'),
  value: z.number().optional().describe('The number promised, if there is one.'),
  unit: text(80).optional().describe('The unit of the number, such as “%” or “people”.'),
  by: due().describe('When it is to be reached.'),
  conditions: text(300)
    .optional()
    .describe('What the promise depends on or leaves out, as stated.'),
});

/** An earlier promise whose place this one takes. */
const replacement = z.strictObject({
  commitment: ref().describe('The earlier commitment.'),
  change: z
    .array(oneOf(changes))
    .min(1)
    .describe('How it changed; later or earlier is computed from the dates.'),
  because: text(400).describe('Why we say that it replaces the earlier one, in a sentence.'),
});

/** What somebody promised to do. Two dated targets are two commitments. */
export const commitmentFields = z.strictObject({
  title,
  number: officialNumber,
  label,
  owner: z
    .union([unknown(), z.array(ref()).min(1)], {
      error: 'a list of bodies, none-stated or not-seen',
    })
    .describe('The bodies that made the promise.'),
  made: due()
    .optional()
    .describe('When the promise was made, where this document only reports an earlier one.'),
  target: z
    .union([unknown(), target], { error: 'one target, none-stated or not-seen' })
    .describe('The one target promised.'),
  replaces: z.array(replacement).default([]).describe('Earlier commitments whose place it takes.'),
  'milestone-of': ref().optional().describe('The larger commitment it is a step towards.'),
  history: z
    .array(historyEntry(commitmentProgress))
    .default([])
    .describe('What became of it, entry by entry.'),
  themes,
  ...common,
});
