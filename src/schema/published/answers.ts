/** What the API answers: a list, one record, the index, the redirects. */
import { z } from 'zod';
import { collectionNames } from '../collections.ts';
import { fullDay } from './parts.ts';

/** What every answer says of itself. */
const said = {
  schema_version: z.string().describe('The version of the shape of this answer, as 1.0.0.'),
  schema: z.url().describe('The JSON Schema that this answer keeps to.'),
  url: z.url().describe('The address of this answer.'),
  as_of: fullDay().describe('The day on which clocks and statuses were read.'),
  licence: z.string().describe('The licence of the record.'),
  attribution: z.string().describe('How to say where it comes from.'),
  disclosure: z
    .string()
    .describe('How the records were drafted and whether a person reviewed them.'),
};

const total = () => z.int().min(0).describe('How many there are.');

/** The answer with one record. */
export const recordAnswer = (record: z.ZodObject) =>
  z.object({ ...said, record: record.describe('The record.') });

/** The answer with all records of a collection. */
export const listAnswer = (record: z.ZodObject) =>
  z.object({
    ...said,
    total: total(),
    records: z.array(record).describe('All of them, in order.'),
  });

/** The answer that says what there is. */
export const indexAnswer = z.object({
  ...said,
  name: z.string().describe('The name of the site.'),
  description: z.string().describe('What it is.'),
  total: total(),
  collections: z
    .array(
      z.object({
        name: z.enum(collectionNames).describe('The collection.'),
        definition: z.string().describe('What it holds.'),
        total: total(),
        url: z.url().describe('All its records as JSON.'),
        csv: z.url().describe('The same as a table.'),
        schema: z.url().describe('The JSON Schema of the list.'),
        record_schema: z.url().describe('The JSON Schema of the answer for one record.'),
      }),
    )
    .describe('The collections.'),
  redirects: z.url().describe('Records that moved, were split or were withdrawn.'),
  datapackage: z.url().describe('The description of all tables.'),
  documentation: z.url().describe('The page for people.'),
});

/** The answer that says which identifiers are no longer used. */
export const redirectsAnswer = z.object({
  ...said,
  total: total(),
  redirects: z
    .array(
      z.object({
        from: z.string().describe('The identifier that is no longer used.'),
        to: z
          .array(z.string())
          .describe('The records that took its place; none for a withdrawn one.'),
        urls: z.array(z.url()).describe('The addresses of their pages.'),
        on: fullDay().describe('The day it was moved, split or withdrawn.'),
        why: z.string().describe('Why.'),
      }),
    )
    .describe('Old identifiers and where they lead.'),
});
