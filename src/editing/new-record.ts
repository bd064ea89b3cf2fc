/** A new record as a file: where it goes, what it says, and why it may not be written. */
import type { Issue } from '../issues/issue.ts';
import { parseRecord } from '../records/parse-record.ts';
import { collectionTable, type CollectionName } from '../schema/collections.ts';
import { placeOf, type RecordId } from '../schema/ids.ts';
import type { Desk } from './desk.ts';
import type { Edit } from './edit.ts';
import { fieldsFrom, type Answers } from './form.ts';
import { idMeant, inFull } from './named-records.ts';
import { pathOf } from './numbers.ts';
import { cellsOf } from './rating-cells.ts';
import { newId, sentenceCase, taken } from './record-name.ts';
import { recordText } from './record-text.ts';
import { toDo } from './to-do-mark.ts';
import type { Refused } from './refused.ts';

/** What an editor wants written. */
export interface Wanted {
  readonly collection: CollectionName;
  /** The report whose folder it goes into. */
  readonly report?: string;
  /** The number, or the name in words; without it the next number, or a name from the title. */
  readonly name?: string;
  readonly answers: Answers;
  /** Lists such as figures and gaps that the file begins with, all of it to do. */
  readonly begun?: readonly string[];
  /** The text; a mark where there is none yet. */
  readonly text?: string;
}

/** A file to be written, or a sentence that says why not. */
export type Planned =
  { readonly id: RecordId; readonly edit: Edit & { readonly text: string } } | Refused;

/** Plans the file of one new record. */
export function newRecord(wanted: Wanted, desk: Desk): Planned {
  const { collection } = wanted;
  const folder = folderOf(wanted, desk);
  if (typeof folder === 'object') return folder;
  const full = inFull(collection, wanted.answers, desk, folder);
  if ('refused' in full) return full;
  const named = idOf(wanted, folder, full.answers, desk);
  if ('refused' in named) return named;
  const { id } = named;
  const path = pathOf(id, collection);
  const place = placeOf(path);
  if ('misplaced' in place)
    return { refused: `No record can have the name ${path}. Expected ${place.expected}.` };
  const fields = {
    ...fieldsFrom(collection, full.answers, desk.today, wanted.begun),
    ...cells(full.answers, desk),
  };
  const text = recordText(collection, fields, wanted.text ?? toDo(TEXTS[collection]));
  const [problem] = issuesOf({ path, text }).filter(({ code }) => code !== 'to-do');
  return problem
    ? { refused: [problem.problem, problem.remedy].filter(Boolean).join(' ') }
    : { id, edit: { path, text } };
}

/** The report in whose folder a record goes; undefined for one that has a folder of its kind. */
function folderOf({ collection, report }: Wanted, { known }: Desk): RecordId | Refused | undefined {
  if (collectionTable[collection].item === undefined) return undefined;
  return report === undefined
    ? {
        refused: `${sentenceCase(collection)} is in the folder of a report: name it with --report.`,
      }
    : idMeant(report, ['reports'], known);
}

function idOf(
  { collection, name }: Wanted,
  folder: RecordId | undefined,
  answers: Answers,
  desk: Desk,
): { readonly id: RecordId } | Refused {
  const id = newId(collection, folder, name, answers, desk);
  if (id === undefined)
    return {
      refused: `${sentenceCase(collection)} needs a name: give one with --name, or a --title to make it of.`,
    };
  const refused = taken(id, collection, desk);
  return refused === undefined ? { id } : { refused, isThere: true };
}

/** The cells of a rating, where its scheme is known. */
function cells(
  { scheme: [id = ''] = [] }: Answers,
  { known }: Desk,
): Readonly<Record<string, unknown>> {
  const scheme = known.get(id);
  const found = scheme && cellsOf(scheme);
  return found ? { cells: found } : {};
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
