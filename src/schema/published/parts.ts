/** What published records are made of. Every key is always there; what is not known or does not apply is null. */
import { z } from 'zod';
import { oneOf } from '../fields.ts';
import {
  bases,
  commitmentProgress,
  computedProgress,
  fieldLinks,
  authoredLinks,
  positions,
  recommendationProgress,
  seen,
  states,
  unknowns,
  type Vocabulary,
} from '../vocabulary.ts';

/** Text that may be missing because it does not apply. */
export const words = () => z.string().nullable();

/** Fields that hold the identifier of another record; in tables they are foreign keys. */
export const identifiers = z.registry<{ readonly names: 'record' }>();

/** The identifier of another record, or of none. */
export const identifier = (description: string) =>
  z.string().describe(description).register(identifiers, { names: 'record' });
const maybeIdentifier = (description: string) =>
  z.string().nullable().describe(description).register(identifiers, { names: 'record' });

/** A year, a month or a day. */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
export const partialDate = () => z.string().regex(DATE);
export const fullDay = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Numbers of the record’s own citations. */
export const sourceNumbers = () =>
  z.array(z.int()).describe('Numbers of the citations of this record that it rests on.');

/** A code of a vocabulary, with the word that pages show for it. */
export const coded = <V extends Vocabulary>(vocabulary: V) =>
  z.object({
    code: oneOf(vocabulary).describe('The code. Codes are permanent; more may be added.'),
    label: z.string().describe('The words that pages show for it.'),
  });

export const reference = z
  .object({
    id: z.string().describe('The identifier of the record.'),
    title: z.string().describe('Its title.'),
    designation: z.string().describe('What kind of record it is, with its number.'),
    url: z.url().describe('The address of its page.'),
  })
  .meta({ id: 'reference', description: 'Another record, by its identifier.' });

export const when = z
  .object({
    words: z
      .string()
      .describe('The date as pages print it: with its own precision, or as the document words it.'),
    date: partialDate()
      .nullable()
      .describe('The year, month or day given; null where there is none.'),
    last_day: fullDay()
      .nullable()
      .describe('The last day that the date can mean; clocks run on it.'),
    approximate: z.boolean().describe('True where the document or our reading is not exact.'),
    unknown: oneOf(unknowns).nullable().describe('Why there is no date: not-seen or none-stated.'),
  })
  .meta({ id: 'when', description: 'A date as given, with what is computed from it.' });

export const stated = z
  .object({
    text: words().describe('The text, where one is stated and was seen.'),
    unknown: oneOf(unknowns).nullable().describe('Why there is none: not-seen or none-stated.'),
  })
  .meta({ id: 'stated', description: 'Text, or why there is none.' });

export const party = z
  .object({
    unknown: oneOf(unknowns).nullable().describe('Why no body is named: not-seen or none-stated.'),
    bodies: z.array(reference).describe('The bodies named.'),
    answering_now: z
      .array(reference)
      .describe(
        'The bodies that answer for them on the as-of day; a body that exists answers itself.',
      ),
  })
  .meta({
    id: 'party',
    description: 'Bodies that published, promised or were asked, and who answers for them now.',
  });

export const speaker = z
  .object({
    name: z.string().describe('Who says so, in words.'),
    body: maybeIdentifier('The identifier of the body, where it is one on the record.'),
  })
  .meta({ id: 'speaker', description: 'Who says so.' });

export const number = z
  .object({
    value: z.number().describe('The number, unrounded.'),
    printed: words().describe('How the source prints it, if not as a bare number.'),
    unit: z.string().describe('What is counted.'),
    measures: z.string().describe('What the number says, in words.'),
    amount: z.string().describe('The number with its unit, as pages print it.'),
  })
  .meta({ id: 'number', description: 'A number with what it counts.' });

export const figure = number
  .extend({
    date: when.describe('The date or period the number holds for.'),
    sources: sourceNumbers(),
  })
  .meta({ id: 'figure', description: 'A number that a finding gives.' });

const progress = { ...recommendationProgress, ...commitmentProgress };

export const historyEntry = z
  .object({
    date: partialDate().describe('When this was the case, or was said.'),
    progress: coded(progress).describe('What had become of it.'),
    basis: coded(bases).describe('What kind of evidence this rests on.'),
    by: speaker.describe('Who says so.'),
    figure: number.nullable().describe('A number that goes with it.'),
    note: z.string().describe('What happened, in a sentence.'),
    sources: sourceNumbers(),
    added: fullDay().describe('The day the entry was put on the record.'),
  })
  .meta({ id: 'history_entry', description: 'One dated statement of what became of something.' });

export const status = z
  .object({
    code: oneOf({ ...progress, ...computedProgress }).describe(
      'How things stand. Codes are permanent; more may be added.',
    ),
    label: z
      .string()
      .describe('The words that pages show for it; a claim nobody confirmed says so.'),
    definition: z.string().describe('What the code means.'),
    verified: z
      .boolean()
      .describe('Whether somebody outside says so: neither those who had to act nor the editors.'),
    basis: coded(bases)
      .nullable()
      .describe('What kind of evidence it rests on; null where nothing was assessed.'),
    date: partialDate().nullable().describe('The date of the entry it rests on.'),
    by: speaker.nullable().describe('Who says so.'),
    detail: words().describe('Basis, date and speaker in a sentence.'),
    clock: words().describe('What the clock says, in a sentence.'),
  })
  .meta({
    id: 'status',
    description: 'How a recommendation or a commitment stands on the as-of day.',
  });

export const clock = z
  .object({
    state: z
      .enum(['coming', 'overdue', 'open-ended', 'closed', 'not-seen'])
      .describe(
        'Whether it is still to come, overdue, without a date, closed, or due on a date we have not seen.',
      ),
    due: partialDate().nullable().describe('The date it is due by.'),
    days_left: z
      .int()
      .nullable()
      .describe('Days from the as-of day to the last day the date can mean.'),
    days_overdue: z
      .int()
      .nullable()
      .describe('Days since that day, where it has passed and nothing closed it.'),
  })
  .meta({ id: 'clock', description: 'Where the date of something stands on the as-of day.' });

export const response = z
  .object({
    position: coded(positions).describe('The position taken.'),
    from: reference.describe(
      'The response, or the document that says it for all it does not name.',
    ),
    reason: words().describe('The reason given, in our words.'),
    given: when
      .nullable()
      .describe('When the document that gives it was received, else when it was published.'),
  })
  .meta({ id: 'response', description: 'What was answered, by which record, and why.' });

export const citation = z
  .object({
    number: z.int().describe('Its number among the citations of this record.'),
    source: identifier('The identifier of the source.'),
    page: z.url().describe('The page of the source on this site.'),
    title: z.string().describe('The title of the source.'),
    publisher: z.string().describe('Who published it.'),
    published: words().describe('When, in words; null where that is not known.'),
    kind: z.string().describe('What kind of source it is, in words.'),
    at: z.string().describe('The place in the source.'),
    seen: coded(seen).describe(
      'Whether the document itself, a copy, or reporting about it was seen.',
    ),
    url: z.string().describe('Where the source can be read.'),
    seen_at: words().describe('Where it was read, if that was another address.'),
    archive: words().describe('An archived copy.'),
    licence: words().describe('The licence the source states.'),
    note: words().describe('What a reader should know before relying on it.'),
  })
  .meta({ id: 'citation', description: 'A place in a source that supports what is said.' });

export const link = z
  .object({
    type: oneOf({ ...authoredLinks, ...fieldLinks }).describe(
      'How the two bear on each other. Codes are permanent; more may be added.',
    ),
    direction: z
      .enum(['out', 'in'])
      .describe('Whether this record names the other (out), or is named by it (in).'),
    label: z.string().describe('How it reads from this end.'),
    other: reference.describe('The other record.'),
    because: words().describe('The reason given for the link.'),
    anchor: words().describe(
      'The part of the naming record that makes the link, where it has an address of its own.',
    ),
  })
  .meta({ id: 'link', description: 'A link between this record and another.' });

export const gap = z
  .object({
    missing: z.string().describe('What we have not seen, in a sentence.'),
    look: words().describe('Where it may be found.'),
    generated: z.boolean().describe('True where it follows from fields that say not-seen.'),
  })
  .meta({ id: 'gap', description: 'Something that we have not seen.' });

export const correction = z
  .object({
    date: fullDay().describe('The day it was corrected.'),
    entry: partialDate()
      .nullable()
      .describe('The date of the history entry that was corrected or taken out; null for others.'),
    because: z.string().describe('What was wrong, and how we know.'),
  })
  .meta({ id: 'correction', description: 'What was put right on a published record.' });

export const disagreement = z
  .object({
    about: z.string().describe('What the sources differ on.'),
    values: z
      .array(
        z.object({ value: z.string().describe('What one source says.'), sources: sourceNumbers() }),
      )
      .describe('What each source says, where sources differ.'),
    shown: z.string().describe('The value the record shows.'),
    because: z.string().describe('Why that one is shown.'),
  })
  .meta({ id: 'disagreement', description: 'Values that sources give differently.' });

export const fact = z
  .object({
    label: z.string().describe('What the row says.'),
    values: z
      .array(
        z.object({
          text: z.string().describe('The value in words.'),
          url: words().describe('Where it leads.'),
          note: words().describe('What stands beside it.'),
        }),
      )
      .describe('Its values.'),
  })
  .meta({ id: 'fact', description: 'A row of the summary list of the record’s page.' });

export const review = z
  .object({
    code: oneOf(states).describe('The code. Codes are permanent; more may be added.'),
    label: z.string().describe('The words that pages show for it.'),
    definition: z.string().describe('What it means.'),
    reason: words().describe('Why the record was withdrawn.'),
    withdrawn: fullDay().nullable().describe('The day it was withdrawn.'),
  })
  .meta({ id: 'review', description: 'Where a record stands with its editors.' });
