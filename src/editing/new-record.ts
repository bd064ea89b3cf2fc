/** A new record as a file: where it goes, what it says, and why it may not be written. */
import { nearestId } from '../records/nearest.ts';
import { parseRecord } from '../records/parse-record.ts';
import { either, withArticle } from '../issues/terminal.ts';
import type { Issue } from '../issues/issue.ts';
import { collections, collectionTable, type CollectionName } from '../schema/collections.ts';
import { placeOf, type RecordId } from '../schema/ids.ts';
import { unknowns } from '../schema/vocabulary.ts';
import type { Edit } from './edit.ts';
import { fieldsFrom, formFields, type Answers } from './form.ts';
import type { KnownRecord } from './known-record.ts';
import { kindsNamedBy } from './link-fields.ts';
import { itemId, nextNumber, pathOf } from './numbers.ts';
import { recordText } from './record-text.ts';
import { slugOf } from './slug.ts';
import { toDo } from './to-do-mark.ts';

/** What is on the record, and the day. */
export interface Desk {
  readonly known: ReadonlyMap<RecordId, KnownRecord>;
  /** As 2026-03-31. */
  readonly today: string;
}

/** What an editor wants written. */
export interface Wanted {
  readonly collection: CollectionName;
  /** The report whose folder it goes into. */
  readonly report?: string;
  /** The number, or the name in words; without it the next number, or a name from the title. */
  readonly name?: string;
  readonly answers: Answers;
  /** The text; a mark where there is none yet. */
  readonly text?: string;
}

/** A file to be written, or a sentence that says why not. */
export type Planned =
  | { readonly id: RecordId; readonly edit: Edit & { readonly text: string } }
  | { readonly refused: string };

/** Plans the file of one new record. */
export function newRecord(wanted: Wanted, desk: Desk): Planned {
  const { collection } = wanted;
  const resolved = resolve(wanted, desk);
  if ('refused' in resolved) return resolved;
  const named = nameOf({ ...wanted, answers: resolved.answers }, desk);
  if ('refused' in named) return named;
  const { id } = named;
  const taken = desk.known.get(id);
  if (taken) return { refused: `${id} is taken: “${taken.title}”. ${free(id, collection, desk)}` };
  const path = pathOf(id, collection);
  const place = placeOf(path);
  if ('misplaced' in place)
    return { refused: `No record can have the name ${path}. Expected ${place.expected}.` };
  const fields = fieldsFrom(collection, resolved.answers, desk.today);
  const text = recordText(collection, fields, wanted.text ?? toDo(TEXTS[collection]));
  const [problem] = issuesOf({ path, text }).filter(({ code }) => code !== 'to-do');
  return problem
    ? { refused: [problem.problem, problem.remedy].filter(Boolean).join(' ') }
    : { id, edit: { path, text } };
}

/** What the check will say of a file that is to be written, which has no problem but what is to do. */
export function issuesOf({
  path,
  text,
}: {
  readonly path: string;
  readonly text: string;
}): readonly Issue[] {
  const parsed = parseRecord({ path, shownAs: path, text });
  return 'issues' in parsed ? parsed.issues : [];
}

const TEXTS: Readonly<Record<CollectionName, string>> = {
  reports: 'what the document is and what it says, in your own words',
  findings: 'what was found, in your own words',
  recommendations: 'what was asked, in your own words',
  commitments: 'what was promised, in your own words',
  ratings: 'what was judged and how, in your own words',
  responses: 'what the response says, in your own words',
  chains: 'what became of the promise, in your own words',
  bodies: 'what the body is for, in your own words',
  themes: 'what the theme covers, in your own words',
  terms: 'what the term means, in your own words',
  sources: '',
  schemes: '',
};

type Resolved = { readonly answers: Answers } | { readonly refused: string };

/** Records named by less than their identifiers are named in full: `dhsc` is `bodies/dhsc`. */
function resolve({ collection, answers }: Wanted, { known }: Desk): Resolved {
  const full: Record<string, readonly string[] | undefined> = { ...answers };
  const fields = new Set(formFields(collection).map(({ name }) => name));
  for (const [field, values = []] of Object.entries(answers)) {
    if (!fields.has(field) && values.length > 0)
      return { refused: `${sentenceCase(collection)} has no field ${field}.` };
    const kinds = kindsNamedBy(collection, field);
    if (kinds.length === 0) continue;
    const names = values.flatMap((value) => value.split(',')).map((value) => value.trim());
    const found = names.filter(Boolean).map((name) => idMeant(name, kinds, known));
    const missing = found.find((each) => typeof each !== 'string');
    if (typeof missing === 'object') return missing;
    full[field] = found.filter((each) => typeof each === 'string');
  }
  return { answers: full };
}

/** The record that is meant by an identifier, or by the end of one that no other of its kind has. */
export function idMeant(
  written: string,
  kinds: readonly CollectionName[],
  known: Desk['known'],
): RecordId | { readonly refused: string } {
  if (written in unknowns || written.startsWith('to-do')) return written;
  const ids = [...known.values()].flatMap((each) =>
    kinds.includes(each.collection) ? [each.id] : [],
  );
  if (ids.includes(written)) return written;
  const same = ids.filter((id) => id.endsWith(`/${written}`));
  const [only] = same;
  if (only !== undefined && same.length === 1) return only;
  const near = nearestAmong(written, kinds, ids);
  const what = either(kinds.map((kind) => collections[kind].singular));
  const hint =
    near === undefined ? '' : ` Did you mean ${near}, “${known.get(near)?.title ?? ''}”?`;
  return { refused: `There is no ${what} ${written}.${hint}` };
}

/** The nearest identifier; what was typed is often without its folder. */
const nearestAmong = (
  written: string,
  kinds: readonly CollectionName[],
  ids: readonly RecordId[],
): RecordId | undefined => {
  const tried = written.includes('/') ? [written] : kinds.map((kind) => `${kind}/${written}`);
  return tried.map((each) => nearestId(each, ids)).find((id) => id !== undefined);
};

function nameOf(
  wanted: Wanted,
  desk: Desk,
): { readonly id: RecordId } | { readonly refused: string } {
  const { collection, answers } = wanted;
  const name = wanted.name ?? suggestedName(collection, answers);
  if (collectionTable[collection].item === undefined)
    return name === undefined ? noName(collection) : { id: `${collection}/${name}` };
  if (wanted.report === undefined)
    return {
      refused: `${sentenceCase(collection)} is in the folder of a report: name it with --report.`,
    };
  const report = idMeant(wanted.report, ['reports'], desk.known);
  if (typeof report !== 'string') return report;
  const isNumbered = collection === 'findings' || collection === 'recommendations';
  const number = isNumbered ? String(nextNumber(desk.known, report, collection)) : undefined;
  const said = wanted.name ?? number ?? name;
  return said === undefined ? noName(collection) : { id: itemId(report, collection, said) };
}

/** A name made of the title, or for a response of what it answers. */
export function suggestedName(collection: CollectionName, answers: Answers): string | undefined {
  if (collection === 'responses') {
    const [to] = answers['to'] ?? [];
    return to
      ?.split('/')
      .at(-1)
      ?.replace(/^[a-z]+-/, '');
  }
  const [title = ''] = answers['title'] ?? [];
  return title.startsWith('to-do') || slugOf(title) === '' ? undefined : slugOf(title);
}

const noName = (collection: CollectionName) => ({
  refused: `${sentenceCase(collection)} needs a name: give one with --name, or a --title to make it of.`,
});

/** `A recommendation`: a kind at the beginning of a sentence. */
export const sentenceCase = (collection: CollectionName): string =>
  withArticle(collections[collection].singular).replace(/^./, (first) => first.toUpperCase());

/** What is free instead of a name that is taken. */
function free(id: RecordId, collection: CollectionName, { known }: Desk): string {
  const report = known.get(id)?.report;
  const isNumbered = /-\d+[a-z]?$/.test(id) && known.get(id)?.number !== undefined;
  if (isNumbered && report !== undefined)
    return `The next free number is ${nextNumber(known, report, collection)}.`;
  let count = 2;
  while (known.has(`${id}-${count}`)) count += 1;
  return `Say in its name what is different about the new one; ${id}-${count} is free.`;
}
