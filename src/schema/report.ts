import { z } from 'zod';
import {
  address,
  cites,
  common,
  date,
  day,
  due,
  oneOf,
  ref,
  shortName,
  text,
  textOrUnknown,
  themes,
  unknown,
} from './fields.ts';
import { reportKinds, rests } from './vocabulary.ts';

const count = z.int().min(0).optional();

/** What a named person said in public, in a role, about records of this report. */
const statement = z.strictObject({
  anchor: shortName().describe(
    'A short name in words, unique in the report; the statement’s address on its page.',
  ),
  by: text(100).describe('Who said it.'),
  role: text(160).describe('The public role in which they spoke, at that date.'),
  date: due().describe('When they said it.'),
  about: z.array(ref()).default([]).describe('Records the statement bears on.'),
  says: text(600).describe('What they said, in our words.'),
  cites: cites().describe('Where it is recorded.'),
});

/** Any published document on the record. */
export const reportFields = z.strictObject({
  title: text(220).describe('The title as printed.'),
  kind: oneOf(reportKinds).describe('What kind of document it is.'),
  by: z
    .union([unknown(), z.array(ref()).min(1)], {
      error: 'a list of bodies, none-stated or not-seen',
    })
    .describe('The bodies that published it.'),
  author: text(160)
    .optional()
    .describe('Who wrote it, where a person or group is named as author in a public role.'),
  number: textOrUnknown(40)
    .optional()
    .describe('The official number as printed, such as “CP 389”.'),
  series: text(120).optional().describe('Its place in a series, as printed.'),
  session: text(60).optional().describe('The session, as printed.'),
  published: due().describe('When it was published.'),
  received: date().optional().describe('When a response reached those who had asked for it.'),
  urls: z
    .strictObject({
      page: address().optional().describe('The document’s own page.'),
      pdf: address().optional().describe('The PDF.'),
      print: address().optional().describe('A printable version.'),
      archive: address().optional().describe('An archived copy.'),
    })
    .default({})
    .describe('Where the document is.'),
  licence: textOrUnknown(120).describe('The licence the document states.'),
  answers: ref().optional().describe('The report that this document responds to.'),
  'answer-due': due().optional().describe('When a response to this document was due.'),
  'stated-count': z
    .strictObject({
      findings: count.describe('Findings or conclusions it says it has.'),
      recommendations: count.describe('Recommendations it says it has.'),
      commitments: count.describe('Commitments it says it makes or judges.'),
      ratings: count.describe('Ratings it says it gives.'),
    })
    .optional()
    .describe('How many of each the document says it contains.'),
  rest: oneOf(rests)
    .optional()
    .describe(
      'For a response: what holds for every recommendation and rating it has no response record for.',
    ),
  statements: z
    .array(statement)
    .default([])
    .describe('What named people said about it in public, in a role.'),
  themes,
  ...common,
  'last-read': day().optional().describe('The day the document itself was last read in full.'),
});
