/**
 * A record as a form: fields that hold one value, or a list of values, each with a name such as `due` or
 * `target.by`. What is typed into it becomes the fields of a file.
 */
import { parse } from 'yaml';
import { z } from 'zod';
import { collectionTable, type CollectionName } from '../schema/collections.ts';
import { isOptional, shapeOf, unwrapped } from '../records/schema-at.ts';
import { plainDate } from './plain-date.ts';
import { toDoFor } from './to-do-mark.ts';

/** One field of a form. */
export interface FormField {
  readonly name: string;
  readonly schema: z.ZodType;
  /** Whether it takes several values. */
  readonly isList: boolean;
  readonly isRequired: boolean;
}

/** What was typed, by the name of the field. Empty where nothing was. */
export type Answers = Readonly<Record<string, readonly string[] | undefined>>;

/** Days that are those of the writing. */
const TODAY: ReadonlySet<string> = new Set(['checked', 'added', 'accessed']);

/** The fields that a form of this kind has, in the order of the schema; a citation is three of them. */
export function formFields(collection: CollectionName): readonly FormField[] {
  return fieldsIn(collectionTable[collection].fields, '', true).filter(
    ({ name }) => !TODAY.has(name) && !/^(?:quote|withdrawn)\./.test(name),
  );
}

function fieldsIn(schema: z.ZodObject, within: string, isRequired: boolean): readonly FormField[] {
  return Object.entries(shapeOf(schema)).flatMap(([key, field]) => {
    const required = isRequired && !isOptional(field);
    if (key === 'cites') return citation(field, required);
    const name = `${within}${key}`;
    const set = setOf(field);
    if (set) return fieldsIn(set, `${name}.`, required);
    const isList = listOf(field);
    return isList === undefined ? [] : [{ name, schema: field, isList, isRequired: required }];
  });
}

function citation(field: z.ZodType, isRequired: boolean): readonly FormField[] {
  const list = unwrapped(field);
  const element = list instanceof z.ZodArray ? list.element : undefined;
  return element instanceof z.ZodObject
    ? fieldsIn(element, '', true).map((each) => ({ ...each, isRequired }))
    : [];
}

/** The set of fields that a field holds, where it holds nothing else but a word for what is not known. */
function setOf(field: z.ZodType): z.ZodObject | undefined {
  const inner = unwrapped(field);
  if (inner instanceof z.ZodObject) return inner;
  const value: unknown = inner instanceof z.ZodUnion ? toDoFor(inner) : undefined;
  if (typeof value !== 'object' || !(inner instanceof z.ZodUnion)) return undefined;
  return (inner.options as readonly z.ZodType[]).find((form) => form instanceof z.ZodObject);
}

/** Whether a field takes a list; undefined where it takes what no form can hold. */
function listOf(field: z.ZodType): boolean | undefined {
  const inner = unwrapped(field);
  const forms = inner instanceof z.ZodUnion ? (inner.options as readonly z.ZodType[]) : [inner];
  const list = forms.find((form) => form instanceof z.ZodArray);
  if (inner instanceof z.ZodRecord || inner instanceof z.ZodObject) return undefined;
  if (list === undefined) return false;
  return list.element instanceof z.ZodObject ? undefined : true;
}

/** What was typed, read as its field takes it, by the name of the field. */
type Typed = ReadonlyMap<string, unknown>;

/** What goes into a file: values by field, one set of values for each citation, and the day. */
interface Filling {
  readonly typed: Typed;
  readonly citations: readonly Typed[];
  readonly begun: ReadonlySet<string>;
  readonly today: string;
}

/**
 * The fields of a file from what was typed: the rest that may not be left out is marked as to do. Of lists
 * such as figures, those in `begun` get a first item, in which everything is to do.
 */
export function fieldsFrom(
  collection: CollectionName,
  answers: Answers,
  today: string,
  begun: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const fields = formFields(collection);
  const filling: Filling = {
    typed: typedIn(fields, (name) => answers[name] ?? []),
    citations: citationsIn(collection, fields, answers),
    begun: new Set(begun),
    today,
  };
  return filled(collectionTable[collection].fields, '', filling, true);
}

const typedIn = (
  fields: readonly FormField[],
  answered: (name: string) => readonly string[],
): Typed =>
  new Map(
    fields.flatMap((field) => {
      const value = valueOf(field, answered(field.name));
      return value === undefined ? [] : [[field.name, value] as const];
    }),
  );

/** The first source with the first place and the first way of seeing it, the second with the second. */
function citationsIn(
  collection: CollectionName,
  fields: readonly FormField[],
  answers: Answers,
): readonly Typed[] {
  const own = fields.filter(({ name }) => isCitationField(collection, name));
  const most = Math.max(0, ...own.map(({ name }) => answers[name]?.length ?? 0));
  return Array.from({ length: most }, (_, index) =>
    typedIn(own, (name) => answers[name]?.slice(index, index + 1) ?? []),
  ).filter(({ size }) => size > 0);
}

/** Whether a field of a form is part of a citation, of which a record may have several. */
export const isCitationField = (collection: CollectionName, name: string): boolean =>
  collection !== 'sources' && ['source', 'at', 'seen'].includes(name);

function filled(
  schema: z.ZodObject,
  within: string,
  filling: Filling,
  isRequired: boolean,
): Readonly<Record<string, unknown>> {
  const { typed, begun, today } = filling;
  const entries = Object.entries(shapeOf(schema)).map(([key, field]) => {
    const name = `${within}${key}`;
    if (key === 'cites')
      return [key, cited(field, filling, isRequired && !isOptional(field))] as const;
    if (typed.has(name)) return [key, typed.get(name)] as const;
    if (TODAY.has(name)) return [key, today] as const;
    if (begun.has(name)) return [key, dated(toDoFor(field), today)] as const;
    const set = setOf(field);
    const isBegun = [...typed.keys()].some((each) => each.startsWith(`${name}.`));
    if (set && isBegun) return [key, filled(set, `${name}.`, filling, true)] as const;
    return [key, isOptional(field) || !isRequired ? undefined : toDoFor(field)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function cited(field: z.ZodType, filling: Filling, isRequired: boolean): unknown {
  const element = itemOf(field);
  if (element === undefined) return undefined;
  const none = isRequired ? [new Map<string, unknown>()] : [];
  const all = filling.citations.length > 0 ? filling.citations : none;
  return all.length === 0
    ? undefined
    : all.map((typed) => filled(element, '', { ...filling, typed, today: '' }, true));
}

/** The fields of each item of a list, where it holds sets of fields. */
function itemOf(field: z.ZodType): z.ZodObject | undefined {
  const list = unwrapped(field);
  const element = list instanceof z.ZodArray ? unwrapped(list.element as z.ZodType) : undefined;
  return element instanceof z.ZodObject ? element : undefined;
}

/** A list that a form cannot hold, but a new file can begin, such as figures or gaps. */
export interface Beginning {
  readonly name: string;
  /** What the list is for. */
  readonly description: string;
  /** Fields of an item that may be left out, and so are not marked. */
  readonly mayFollow: readonly string[];
}

/** The lists that a file of this kind can begin with; a correction is of what was published, and begins none. */
export const beginnings = (collection: CollectionName): readonly Beginning[] =>
  Object.entries(shapeOf(collectionTable[collection].fields)).flatMap(([name, field]) => {
    const item = itemOf(field);
    if (item === undefined || !isOptional(field) || ['cites', 'corrections'].includes(name))
      return [];
    const mayFollow = Object.entries(shapeOf(item)).flatMap(([key, each]) =>
      isOptional(each) ? [key] : [],
    );
    return [{ name, description: field.description ?? '', mayFollow }];
  });

/** Marks with the days filled in that are those of the writing. */
function dated(marks: unknown, today: string): unknown {
  if (!Array.isArray(marks)) return marks;
  return marks.map((item: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(item).map(([key, value]) => [key, TODAY.has(key) ? today : value]),
    ),
  );
}

/** A date in the words of its document, typed as in a file: `{ printed: within 18 months, by: 2021-03 }`. */
function inBraces(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Whether what was typed is, or can only mean, what the field takes. */
export function isFitting(field: FormField, typed: string): boolean {
  const value = valueOf(field, [typed]);
  return value === undefined || field.schema.safeParse(value).success;
}

/** What was typed as the field takes it: text, a number, a date, true or false, or a list. */
function valueOf({ schema, isList }: FormField, typed: readonly string[]): unknown {
  const [first] = typed;
  if (first === undefined || first.trim() === '') return undefined;
  const fits = (value: unknown): boolean => schema.safeParse(value).success;
  if (isList) {
    const items = typed.flatMap((each) => each.split(',')).map((each) => each.trim());
    const [only = ''] = items;
    return items.length === 1 && fits(only) ? only : items.filter(Boolean);
  }
  const text = first.trim();
  if (/^\{.*\}$/.test(text)) return inBraces(text);
  if (fits(text)) return /^\d{4}$/.test(text) && fits(Number(text)) ? Number(text) : text;
  if (fits(Number(text))) return Number(text);
  const date = plainDate(text);
  if (date !== undefined && fits(date)) return date;
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
