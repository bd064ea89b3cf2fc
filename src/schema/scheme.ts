import { z } from 'zod';
import { day, recordCites, gap, shortName, text } from './fields.ts';

/** One step of the scale, best first. */
const step = z.strictObject({
  code: shortName().describe('The code written in ratings.'),
  title: text(60).describe('The word readers see.'),
});

/** One question that a rating answers. */
const criterion = z.strictObject({
  code: shortName().describe('The code written in ratings.'),
  title: text(60).describe('The short heading.'),
  question: text(200).describe('The question asked, in our words.'),
  overall: z.boolean().optional().describe('True for the criterion that sums up the others.'),
  anchors: z
    .record(z.string(), text(300))
    .default({})
    .describe('What each step of the scale means for this criterion, in our words.'),
});

/** A published way of rating: its scale, its questions, and what each answer means. */
export const schemeFields = z.strictObject({
  title: text(160).describe('What the scheme is called here.'),
  version: text(160).describe('The version, as the document that publishes it is dated or named.'),
  description: text(600).describe('What it rates and how, in our words.'),
  scale: z.array(step).min(2).describe('The scale, best first.'),
  criteria: z.array(criterion).min(1).describe('The questions, in order.'),
  gaps: z.array(gap()).default([]).describe('What we have not seen of it.'),
  checked: day().describe('The day it was last compared with what it cites.'),
  cites: recordCites,
});
