import type { Issue } from '../issues/issue.ts';
import { collections } from '../schema/collections.ts';
import { placeOf, type RecordPlace } from '../schema/ids.ts';
import { readBody } from './body.ts';
import type { Body, ContentFile, ContentRecord } from './content-record.ts';
import { fieldIssues } from './field-issues.ts';
import { readFrontMatter, splitFrontMatter, type FrontMatter } from './front-matter.ts';

/** A record, or everything that is wrong with its file taken alone. */
export type Parsed = { readonly record: ContentRecord } | { readonly issues: readonly Issue[] };

const NO_BODY: Body = { html: '', summary: '', links: [] };

/** Reads one file. What other records it names is not looked at here. */
export function parseRecord(file: ContentFile): Parsed {
  const place = placeOf(file.path);
  if ('misplaced' in place) return { issues: [misplaced(file, place.misplaced, place.expected)] };
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
  const schema = collections[place.collection].fields;
  const value = front.value ?? {};
  const result = schema.safeParse(value);
  const problems = result.success ? [] : fieldIssues({ file, front: { ...front, value }, schema }, result.error);
  const issues = [...problems, ...issuesOf(body)];
  if (!result.success || !('html' in body)) return { issues };
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

function misplaced(file: ContentFile, what: 'place' | 'name', expected: string): Issue {
  return {
    code: what === 'place' ? 'wrong-place' : 'wrong-name',
    file: file.shownAs,
    problem: what === 'place' ? 'No record can live here.' : 'No record can have this name.',
    remedy: `Expected ${expected}.`,
  };
}

const noFrontMatter = (file: ContentFile): Issue => ({
  code: 'no-front-matter',
  file: file.shownAs,
  place: { line: 1, column: 1 },
  problem: 'The file does not begin with front matter.',
  remedy: 'Begin with a line ---, then the fields, then another line ---.',
});

/** Control characters, direction marks, and the sign that stands for undecodable bytes. */
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/u;

function unreadable(file: ContentFile): Issue | undefined {
  const match = HIDDEN.exec(file.text);
  if (!match) return undefined;
  const before = file.text.slice(0, match.index).split('\n');
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'unreadable-text',
    file: file.shownAs,
    place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    problem: `The file holds the invisible or unreadable character U+${code}.`,
    remedy: 'Delete it, and save the file as UTF-8.',
  };
}
