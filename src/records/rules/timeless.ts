import type { Issue } from '../../issues/issue.ts';
import type { ContentRecord } from '../content-record.ts';
import { sentencesOf } from '../sentences.ts';
import { fieldName, issueAt, perRecord } from './rule.ts';

/** Words that mean another day to every reader; "up to date" is not among them. */
const FLEETING = /\b(?:recently|currently|(?<!\bup[ -])to date)\b/i;
const YEAR = /\b(?:1[89]|20)\d{2}\b/;

/** Fields that hold others’ words, which stay as they are: those of documents, and those of readers. */
const AS_PRINTED: ReadonlySet<string> = new Set(['printed', 'text', 'also', 'asked', 'label']);

/** A sentence of ours that says "recently", "currently" or "to date" says which date (DESIGN, section 3: words). */
export const timeless = perRecord((record) => [
  ...textsIn(record.fields, '')
    .filter(([field]) => field !== 'title' || isOurs(record))
    .flatMap(([field, text]) =>
      undated(text).map((found) =>
        issueOf(record, field, `${fieldName(field)} says "${found.word}"`, found.sentence),
      ),
    ),
  ...record.body.blocks.flatMap(({ text, place }) =>
    undated(text).map((found) =>
      issueOf(record, place, `The text says "${found.word}"`, found.sentence),
    ),
  ),
]);

const issueOf = (
  record: ContentRecord,
  at: Parameters<typeof issueAt>[2],
  says: string,
  sentence: string,
): Issue =>
  issueAt(
    record,
    'undated-word',
    at,
    `${says} and no year: "${sentence}"`,
    'Say in the sentence which date is meant, or take the word out.',
  );

/** Titles of documents and pages are printed by others. */
const isOurs = ({ collection }: ContentRecord): boolean =>
  collection !== 'reports' && collection !== 'sources';

interface Undated {
  readonly word: string;
  readonly sentence: string;
}

const undated = (text: string): readonly Undated[] =>
  sentencesOf(text).flatMap((sentence) => {
    const word = FLEETING.exec(sentence)?.[0];
    return word === undefined || YEAR.test(sentence) ? [] : [{ word, sentence }];
  });

/** Every text among the fields, with its path: `history.0.note`. */
function textsIn(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    AS_PRINTED.has(key) ? [] : textsIn(inner, path === '' ? key : `${path}.${key}`),
  );
}
