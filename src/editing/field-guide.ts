/** What an author may write in each kind of file, field by field, as the schemas have it. */
import { z } from 'zod';
import { formOf } from '../records/field-form.ts';
import { isOptional, shapeOf, unwrapped } from '../records/schema-at.ts';
import { collectionTable, type CollectionName } from '../schema/collections.ts';
import { common, vocabularies, type FieldIssue } from '../schema/fields.ts';
import type { Word } from '../schema/vocabulary.ts';

/** A word that may be chosen, and what it means. */
export interface GuidedWord extends Word {
  readonly code: string;
}

/** One field, and the fields within it. */
export interface GuidedField {
  readonly name: string;
  readonly isRequired: boolean;
  /** What it takes, in words: `a day that exists, as 2021-03-31`. */
  readonly takes: string;
  readonly purpose: string;
  readonly words: readonly GuidedWord[];
  readonly parts: readonly GuidedField[];
}

/** The fields of a collection, without those that every record with a text has. */
export const ownFields = (collection: CollectionName): readonly GuidedField[] =>
  fieldsOf(collectionTable[collection].fields).filter(({ name }) => !isShared(collection, name));

/** The fields that every record with a text has, in the order in which they are written. */
export const sharedFields = (): readonly GuidedField[] => fieldsOf(z.strictObject(common));

/** Whether records of a collection have a text, and with it the fields of all that have one. */
export const hasSharedFields = (collection: CollectionName): boolean =>
  'state' in shapeOf(collectionTable[collection].fields);

/** Whether a collection has a field as every record with a text has it. */
const isShared = (collection: CollectionName, name: string): boolean =>
  hasSharedFields(collection) &&
  shapeOf(collectionTable[collection].fields)[name] === common[name as keyof typeof common];

/** Fields that are explained once, where a record has them itself. */
const ONCE = 'cites';

const fieldsOf = (schema: z.ZodObject, isWithin = false): readonly GuidedField[] =>
  Object.entries(shapeOf(schema)).map(([name, field]) => {
    const isElsewhere = isWithin && name === ONCE;
    const held = isElsewhere ? undefined : heldBy(field);
    return {
      name,
      isRequired: !isOptional(field),
      takes: isElsewhere ? `a list, written as ${ONCE} of the record is` : taken(field),
      purpose: field.description ?? '',
      words: wordsOf(field),
      parts: held ? fieldsOf(held, true) : [],
    };
  });

/** The ways in which a field may be written, with what stands around them taken off. */
function formsOf(field: z.ZodType): readonly z.ZodType[] {
  const inner = unwrapped(field);
  return inner instanceof z.ZodUnion ? (inner.options as readonly z.ZodType[]) : [inner];
}

/** The set of fields that a field, or each item of its list, holds. */
function heldBy(field: z.ZodType): z.ZodObject | undefined {
  for (const form of formsOf(field)) {
    if (form instanceof z.ZodObject) return form;
    if (form instanceof z.ZodArray) return heldBy(form.element as z.ZodType);
    if (form instanceof z.ZodRecord) return heldBy(form.valueType as z.ZodType);
  }
  return undefined;
}

/** The words that a field, or each item of its list, may be. */
function wordsOf(field: z.ZodType): readonly GuidedWord[] {
  return formsOf(field).flatMap((form) => {
    if (form instanceof z.ZodArray) return wordsOf(form.element as z.ZodType);
    const words = Object.entries(vocabularies.get(form)?.words ?? {});
    return words.map(([code, word]) => ({ code, ...word }));
  });
}

function taken(field: z.ZodType): string {
  const inner = unwrapped(field);
  if (inner instanceof z.ZodArray) return `a list of ${itemOf(inner.element as z.ZodType)}`;
  if (inner instanceof z.ZodRecord)
    return heldBy(inner) ? 'a name for each, with the fields below' : 'a name and a text for each';
  if (inner instanceof z.ZodObject) return 'the fields below';
  if (inner instanceof z.ZodEnum) return 'one of the words below';
  return formOf(inner) ?? ['text', longest(inner)].filter(Boolean).join(', ');
}

function itemOf(element: z.ZodType): string {
  const inner = unwrapped(element);
  if (inner instanceof z.ZodObject) return 'items, each with the fields below';
  if (inner instanceof z.ZodEnum) return 'the words below';
  return longest(inner) === undefined ? 'identifiers' : `texts, each ${longest(inner)}`;
}

/** `at most 160 characters`: the schema is asked by giving it far more. */
function longest(schema: z.ZodType): string | undefined {
  const issue = schema.safeParse('x'.repeat(10_000)).error?.issues[0];
  if (issue?.code !== 'custom') return undefined;
  const { issue: code, expected } = issue.params as unknown as FieldIssue;
  return code === 'too-long' ? expected : undefined;
}
