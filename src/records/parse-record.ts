import type { Issue, Place } from '../issues/issue.ts';
import { count } from '../issues/terminal.ts';
import { collections, collectionTable } from '../schema/collections.ts';
import { placeOf, type RecordPlace } from '../schema/ids.ts';
import { readBody } from './body.ts';
import type { Body, ContentFile, ContentRecord } from './content-record.ts';
import { name } from './field-context.ts';
import { fieldIssues } from './field-issues.ts';
import { readFrontMatter, splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { requiredFields } from './schema-at.ts';
import { misplaced } from './misplaced.ts';

/** A record, or everything that is wrong with its file taken alone. */
export type Parsed = { readonly record: ContentRecord } | { readonly issues: readonly Issue[] };

const NO_BODY: Body = { html: '', summary: '', links: [] };

/** Reads one file. What other records it names is not looked at here. */
export function parseRecord(file: ContentFile): Parsed {
  const place = placeOf(file.path);
  if ('misplaced' in place) return { issues: [misplaced(file, place)] };
  const hidden = unreadable(file);
  if (hidden) return { issues: [hidden] };
  const isData = collections[place.collection].extension === 'yaml';
  const split = isData ? { yaml: file.text, body: '' } : splitFrontMatter(file.text);
  if (!split) return { issues: [noFrontMatter(file)] };
  const front = readFrontMatter(file, split.yaml);
  const body = isData ? NO_BODY : readBody(file, split.body);
  if (!('places' in front)) return { issues: [...front, ...issuesOf(body)] };
  return checkFields(file, place, front, body);
}

function checkFields(file: ContentFile, place: RecordPlace, front: FrontMatter, body: Body | readonly Issue[]): Parsed {
  const { fields: schema, singular } = collectionTable[place.collection];
  if (front.value === null) return { issues: [noFields(file, `A ${singular}`, requiredFields(schema))] };
  const result = schema.safeParse(front.value);
  const problems = result.success ? hiddenInFields(file, front) : fieldIssues({ file, front, schema, subject: `A ${singular}` }, result.error);
  const issues = [...problems, ...issuesOf(body)];
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

const issuesOf = (body: Body | readonly Issue[]): readonly Issue[] => ('html' in body ? [] : body);

const START: Place = { line: 1, column: 1 };

function noFrontMatter(file: ContentFile): Issue {
  const isOpen = /^---[ \t]*(?:\r?\n|$)/.test(file.text);
  const issue = { code: 'no-front-matter', file: file.shownAs, place: START } as const;
  if (file.text.trim() === '') return { ...issue, problem: 'The file is empty.', remedy: 'Begin with a line ---, then the fields, then another line ---, then the text.' };
  return isOpen
    ? { ...issue, problem: 'The front matter begins here and does not end.', remedy: 'Write a line --- after the last field.' }
    : { ...issue, problem: 'The file does not begin with front matter.', remedy: 'Begin with a line ---, then the fields, then another line ---.' };
}

/** What to say of a file whose fields are all missing: one cause, one issue. */
export const noFields = (file: ContentFile, subject: string, fields: readonly string[]): Issue => ({
  code: 'no-front-matter',
  file: file.shownAs,
  place: START,
  problem: 'The file has no fields.',
  remedy: `${subject} needs at least: ${fields.join(', ')}.`,
});

/** Characters in the file that a reviewer would not see; the first of them, with how many follow. */
export function unreadable(file: ContentFile): Issue | undefined {
  const [first, ...more] = hiddenCharacters(file.text);
  if (!first) return undefined;
  const before = file.text.slice(0, first.offset).split('\n');
  const others = more.length === 0 ? '' : ` There ${more.length === 1 ? 'is' : 'are'} ${count(more.length, 'more such character')} after it.`;
  return {
    code: 'unreadable-text',
    file: file.shownAs,
    place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    problem: `The file holds the character ${first.character} here, which is invisible or cannot be read.${others}`,
    remedy: 'Delete it, and save the file as UTF-8 without a byte order mark.',
  };
}

/** Hidden characters that a value in quotation marks spells out, as "\u202E". */
const hiddenInFields = (file: ContentFile, front: FrontMatter): readonly Issue[] =>
  textsIn(front.value, []).flatMap(({ path, text }) =>
    hiddenCharacters(text)
      .slice(0, 1)
      .map(({ character }) => ({
        code: 'unreadable-text' as const,
        file: file.shownAs,
        place: front.places[path.join('.')] ?? START,
        problem: `${name(path)} holds the character ${character}, which is invisible or cannot be read.`,
        remedy: 'Take it out.',
      })),
  );

type FieldPath = readonly (string | number)[];

function textsIn(value: unknown, path: FieldPath): readonly { readonly path: FieldPath; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
