import { z } from 'zod';
import { address, day, oneOf, origin, shaped, text } from './fields.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the site is called and where it lives: the one home of name, address, licences and contact. */
export const siteFields = z.strictObject({
  name: text(60).describe('The name of the site.'),
  tagline: text(120).describe('A line under the name.'),
  description: text(300).describe('What it is, in one or two sentences.'),
  subject: text(200).describe('The subject, as in “digitising the …”; used in sentences.'),
  address: origin().describe('The origin it is published at, without a path.'),
  base: shaped(
    /^\/(?:[a-z0-9-]+\/)*$/,
    'a path that begins and ends with a slash, as / or /record/',
  ).describe('The base path; begins and ends with a slash.'),
  language: shaped(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'a language code, as en or en-GB').describe(
    'The language of the record, as en-GB.',
  ),
  independent: text(300).describe('The sentence on every page that says whose site this is not.'),
  disclosure: text(400).describe(
    'The sentence on how records were drafted and whether a person has reviewed them.',
  ),
  corrections: z.email().describe('Where to write about a mistake.'),
  auditors: z
    .array(text(160))
    .default([])
    .describe('Publishers whose word counts as auditor-verified, named as sources name them.'),
  repository: address().describe('Where the source of the record is kept.'),
  licences: z
    .strictObject({
      code: text(60).describe('For the code.'),
      record: text(60).describe('For the record.'),
    })
    .describe('Licences.'),
});

const ADDRESSED =
  'a record, as reports/late-2021/finding-1, or a part of it, as reports/late-2021#statement-late';

/** A record’s identifier, or that of an authored part of its page. */
const addressed = () =>
  shaped(/^[a-z]+(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){1,2}(?:#[a-z0-9-]+)?$/, ADDRESSED);

const move = z.strictObject({
  from: addressed().describe('The identifier that is no longer used; with # for a part of a page.'),
  to: z
    .array(addressed())
    .default([])
    .describe(
      'What took its place: one for what moved, several for what was split, none for what was withdrawn with no record left.',
    ),
  on: day().describe('The day it was moved, split or withdrawn.'),
  why: text(300).describe('Why, in a sentence.'),
});

/** Records that moved, were split or were withdrawn. */
export const redirectsFields = z.strictObject({
  moved: z.array(move).default([]).describe('Old identifiers and where they lead.'),
});

/** What questions want that the record is not for. */
export const elsewhereKinds = {
  service: {
    label: 'Service',
    definition: 'Something that the reader wants done; it is never answered here.',
  },
  subject: {
    label: 'Subject',
    definition: 'Another subject; it is answered where one passage of a record has all of it.',
  },
} as const satisfies Vocabulary;
export type ElsewhereKind = keyof typeof elsewhereKinds;

const elsewhere = z.strictObject({
  kind: oneOf(elsewhereKinds).describe(
    'What such a question wants, and so when it is answered here after all.',
  ),
  says: z.array(text(60)).min(1).describe('Words that only such questions have.'),
  sentence: text(200).describe(
    'What such a question is about, and that this record does not answer it.',
  ),
  href: address().describe('Where it is answered.'),
  name: text(60).describe('What stands at that address.'),
});

/** What the search knows of words. The glossary and the names of bodies need not be here. */
export const wordsFields = z.strictObject({
  same: z
    .array(z.array(text(60)).min(2))
    .default([])
    .describe('Groups of everyday words that readers use for one another.'),
  elsewhere: z
    .array(elsewhere)
    .default([])
    .describe('Questions that the record is not for, and where they are answered.'),
});
