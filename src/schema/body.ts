import { z } from 'zod';
import { common, due, oneOf, ref, text } from './fields.ts';
import { bodyKinds } from './vocabulary.ts';

/** A name a body had, and when. */
const datedName = z.strictObject({
  name: text(160).describe('The name.'),
  from: due().optional().describe('When it took the name.'),
  to: due().optional().describe('When it gave the name up.'),
});

/** Another body that took over functions of this one. The other end is computed. */
const succession = z.strictObject({
  body: ref().describe('The body that took over.'),
  on: due().describe('When.'),
  functions: text(300).describe('What passed to it.'),
});

/** Who existed when, and who answers for it now. */
export const bodyFields = z.strictObject({
  title: text(160).describe('The name it is best known by.'),
  kind: oneOf(bodyKinds).describe('What kind of body it is.'),
  also: z
    .array(text(100))
    .default([])
    .describe('Abbreviations, spellings and other names people search for.'),
  names: z.array(datedName).default([]).describe('Its names, oldest first, with their dates.'),
  from: due().describe('When it began.'),
  to: due().optional().describe('When it ended; left out while it exists.'),
  'part-of': ref().optional().describe('The body it belongs to.'),
  successors: z.array(succession).default([]).describe('Bodies that took over its functions.'),
  ...common,
});
