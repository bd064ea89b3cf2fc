/** What a new record is called, and so where it is for good. */
import { withArticle } from '../issues/terminal.ts';
import { collections, type CollectionName } from '../schema/collections.ts';
import { placeOf, type RecordId } from '../schema/ids.ts';
import type { Desk } from './desk.ts';
import type { Answers } from './form.ts';
import { itemId, nextNumber, pathOf } from './numbers.ts';
import { slugOf } from './slug.ts';

/** Kinds that get the next number where no name is given. */
export const NUMBERED: readonly CollectionName[] = ['findings', 'recommendations'];

/** The identifier of a new record, in a report’s folder or its kind’s own; undefined where nothing names it. */
export function newId(
  collection: CollectionName,
  report: RecordId | undefined,
  given: string | undefined,
  answers: Answers,
  desk: Desk,
): RecordId | undefined {
  const isNumbered = report !== undefined && NUMBERED.includes(collection);
  const number = isNumbered ? String(nextNumber(desk, report, collection)) : undefined;
  const name = given ?? number ?? suggestedName(collection, answers);
  if (name === undefined) return undefined;
  return report === undefined ? `${collection}/${name}` : itemId(report, collection, name);
}

/** Why an identifier may not be given, and what is free instead; undefined where it may. */
export function taken(id: RecordId, collection: CollectionName, desk: Desk): string | undefined {
  const record = desk.known.get(id);
  if (record) return `${id} is taken: “${record.title}”. ${free(id, collection, desk)}`;
  return desk.gone.has(id)
    ? `${id} was another record, and its address still leads to what became of that. ${free(id, collection, desk)}`
    : undefined;
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

/** `A recommendation`: a kind at the beginning of a sentence. */
export const sentenceCase = (collection: CollectionName): string =>
  withArticle(collections[collection].singular).replace(/^./, (first) => first.toUpperCase());

/** What is free instead of a name that is taken. */
function free(id: RecordId, collection: CollectionName, desk: Desk): string {
  const place = placeOf(pathOf(id, collection));
  if (!('misplaced' in place) && place.number !== undefined && place.report !== undefined)
    return `The next free number is ${nextNumber(desk, place.report, collection)}.`;
  let count = 2;
  while (desk.known.has(`${id}-${count}`) || desk.gone.has(`${id}-${count}`)) count += 1;
  return `Say in its name what is different about the new one; ${id}-${count} is free.`;
}
