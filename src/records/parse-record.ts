import type { Issue, Place } from '../issues/issue.ts';
import { withArticle } from '../issues/terminal.ts';
import { collections, collectionTable } from '../schema/collections.ts';
import { placeOf, type RecordPlace } from '../schema/ids.ts';
import { readBody } from './body.ts';
import type { Body, ContentFile, ContentRecord } from './content-record.ts';
import { checkedFields } from './checked-fields.ts';
import { readFrontMatter, splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { hiddenInFile } from './hidden-characters.ts';
import { misplaced } from './misplaced.ts';
import { requiredFields } from './schema-at.ts';
import { toDoText } from './to-do.ts';

/** A record, or everything that is wrong with its file taken alone. */
export type Parsed = { readonly record: ContentRecord } | { readonly issues: readonly Issue[] };

const NO_BODY: Body = { html: '', summary: '', blocks: [], links: [] };

/** Reads one file. What other records it names is not looked at here. */
export function parseRecord(file: ContentFile): Parsed {
  const place = placeOf(file.path);
  if ('misplaced' in place) return { issues: [misplaced(file, place)] };
  const hidden = hiddenInFile(file);
  if (hidden) return { issues: [hidden] };
  const isData = collections[place.collection].extension === 'yaml';
  const split = isData ? { yaml: file.text, body: '' } : splitFrontMatter(file.text);
  if (!split) return { issues: [noFrontMatter(file)] };
  const front = readFrontMatter(file, split.yaml);
  const body = isData ? NO_BODY : readBody(file, split.body);
  if (!('places' in front)) return { issues: [...front, ...issuesOf(body)] };
  return checkFields(file, place, front, body);
}

function checkFields(
  file: ContentFile,
  place: RecordPlace,
  front: FrontMatter,
  body: Body | readonly Issue[],
): Parsed {
  const { fields: schema, singular } = collectionTable[place.collection];
  const subject = `A${withArticle(singular).slice(1)}`;
  if (front.value === null) return { issues: [noFields(file, subject, requiredFields(schema))] };
  const result = schema.safeParse(front.value);
  const issues = [
    ...checkedFields({ file, front, schema, subject }, result),
    ...textIssues(file, body),
  ];
  if (!result.success || !('html' in body) || issues.length > 0) return { issues };
  const { number: written } = result.data as { readonly number?: string };
  const number = place.number ?? written;
  // The schema of the place’s own collection has just accepted the fields, which the union cannot express.
  const record = {
    ...place,
    ...(number === undefined ? {} : { number }),
    fields: result.data,
    body,
    file: file.shownAs,
    places: front.places,
  } as unknown as ContentRecord;
  return { record };
}

const textIssues = (file: ContentFile, body: Body | readonly Issue[]): readonly Issue[] =>
  'html' in body ? toDoText(file, body) : body;

const issuesOf = (body: Body | readonly Issue[]): readonly Issue[] => ('html' in body ? [] : body);

const START: Place = { line: 1, column: 1 };

function noFrontMatter(file: ContentFile): Issue {
  const isOpen = /^---[ \t]*(?:\r?\n|$)/.test(file.text);
  const issue = { code: 'no-front-matter', file: file.shownAs, place: START } as const;
  if (file.text.trim() === '')
    return {
      ...issue,
      problem: 'The file is empty.',
      remedy: 'Begin with a line ---, then the fields, then another line ---, then the text.',
    };
  return isOpen
    ? {
        ...issue,
        problem: 'The front matter begins here and does not end.',
        remedy: 'Write a line --- after the last field.',
      }
    : {
        ...issue,
        problem: 'The file does not begin with front matter.',
        remedy: 'Begin with a line ---, then the fields, then another line ---.',
      };
}

/** What to say of a file whose fields are all missing: one cause, one issue. */
export const noFields = (file: ContentFile, subject: string, fields: readonly string[]): Issue => ({
  code: 'no-front-matter',
  file: file.shownAs,
  place: START,
  problem: 'The file has no fields.',
  remedy: `${subject} needs at least: ${fields.join(', ')}.`,
});
