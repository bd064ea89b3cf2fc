/** The shape in which `npm run diff -- --format json` says what changed. */
import { z } from 'zod';
import { collectionNames } from '../collections.ts';

/** A new field makes a minor version; what breaks a reader makes a major one. */
export const CHANGES_VERSION = '1.0.0';

const fieldChange = z
  .object({
    field: z
      .string()
      .describe(
        'The field, as target.by; text for what the text names; inside an item, from it on.',
      ),
    how: z
      .enum(['added', 'removed', 'changed', 'reordered'])
      .describe('What became of the value, or of the item of a list.'),
    item: z.string().optional().describe('In a list: the item, in the words that tell it apart.'),
    before: z.string().optional().describe('The value at the base, as its author wrote it.'),
    after: z.string().optional().describe('The value at the head, as its author wrote it.'),
    get within() {
      return z
        .array(fieldChange)
        .optional()
        .describe('What differs within an item of a list that stayed.');
    },
  })
  .meta({ id: 'field-change', description: 'One thing that differs in the fields of a record.' });

const end = z.object({
  name: z.string().describe('What was asked for: a branch, a commit, or the working folder.'),
  commit: z.string().nullable().describe('Its hash; null for the working folder.'),
});

const recordChange = z.object({
  id: z.string().describe('The identifier of the record, at the head where it is there.'),
  collection: z.enum(collectionNames).describe('The collection it is in.'),
  title: z.string().describe('Its title.'),
  file: z.string().describe('The file it is kept in.'),
  kind: z
    .enum(['added', 'changed', 'renamed', 'removed', 'follows'])
    .describe('What became of it; follows where its own file is as it was.'),
  from: z.string().nullable().describe('For a renamed record: the identifier it had.'),
  to: z.array(z.string()).describe('For a removed record: where its redirect leads.'),
  because: z.string().nullable().describe('For a removed record: the reason its redirect gives.'),
  says: z.string().describe('The change in a line, as an editor would say it.'),
  data_changed: z.boolean().describe('Whether anything but its prose changed.'),
  text_edited: z.boolean().describe('Whether its prose was edited.'),
  rewritten: z
    .boolean()
    .describe('Whether only the way its file is written changed, or its links follow a renaming.'),
  sources_added: z.int().describe('How many sources it cites that it did not.'),
  sources_removed: z.int().describe('How many sources it no longer cites.'),
  fields: z.array(fieldChange).describe('Everything that differs in its fields.'),
  follows: z
    .array(
      z.object({
        what: z
          .enum(['progress', 'basis', 'position', 'date', 'answer', 'slippage', 'answering now'])
          .describe('What follows.'),
        before: z.string().nullable().describe('At the base; null where there was none.'),
        after: z.string().nullable().describe('At the head; null where there is none.'),
      }),
    )
    .describe('What follows from this change or another: nobody typed it.'),
});

/** What differs between two moments of the record. */
export const publishedChanges = z.object({
  version: z.literal(CHANGES_VERSION).describe('The version of this shape.'),
  base: end.describe('What was compared with.'),
  head: end.describe('What was compared.'),
  as_of: z.string().describe('The day on which clocks were read at both ends.'),
  records: z.array(recordChange).describe('The records that changed, by identifier.'),
  settings: z
    .array(
      z.object({
        file: z.string().describe('The file, from the content folder on.'),
        fields: z.array(fieldChange).describe('Everything that differs in it.'),
      }),
    )
    .describe('Settings that changed.'),
  unread: z.array(z.string()).describe('Records that could not be read at one end.'),
  approvals: z
    .object({
      needed: z.union([z.literal(1), z.literal(2)]).describe('How many people have to approve.'),
      because: z
        .array(
          z.object({
            id: z.string().describe('The record.'),
            what: z.enum(['position', 'progress', 'rating']).describe('What changes in it.'),
          }),
        )
        .describe('The records because of which it is two.'),
    })
    .describe(
      'A position, a progress or a rating needs two, and so does a file that cannot be read.',
    ),
  pages: z.array(z.string()).describe('The addresses to look at, without the base path.'),
});

export type PublishedChanges = z.output<typeof publishedChanges>;
