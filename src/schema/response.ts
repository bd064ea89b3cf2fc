import { z } from 'zod';
import { common, label, oneOf, ref, textOrUnknown, themes, title } from './fields.ts';
import { positions } from './vocabulary.ts';

/** What a response document says to one record of the report it answers. */
export const responseFields = z.strictObject({
  title,
  label,
  to: ref().describe('The recommendation, rating, finding or commitment answered.'),
  position: oneOf(positions).describe('The position taken.'),
  reason: textOrUnknown(600).describe('The reason given, in our words.'),
  themes,
  ...common,
});
