import { z } from 'zod';
import { authoredLinks, bases, seen, states, unknowns, type Vocabulary } from './vocabulary.ts';
import { isCalendarDate, isDay } from './dates.ts';

/** Words in a quotation, at most (DESIGN, section 3: words). */
export const QUOTE_WORDS = 40;

/** An issue code that a field check hands to the author's report, with what was expected. */
export interface FieldIssue {
  readonly issue: 'bad-date' | 'too-long' | 'bad-address' | 'bad-format' | 'empty-value';
  readonly expected: string;
}

/** The first check that fails speaks, and the checks after it do not: one cause, one issue. */
const because = (issue: FieldIssue) => ({ params: issue, message: issue.expected, abort: true });

/** The vocabulary that the codes of a field are from, with what each means. */
export const vocabularies = z.registry<{ readonly words: Vocabulary }>();

/** One of a vocabulary's codes. */
export const oneOf = <V extends Vocabulary>(vocabulary: V) =>
  z
    .enum(Object.keys(vocabulary) as [keyof V & string, ...(keyof V & string)[]])
    .register(vocabularies, { words: vocabulary });

/** Text of at least one character; leading and trailing space is dropped. */
export const text = (most = 600) =>
  z
    .string()
    .trim()
    .refine((value) => value !== '', because({ issue: 'empty-value', expected: 'some text' }))
    .refine(
      (value) => value.length <= most,
      because({ issue: 'too-long', expected: `at most ${most} characters` }),
    );

/** Text of a fixed form. */
export const shaped = (pattern: RegExp, expected: string) =>
  z.string().refine((value) => pattern.test(value), because({ issue: 'bad-format', expected }));

/** A code or anchor of an editor’s own making. */
export const shortName = () =>
  shaped(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'lower-case words joined by hyphens, beginning with a letter',
  );

/** The identifier of another record, such as `bodies/rail-office`; whether it exists is checked later. */
export const ref = () => z.string().trim().min(1);

/** An address on the web. */
export const address = () =>
  z
    .string()
    .trim()
    .refine(
      (value) => URL.canParse(value) && /^https?:\/\/[^\s]+$/.test(value),
      because({
        issue: 'bad-address',
        expected: 'an address that begins with https:// or http://',
      }),
    );

/** Where a site is published: an address without a path. */
export const origin = () =>
  address().refine(
    (value) => !URL.canParse(value) || new URL('/', value).href === new URL(value).href,
    because({
      issue: 'bad-address',
      expected: 'an address without a path, as https://record.example',
    }),
  );

const DATE = 'a year (2021), a month (2021-03) or a day (2021-03-31) that exists';
const DAY = 'a day that exists, as 2021-03-31';

/** A date as given: year, month or day. A bare year may be written as a number. */
export const date = () =>
  z
    .union([z.string(), z.int()], { error: DATE })
    .transform(String)
    .refine(isCalendarDate, because({ issue: 'bad-date', expected: DATE }));

/** A date known to the day. */
export const day = () =>
  z
    .union([z.string(), z.int()], { error: DAY })
    .transform(String)
    .refine(isDay, because({ issue: 'bad-date', expected: DAY }));

/** `not-seen` or `none-stated`: shown as such, and a gap is made of it. */
export const unknown = () => oneOf(unknowns);

/** What ISO dates cannot say: the printed words are shown, only `by` is computed with. */
export const printedDate = () =>
  z.strictObject({
    by: date().optional().describe('The last day, month or year it can mean; clocks run on this.'),
    printed: text(120).describe(
      'The words of the document, such as “2021/22” or “within 18 months”.',
    ),
    approximate: z
      .boolean()
      .optional()
      .describe('True where the document or our reading is not exact.'),
  });

/** When something falls due: a date as given, printed words, or that no date was stated or seen. */
export const due = () =>
  z.union([date(), unknown(), printedDate()], {
    error:
      'a year (2021), a month (2021-03), a day (2021-03-31), none-stated or not-seen; or the printed words, as { printed: within 18 months, by: 2021-03 }, where by may be left out',
  });

/** Text, or that it was not stated or seen. */
export const textOrUnknown = (most: number) =>
  z.union([unknown(), text(most)], { error: 'text, none-stated or not-seen' });

/** A place in a source that supports what is said. */
export const cite = () =>
  z.strictObject({
    source: ref().describe('The source, such as sources/late-2021-conclusions.'),
    at: text(200).describe(
      'Where in it: paragraph, page, section, row; “whole page” for a short page.',
    ),
    seen: oneOf(seen).describe(
      'Whether we saw the document itself, a copy, or reporting about it.',
    ),
  });

export const cites = () => z.array(cite()).min(1);

/** A link to another record that an editor writes, with its reason. */
export const authoredLink = () =>
  z.strictObject({
    type: oneOf(authoredLinks).describe('How this record bears on the other.'),
    to: ref().describe('The other record.'),
    because: text(400).describe(
      'Why, in a sentence; begin with “Our reading:” where it is our inference.',
    ),
  });

/** Something this record lacks, and where to look for it. */
export const gap = () =>
  z.strictObject({
    missing: text(400).describe('What we have not seen, in a sentence.'),
    look: text(400).optional().describe('Where it may be found.'),
  });

/** Values that sources give differently; nothing is merged or averaged. */
export const disagreement = () =>
  z.strictObject({
    about: text(200).describe('What the sources differ on.'),
    values: z
      .array(
        z.strictObject({
          value: text(200).describe('What one source says.'),
          cites: cites().describe('Where it says so.'),
        }),
      )
      .min(2)
      .describe('Each value with its source.'),
    shown: text(200).describe('The value this record shows.'),
    because: text(400).describe('Why that one is shown.'),
  });

/** A number with what it counts; `value` is never rounded. */
export const figure = () =>
  z.strictObject({
    value: z.number().describe('The number as the source gives it, unrounded.'),
    printed: text(80)
      .optional()
      .describe('How the source prints it, such as “up to 400”, if not as a bare number.'),
    unit: text(80).describe('What is counted, such as “%”, “£ million” or “trusts”.'),
    measures: text(200).describe('What the number says, in words.'),
    date: due().describe('The date or period the number holds for.'),
    cites: cites().optional().describe('Where it is, if not at this record’s own citations.'),
  });

/** One dated statement of what became of something, with who says so. */
export const historyEntry = <P extends Vocabulary>(progress: P) =>
  z.strictObject({
    date: date().describe('When this was the case, or was said.'),
    progress: oneOf(progress).describe('What had become of it.'),
    basis: oneOf(bases).describe('What kind of evidence this rests on.'),
    by: text(160).describe('Who says so: a body’s identifier, or a name and role in words.'),
    figure: figure()
      .omit({ date: true, cites: true })
      .optional()
      .describe('A number that goes with it.'),
    note: text(500).describe('What happened, in a sentence of our own.'),
    cites: cites().describe('Where this is said.'),
    added: day().describe('The day this entry was put on the record.'),
  });

/** A short quotation; needs a licence that allows it. */
export const quote = () =>
  z.strictObject({
    text: text(400)
      .refine(
        (value) => value.split(/\s+/).length <= QUOTE_WORDS,
        because({ issue: 'too-long', expected: `at most ${QUOTE_WORDS} words` }),
      )
      .describe(`The words quoted, at most ${QUOTE_WORDS}.`),
    cite: cite().describe('Where they are.'),
  });

/** What was put right on a published record. What stood there before is in the history of the file. */
export const correction = () =>
  z.strictObject({
    date: day().describe('The day it was corrected.'),
    entry: date()
      .optional()
      .describe('The date of the history entry that was corrected or taken out, as it stood.'),
    because: text(400).describe('What was wrong, and how we know, in a sentence.'),
  });

/** The title of a record: what it says. A record’s fields begin with it. */
export const title = text(160).describe(
  'What was found, asked, promised or said, as a statement; not a topic.',
);

/** The record's own citations, which everything in it rests on unless it says otherwise. */
export const recordCites = cites().describe(
  'The sources the record rests on, best first, each with its place.',
);

/** Ways to ask for a record, at most: more of them say less of it. */
const ASKED = 12;

/**
 * Fields of every record that has a text of its own, after those of its kind. The order of the fields in
 * a schema is the order in which they are written in a file.
 */
export const common = {
  links: z
    .array(authoredLink())
    .default([])
    .describe('Other records this one bears on, each with its reason.'),
  cites: recordCites,
  checked: day().describe('The day the record was last compared with what it cites.'),
  added: day().describe('The day it was added to this record.'),
  gaps: z.array(gap()).default([]).describe('What we have not seen.'),
  disagreements: z.array(disagreement()).default([]).describe('Where sources differ.'),
  corrections: z
    .array(correction())
    .default([])
    .describe('What was put right on the record after it was published, each with its reason.'),
  quote: quote().optional().describe('A short quotation, where the source’s licence allows it.'),
  asked: z
    .array(text(100))
    .max(ASKED)
    .default([])
    .describe(
      'How readers who have not seen it would ask for it, in their words and not the title’s. Only the search reads it.',
    ),
  state: oneOf(states).default('unreviewed').describe('Where the record stands with its editors.'),
  withdrawn: z
    .strictObject({
      on: day().describe('The day.'),
      because: text(400).describe('Why, in a sentence that readers see.'),
    })
    .optional()
    .describe('When and why it was withdrawn; only with state: withdrawn.'),
};

/** Themes the record bears on. */
export const themes = z
  .array(ref())
  .min(1)
  .describe('Themes the record bears on, most fitting first.');

/** The official number, where the file's name does not already say it. */
export const officialNumber = text(20)
  .optional()
  .describe(
    'The official number, only where the file’s name is in words; a numbered file says it already.',
  );

/** What the document itself calls the item. */
export const label = text(60)
  .optional()
  .describe(
    'What the document calls it, such as “Conclusion 1”, if not “Finding 1” or “Recommendation 1”.',
  );
