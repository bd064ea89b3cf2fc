/** The one published shape of each collection. The API, the tables and the field reference all follow it. */
import { z } from 'zod';
import type { CollectionName } from '../collections.ts';
import { bodyKinds, sourceKinds } from '../vocabulary.ts';
import {
  publishedCommitment,
  publishedFinding,
  publishedRating,
  publishedRecommendation,
  publishedResponse,
} from './items.ts';
import * as part from './parts.ts';
import { recordOf } from './record.ts';
import { publishedReport } from './report.ts';

const publishedChain = recordOf('chains').extend({
  members: z.array(part.reference).describe('Its records, in order of time.'),
  steps: z
    .array(
      z.object({
        member: part.reference.describe('The record.'),
        is_promise: z.boolean().describe('True for a promise, false for a reality check.'),
        said: z.string().describe('When it was said, in words.'),
        by: part.words().describe('The date promised, in words.'),
        change: part.words().describe('How it differs from the promise before it.'),
        because: part.words().describe('Why it is said to replace the promise before it.'),
      }),
    )
    .describe('The members of a chain, with how each promise differs from the one before it.'),
  slips: z
    .array(
      z.object({
        months: z.int().describe('Months between the first date and the last.'),
        sentence: z.string().describe('The same in a sentence.'),
      }),
    )
    .describe('How far the date moved, for each run of promises that took each other’s place.'),
  themes: z.array(part.reference).describe('Themes it bears on.'),
});

const succession = z.object({
  body: part.reference.describe('The other body.'),
  on: part.when.describe('When.'),
  functions: z.string().describe('What passed.'),
  has_happened: z.boolean().describe('Whether it had happened by the as-of day.'),
});

const publishedBody = recordOf('bodies').extend({
  kind: part.coded(bodyKinds).describe('What kind of body it is.'),
  also: z.array(z.string()).describe('Abbreviations, spellings and other names.'),
  names: z
    .array(
      z.object({
        name: z.string().describe('The name.'),
        from: part.when.nullable().describe('When it took the name.'),
        to: part.when.nullable().describe('When it gave the name up.'),
      }),
    )
    .describe('The names of a body, oldest first.'),
  from: part.when.describe('When it began.'),
  to: part.when.nullable().describe('When it ended; null while it exists.'),
  part_of: part.reference.nullable().describe('The body it belongs to.'),
  predecessors: z.array(succession).describe('Bodies whose functions a body took over.'),
  successors: z.array(succession).describe('Bodies that took over the functions of a body.'),
  answering_now: z
    .array(part.reference)
    .describe('The bodies that answer for it on the as-of day; itself while it exists.'),
});

const publishedTerm = recordOf('terms').extend({
  also: z.array(z.string()).describe('Abbreviations, spellings and everyday words for it.'),
});

const publishedSource = recordOf('sources').extend({
  publisher: z.string().describe('Who published the page.'),
  body: part.reference.nullable().describe('The publisher’s own record.'),
  author: part.words().describe('Who wrote it.'),
  kind: part.coded(sourceKinds).describe('What kind of source it is.'),
  published: part.when.describe('When the page was published.'),
  accessed: part.when.describe('When the page was read.'),
  source_url: z.string().describe('The page’s own address.'),
  seen_at: part
    .words()
    .describe('The mirror, redirect or stored address it was read at, if another.'),
  archive: part.stated.nullable().describe('An archived copy.'),
  document: part.reference
    .nullable()
    .describe('The report that the page is the text, a part or a copy of.'),
  licence: part.stated.nullable().describe('The licence the page states.'),
  note: part.words().describe('What a reader should know before relying on it.'),
  cited_by: z.array(part.reference).describe('Records that cite it.'),
});

const publishedScheme = recordOf('schemes').extend({
  version: z.string().describe('The version.'),
  description: z.string().describe('What it rates and how.'),
  scale: z
    .array(
      z.object({
        code: z.string().describe('The code.'),
        title: z.string().describe('The word readers see.'),
      }),
    )
    .describe('The scale of a scheme, best first.'),
  criteria: z
    .array(
      z.object({
        code: z.string().describe('The code.'),
        title: z.string().describe('The short heading.'),
        question: z.string().describe('The question asked.'),
        overall: z.boolean().describe('True for the criterion that sums up the others.'),
        anchors: z
          .array(
            z.object({
              code: z.string().describe('The step of the scale.'),
              meaning: z.string().describe('What it means for this criterion.'),
            }),
          )
          .describe('What each step of the scale means for a question.'),
      }),
    )
    .describe('The questions of a scheme, in order.'),
});

export const publishedRecords = {
  reports: publishedReport,
  findings: publishedFinding,
  recommendations: publishedRecommendation,
  commitments: publishedCommitment,
  ratings: publishedRating,
  responses: publishedResponse,
  chains: publishedChain,
  bodies: publishedBody,
  themes: recordOf('themes'),
  terms: publishedTerm,
  sources: publishedSource,
  schemes: publishedScheme,
} as const satisfies Readonly<Record<CollectionName, z.ZodObject>>;

/** A value nobody changes, as deep as it goes. */
export type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** A published part, as the code makes it. */
export type Part<S extends z.ZodType> = DeepReadonly<z.output<S>>;

/** A published record of a collection. */
export type Published<C extends CollectionName = CollectionName> = {
  readonly [K in C]: Part<(typeof publishedRecords)[K]>;
}[C];
