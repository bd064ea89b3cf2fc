import { z } from 'zod';
import type { CollectionName } from '../collections.ts';
import * as part from './parts.ts';

/** What every published record has, whatever its collection. */
export const recordOf = <C extends CollectionName>(collection: C) =>
  z.object({
    id: z.string().describe('The identifier: the path of the record, permanent.'),
    collection: z.literal(collection).describe('The collection it is in.'),
    url: z.url().describe('The address of its page.'),
    api_url: z.url().describe('The address of this record as JSON.'),
    title: z.string().describe('Its title.'),
    designation: z.string().describe('What kind of record it is, with its number.'),
    report: part.reference.nullable().describe('The report it is in.'),
    summary: part.words().describe('Its first paragraph as plain text; null where it has no text.'),
    text: part.words().describe('Its text as plain text; paragraphs are parted by an empty line.'),
    html: part
      .words()
      .describe('Its text as HTML, with whole addresses and the numbers of its citations.'),
    quote: z
      .object({ text: z.string().describe('The words quoted.'), sources: part.sourceNumbers() })
      .nullable()
      .describe('A short quotation.'),
    facts: z.array(part.fact).describe('The summary list of its page, in words.'),
    citations: z
      .array(part.citation)
      .describe('Every place in a source that a record rests on, numbered.'),
    provenance: z
      .object({
        document: z.int().describe('Citations seen in the document itself.'),
        copy: z.int().describe('Citations seen in a copy.'),
        reporting: z.int().describe('Citations seen in reporting only.'),
      })
      .describe('How many of its citations were seen where.'),
    links: z.array(part.link).describe('Links between records, each seen from both ends.'),
    gaps: z.array(part.gap).describe('What we have not seen.'),
    disagreements: z.array(part.disagreement).describe('Where the sources of a record differ.'),
    corrections: z
      .array(part.correction)
      .describe('What was put right on a record after it was published, newest first.'),
    added: part.fullDay().nullable().describe('The day it was added to this record.'),
    checked: part.fullDay().nullable().describe('The day it was last compared with what it cites.'),
    stale: z
      .boolean()
      .nullable()
      .describe('Whether it was last checked over twelve months before the as-of day.'),
    review: part.review.nullable().describe('Where it stands with its editors.'),
    file: z.string().describe('The file it is kept in.'),
  });

/** Fields that only JSON has: a table has the same in columns of its own. */
export const JSON_ONLY: ReadonlySet<string> = new Set(['html', 'facts', 'api_url']);
