import { z } from 'zod';
import { oneOf } from '../fields.ts';
import { positions, reportKinds, rests } from '../vocabulary.ts';
import * as part from './parts.ts';
import { recordOf } from './record.ts';

const statement = z.object({
  anchor: z.string().describe('Its anchor on the page of the report.'),
  by: z.string().describe('Who said it.'),
  role: z.string().describe('The public role in which they spoke.'),
  date: part.when.describe('When they said it.'),
  says: z.string().describe('What they said, in our words.'),
  about: z.array(part.reference).describe('Records the statement bears on.'),
  sources: part.sourceNumbers(),
});

const answer = z.object({
  state: z
    .enum(['answered', 'answered-undated', 'awaiting', 'overdue', 'none-on-record'])
    .describe('Whether it was answered, on the as-of day.'),
  by: part.reference.nullable().describe('The document that answers it.'),
  received: part.partialDate().nullable().describe('When the answer came.'),
  due: part.partialDate().nullable().describe('When an answer was due.'),
  days_late: z.int().nullable().describe('Days it came after it was due; negative if before.'),
  days_left: z.int().nullable().describe('Days until it is due.'),
  days_overdue: z.int().nullable().describe('Days since it was due, where none is on the record.'),
  words: z.string().describe('The same in a sentence.'),
});

const count = () => z.int().nullable();

/** The published shape of a document. */
export const publishedReport = recordOf('reports').extend({
  kind: part.coded(reportKinds).describe('What kind of document it is.'),
  by: part.party.describe('The bodies that published it.'),
  author: part.words().describe('Who wrote it, where a person or group is named.'),
  number: part.stated.nullable().describe('The official number as printed.'),
  series: part.words().describe('Its place in a series, as printed.'),
  session: part.words().describe('The session, as printed.'),
  published: part.when.describe('When it was published.'),
  received: part
    .partialDate()
    .nullable()
    .describe('When a response reached those who had asked for it.'),
  urls: z
    .object({
      page: part.words().describe('The document’s own page.'),
      pdf: part.words().describe('The PDF.'),
      print: part.words().describe('A printable version.'),
      archive: part.words().describe('An archived copy.'),
    })
    .describe('Where the document is.'),
  licence: part.stated.describe('The licence the document states.'),
  answers: part.reference.nullable().describe('The report that this document responds to.'),
  answer_due: part.when.nullable().describe('When a response to this document was due.'),
  answer: answer.describe('Whether and when it was answered.'),
  stated_count: z
    .object({
      findings: count().describe('Findings or conclusions it says it has.'),
      recommendations: count().describe('Recommendations it says it has.'),
      commitments: count().describe('Commitments it says it makes or judges.'),
      ratings: count().describe('Ratings it says it gives.'),
    })
    .nullable()
    .describe('How many of each the document says it contains.'),
  rest: oneOf(rests)
    .nullable()
    .describe('For a response: what holds for every record it has no response record for.'),
  statements: z.array(statement).describe('What named people said about it in public.'),
  items: z.array(part.reference).describe('The records in it, in order.'),
  coverage: z
    .array(
      z.object({
        item: part.reference.describe('A recommendation or rating of the document answered.'),
        position: part.coded(positions).describe('The position taken on it.'),
        response: part.reference
          .nullable()
          .describe('The response to it, where it has one of its own.'),
      }),
    )
    .describe(
      'For a response: how each recommendation and rating of the document it answers is answered.',
    ),
  counts: z
    .array(z.string())
    .describe(
      'What its page counts, in sentences: of what it says it contains, and of its ratings.',
    ),
  themes: z.array(part.reference).describe('Themes it bears on, most fitting first.'),
  last_read: part
    .fullDay()
    .nullable()
    .describe('The day the document itself was last read in full.'),
});
