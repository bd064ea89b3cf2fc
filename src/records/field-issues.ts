import { z } from 'zod';
import type { Issue } from '../issues/issue.ts';
import type { IssueCode } from '../issues/catalogue.ts';
import type { FieldIssue } from '../schema/fields.ts';
import type { ContentFile } from './content-record.ts';
import type { FrontMatter } from './front-matter.ts';
import { nearest } from './nearest.ts';

type Path = readonly PropertyKey[];
type ZodIssue = z.core.$ZodIssue;

interface Context {
  readonly file: ContentFile;
  readonly front: FrontMatter;
  readonly schema: z.ZodType;
}

/** Says what the schema refuses in the author’s words, each at its place. */
export const fieldIssues = (context: Context, error: z.ZodError): readonly Issue[] =>
  error.issues.flatMap((issue) => oneIssue(context, issue, issue.path));

function oneIssue(context: Context, issue: ZodIssue, path: Path): readonly Issue[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(context, [...path, key], path));
    case 'invalid_type':
      return [valueAt(context, path) === undefined ? missing(context, path) : wrongType(context, path, issue.expected)];
    case 'invalid_value':
      return [unknownValue(context, path, issue.values.map(String))];
    case 'invalid_union':
      return unionIssues(context, issue, path);
    case 'too_small':
      return [report(context, 'empty-value', path, `${name(path)} has fewer items than it needs.`, `Give at least ${String(issue.minimum)}.`)];
    case 'invalid_format':
      return [report(context, 'bad-format', path, `${name(path)} is ${shown(context, path)}.`, formatRemedy(issue))];
    case 'custom':
      return [customIssue(context, issue, path)];
    case 'too_big':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [report(context, 'bad-format', path, `${name(path)} is ${shown(context, path)}.`, `Expected ${issue.message}.`)];
  }
}

function customIssue(context: Context, issue: Extract<ZodIssue, { code: 'custom' }>, path: Path): Issue {
  const { issue: code, expected } = issue.params as unknown as FieldIssue;
  const value = valueAt(context, path);
  if (code === 'empty-value') return report(context, code, path, `${name(path)} is empty.`, `Write ${expected}, or take the field out.`);
  if (code === 'too-long') return report(context, code, path, `${name(path)} has ${lengths(String(value))}.`, `It may have ${expected}.`);
  return report(context, code, path, `${name(path)} is ${shown(context, path)}.`, `Write ${expected}.`);
}

/** A union is never named to the author: the branch that fits what was written speaks, or all of them do. */
function unionIssues(context: Context, issue: Extract<ZodIssue, { code: 'invalid_union' }>, path: Path): readonly Issue[] {
  const value = valueAt(context, path);
  if (value === undefined) return [missing(context, path)];
  const inside = issue.errors.filter((branch) => branch.length > 0 && branch.every(isInside));
  if (typeof value === 'object' && inside[0]) return inside[0].flatMap((each) => oneIssue(context, each, [...path, ...each.path]));
  const custom = issue.errors.flat().find((each) => each.code === 'custom' && each.path.length === 0);
  if (custom?.code === 'custom' && looksLikeDate(value)) return [customIssue(context, custom, path)];
  const code = typeof value === 'object' ? 'wrong-type' : looksLikeDate(value) ? 'bad-date' : 'unknown-value';
  return [report(context, code, path, `${name(path)} is ${shown(context, path)}.`, `Write ${issue.message}.`)];
}

const isInside = (issue: ZodIssue): boolean => issue.path.length > 0 || issue.code === 'unrecognized_keys';

const looksLikeDate = (value: unknown): boolean => /^\d/.test(String(value));

function unknownField(context: Context, path: Path, parent: Path): Issue {
  const allowed = fieldNames(schemaAt(context.schema, parent));
  const key = String(path.at(-1));
  const near = nearest(key, allowed);
  const remedy = near ? `Did you mean ${near}?` : allowed.length > 0 ? `The fields here are: ${allowed.join(', ')}.` : 'Take it out.';
  const where = parent.length === 0 ? 'this kind of record' : name(parent);
  return { ...report(context, 'unknown-field', path, `There is no field ${key} in ${where}.`, remedy), ...placed(context.front.keys, path) };
}

const missing = (context: Context, path: Path): Issue =>
  report(context, 'missing-field', path, `${name(path)} is missing.`, describe(context, path));

function wrongType(context: Context, path: Path, expected: string): Issue {
  const wanted = TYPES[expected] ?? expected;
  return report(context, 'wrong-type', path, `${name(path)} is ${shown(context, path)}.`, `It must be ${wanted}.`);
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each item on a line that begins with a dash',
  object: 'fields of its own, each on an indented line',
  record: 'fields of its own, each on an indented line',
};

function unknownValue(context: Context, path: Path, allowed: readonly string[]): Issue {
  const value = valueAt(context, path);
  if (value === undefined) return missing(context, path);
  const near = nearest(String(value), allowed);
  const list = `Use one of: ${allowed.join(', ')}.`;
  return report(context, 'unknown-value', path, `${name(path)} is ${shown(context, path)}.`, near ? `${list} Did you mean ${near}?` : list);
}

const formatRemedy = (issue: Extract<ZodIssue, { code: 'invalid_format' }>): string =>
  issue.format === 'email' ? 'Write an e-mail address.' : 'Write lower-case words joined by hyphens.';

function report(context: Context, code: IssueCode, path: Path, problem: string, remedy: string): Issue {
  return { code, file: context.file.shownAs, ...placed(context.front.places, path), problem, remedy };
}

/** The place of a value; of the nearest thing around it where the value itself is not there. */
function placed(places: FrontMatter['places'], path: Path): Pick<Issue, 'place'> {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places[path.slice(0, length).map(String).join('.')];
    if (place) return { place };
  }
  return { place: { line: 1, column: 1 } };
}

const valueAt = (context: Context, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isIndexable(value) ? value[key] : undefined), context.front.value);

const isIndexable = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> => typeof value === 'object' && value !== null;

/** `links[1].to`: a field as an author would say it. */
export const name = (path: Path): string =>
  path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '');

function shown(context: Context, path: Path): string {
  const value = valueAt(context, path);
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  if (typeof value === 'object') return 'a set of fields';
  return typeof value === 'string' ? `"${value}"` : String(value);
}

const lengths = (value: string): string => `${value.length} characters, ${value.split(/\s+/).length} words`;

const describe = (context: Context, path: Path): string => {
  const description = schemaAt(context.schema, path)?.description;
  return description === undefined ? 'Add it.' : `Add it: ${description}`;
};

const fieldNames = (schema: z.ZodType | undefined): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** The schema of a field, found through lists, defaults and alternatives; undefined where there is none. */
function schemaAt(schema: z.ZodType | undefined, path: Path): z.ZodType | undefined {
  const [key, ...rest] = path;
  if (schema === undefined || key === undefined) return schema && unwrapForFields(schema, path.length === 0);
  const inner = unwrapForFields(schema, false);
  if (inner instanceof z.ZodArray) return schemaAt(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodObject) return schemaAt((inner.shape as Readonly<Record<string, z.ZodType>>)[String(key)], rest);
  if (inner instanceof z.ZodRecord) return schemaAt(inner.valueType as z.ZodType, rest);
  return undefined;
}

/** Takes wrappers off; at the end of a path a described wrapper is kept, for its description. */
function unwrapForFields(schema: z.ZodType, atEnd: boolean): z.ZodType {
  if (atEnd && schema.description !== undefined && !(schema instanceof z.ZodObject)) return schema;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapForFields(schema.unwrap() as z.ZodType, atEnd);
  if (schema instanceof z.ZodUnion) {
    const object = (schema.options as readonly z.ZodType[]).find((option) => option instanceof z.ZodObject);
    return object ?? schema;
  }
  return schema;
}
