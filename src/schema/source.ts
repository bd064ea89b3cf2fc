import { z } from 'zod';
import { address, date, due, oneOf, ref, text, textOrUnknown, unknown } from './fields.ts';
import { sourceKinds } from './vocabulary.ts';

/** A page that records cite. */
export const sourceFields = z.strictObject({
  title: text(260).describe('The title of the page.'),
  publisher: text(160).describe('Who published the page.'),
  body: ref().optional().describe('The publisher’s own record, if it is a body on the record.'),
  author: text(160).optional().describe('Who wrote it, where a name is given in a public role.'),
  kind: oneOf(sourceKinds).describe('What kind of source it is.'),
  published: due().describe('When the page was published.'),
  accessed: z
    .union([unknown(), date()], {
      error: 'a year (2026), a month (2026-03), a day (2026-03-31), none-stated or not-seen',
    })
    .describe('When the page was read; none-stated where whoever read it left no date.'),
  url: address().describe('The page’s own address.'),
  'seen-at': address()
    .optional()
    .describe('The mirror, redirect or stored address it was read at, if another.'),
  archive: z
    .union([unknown(), address()], {
      error: 'an address that begins with https:// or http://, none-stated or not-seen',
    })
    .optional()
    .describe('An archived copy.'),
  document: ref()
    .optional()
    .describe('The report on the record that this page is the text, a part or a copy of.'),
  licence: textOrUnknown(120).optional().describe('The licence the page states.'),
  note: text(400).optional().describe('What a reader should know before relying on it.'),
});
