/** Which records an editor means, who seldom types a whole identifier. */
import { either } from '../issues/terminal.ts';
import { nearestId } from '../records/nearest.ts';
import { collections, type CollectionName } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import { unknowns } from '../schema/vocabulary.ts';
import type { Desk } from './desk.ts';
import { formFields, type Answers } from './form.ts';
import { kindsNamedBy } from './link-fields.ts';
import { sentenceCase } from './record-name.ts';
import type { Refused } from './refused.ts';

/**
 * Records named by less than their identifiers are named in full: `rail-board` is `bodies/rail-board`, and
 * beside other records of a report `finding-1` is that report’s own.
 */
export function inFull(
  collection: CollectionName,
  answers: Answers,
  { known }: Desk,
  report?: RecordId,
): { readonly answers: Answers } | Refused {
  const full: Record<string, readonly string[] | undefined> = { ...answers };
  const fields = new Set(formFields(collection).map(({ name }) => name));
  for (const [field, values = []] of Object.entries(answers)) {
    if (!fields.has(field) && values.length > 0)
      return { refused: `${sentenceCase(collection)} has no field ${field}.` };
    const kinds = kindsNamedBy(collection, field);
    if (kinds.length === 0) continue;
    const names = values.flatMap((value) => value.split(',')).map((value) => value.trim());
    const found = names.filter(Boolean).map((name) => idMeant(name, kinds, known, report));
    const missing = found.find((each) => typeof each !== 'string');
    if (typeof missing === 'object') return missing;
    full[field] = found.filter((each) => typeof each === 'string');
  }
  return { answers: full };
}

/** The record that is meant by an identifier, or by the end of one that no other of its kind, or of its report, has. */
export function idMeant(
  written: string,
  kinds: readonly CollectionName[],
  known: Desk['known'],
  report?: RecordId,
): RecordId | Refused {
  if (written in unknowns || written.startsWith('to-do')) return written;
  const ids = [...known.values()].flatMap((each) =>
    kinds.includes(each.collection) ? [each.id] : [],
  );
  if (ids.includes(written)) return written;
  const same = ids.filter((id) => id.endsWith(`/${written}`));
  const own = report === undefined ? [] : same.filter((id) => known.get(id)?.report === report);
  const [only] = own.length === 1 ? own : same;
  if (only !== undefined && (own.length === 1 || same.length === 1)) return only;
  const what = either(kinds.map((kind) => collections[kind].singular));
  if (only !== undefined)
    return {
      refused: `${same.length} records end in ${written}. Write the whole name of the ${what}, as ${only}.`,
    };
  const near = nearestAmong(written, kinds, ids);
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
