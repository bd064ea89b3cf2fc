import type { z } from 'zod';
import type { Issue } from '../issues/issue.ts';
import { count, either } from '../issues/terminal.ts';
import type { FieldIssue } from '../schema/fields.ts';
import { dateHint } from './date-hint.ts';
import { describe, is, key, name, placed, report, valueAt, type FieldContext } from './field-context.ts';
import { nearest } from './nearest.ts';
import { fieldNames, isOptional, schemaAt, type Path } from './schema-at.ts';

type ZodIssue = z.core.$ZodIssue;
type UnionIssue = Extract<ZodIssue, { code: 'invalid_union' }>;
type CustomIssue = Extract<ZodIssue, { code: 'custom' }>;

/** Says what the schema refuses in the author’s words, each at its place; one cause is told once. */
export function fieldIssues(context: FieldContext, error: z.ZodError): readonly Issue[] {
  const said = new Set<string>();
  const found: Issue[] = [];
  for (const issue of error.issues) {
    if (isMisspelt(context, issue, error.issues)) continue;
    for (const each of oneIssue(context, issue, issue.path)) {
      const key = `${each.code} ${each.place?.line}:${each.place?.column} ${each.code === 'missing-field' ? each.problem : ''}`;
      if (!said.has(key)) found.push(each);
      said.add(key);
    }
  }
  return found;
}

/** Whether a field is missing only because its name was misspelt, which is told already. */
function isMisspelt(context: FieldContext, { path }: ZodIssue, all: readonly ZodIssue[]): boolean {
  if (path.length === 0 || valueAt(context, path) !== undefined) return false;
  const parent = path.slice(0, -1);
  return all.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      name(other.path) === name(parent) &&
      other.keys.some((key) => nearest(key, fieldNames(schemaAt(context.schema, parent))) === path.at(-1)),
  );
}

function oneIssue(context: FieldContext, issue: ZodIssue, path: Path): readonly Issue[] {
  const value = valueAt(context, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(context, [...path, key], path));
  if (value === undefined) return [missing(context, path, allowedIn(issue))];
  if (value === null) return [empty(context, path)];
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(context, path, issue.expected)];
    case 'invalid_value':
      return [unknownValue(context, path, issue.values.map(String))];
    case 'invalid_union':
      return unionIssues(context, issue, path);
    case 'too_small':
      return [tooSmall(context, path, Number(issue.minimum))];
    case 'too_big':
      return [report(context, 'bad-format', path, is(context, path), `It may be at most ${String(issue.maximum)}.`)];
    case 'custom':
      return [customIssue(context, issue, path)];
    case 'invalid_format':
      return [report(context, 'bad-format', path, is(context, path), 'Write an e-mail address.')];
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [report(context, 'bad-format', path, is(context, path), 'Write it as the description of the field says.')];
  }
}

function tooSmall(context: FieldContext, path: Path, minimum: number): Issue {
  const value = valueAt(context, path);
  if (!Array.isArray(value)) {
    return value === '' || typeof value === 'string'
      ? empty(context, path)
      : report(context, 'bad-format', path, is(context, path), `It must be ${minimum} or more.`);
  }
  if (value.length === 0) return report(context, 'empty-value', path, `${name(path)} is an empty list.`, `Give at least ${minimum}.`);
  return report(context, 'empty-value', path, `${name(path)} has ${count(value.length, 'item')}.`, `Give at least ${minimum}.`);
}

function customIssue(context: FieldContext, issue: CustomIssue, path: Path): Issue {
  const { issue: code, expected } = issue.params as unknown as FieldIssue;
  const value = String(valueAt(context, path));
  if (code === 'empty-value') return empty(context, path);
  if (code === 'too-long') return report(context, code, path, `${name(path)} has ${length(value, expected)}.`, `It may have ${expected}.`);
  const hint = code === 'bad-date' ? dateHint(value, takes(context, path)) : code === 'bad-address' ? addressHint(value, takes(context, path)) : '';
  return report(context, code, path, is(context, path), `${hint}Write ${expected}.`);
}

/** Whether a field would take a value: nothing is offered to an author that would be refused again. */
const takes = (context: FieldContext, path: Path) => (value: string): boolean =>
  schemaAt(context.schema, path)?.safeParse(value).success === true;

function addressHint(written: string, isAllowed: (address: string) => boolean): string {
  const meant = `${/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(written.trim()) ? 'https://' : ''}${written.trim().replaceAll(' ', '%20')}`;
  return isAllowed(meant) ? `Did you mean ${meant}? ` : '';
}

const length = (value: string, expected: string): string =>
  expected.endsWith('words') ? count(value.trim().split(/\s+/).length, 'word') : count(value.trim().length, 'character');

/** A choice of forms is never named to the author: the form that fits what was written speaks, or all of them do. */
function unionIssues(context: FieldContext, issue: UnionIssue, path: Path): readonly Issue[] {
  const value = valueAt(context, path);
  const fitting = issue.errors.find((branch) => branch.length > 0 && branch.every((each) => isInside(each, value)));
  if (typeof value === 'object' && fitting) return fitting.flatMap((each) => oneIssue(context, each, [...path, ...each.path]));
  const all = issue.errors.flat();
  const near = nearest(String(value), allowedIn(issue));
  const problem = is(context, path);
  if (typeof value === 'string' && near) return [report(context, 'unknown-value', path, problem, `Did you mean ${near}? Write ${issue.message}.`)];
  const custom = all.find((each) => each.code === 'custom');
  if (custom && (!isDateIssue(custom) || looksLikeDate(value))) return [customIssue(context, custom, path)];
  if (custom) return [report(context, 'bad-date', path, problem, `${dateHint(String(value), takes(context, path))}Write ${issue.message}.`)];
  if (all.some((each) => each.code === 'invalid_type' && each.expected === 'string') && typeof value !== 'object') {
    return [wrongType(context, path, 'string')];
  }
  return [report(context, 'wrong-type', path, problem, `Write ${issue.message}.${asList(value, all)}`)];
}

/** Whether the problem lies inside what was written, which is then of this form. */
const isInside = (issue: ZodIssue, value: unknown): boolean =>
  issue.path.length > 0 || issue.code === 'unrecognized_keys' || (issue.code === 'too_small' && Array.isArray(value));

const isDateIssue = (issue: CustomIssue): boolean => (issue.params as unknown as FieldIssue).issue === 'bad-date';

const looksLikeDate = (value: unknown): boolean => /^\d{4}(?:-\d{1,2}){0,2}$/.test(String(value));

const asList = (value: unknown, issues: readonly ZodIssue[]): string =>
  typeof value === 'string' && issues.some((each) => each.code === 'invalid_type' && each.expected === 'array') ? ` A list of one is [${value}].` : '';

/** The codes that a field would take, as far as what it refused shows them. */
const allowedIn = (issue: ZodIssue): readonly string[] =>
  issue.code === 'invalid_value' ? issue.values.map(String) : issue.code === 'invalid_union' ? issue.errors.flat().flatMap(allowedIn) : [];

function unknownField(context: FieldContext, path: Path, parent: Path): Issue {
  const allowed = fieldNames(schemaAt(context.schema, parent));
  const key = String(path.at(-1));
  const near = nearest(key, allowed);
  const where = parent.length === 0 ? context.subject : name(parent);
  const remedy = `${near ? `Did you mean ${near}? ` : ''}Its fields are: ${allowed.join(', ')}.`;
  return { ...report(context, 'unknown-field', path, `${where} has no field "${key}".`, remedy), ...placed(context.front.keys, path) };
}

function missing(context: FieldContext, path: Path, allowed: readonly string[]): Issue {
  const codes = allowed.length > 0 ? ` It may be ${either(allowed)}.` : '';
  return report(context, 'missing-field', path, `${name(path)} is missing.`, `Add it: ${describe(context, path)}${codes}`);
}

function empty(context: FieldContext, path: Path): Issue {
  const optional = isOptional(schemaAt(context.schema, path)) || typeof path.at(-1) === 'number';
  return report(context, 'empty-value', path, `${name(path)} is empty.`, optional ? 'Fill it in, or take it out.' : `Fill it in: ${describe(context, path)}`);
}

function wrongType(context: FieldContext, path: Path, expected: string): Issue {
  const value = valueAt(context, path);
  const written = context.front.written[key(path)] ?? '';
  const figures = String(value).replaceAll(',', '');
  const hint =
    expected === 'string' && typeof value !== 'object'
      ? ` Put it in quotation marks: "${written}".`
      : expected === 'array' && typeof value === 'string'
        ? ` A list of one is [${value}].`
        : ['number', 'int'].includes(expected) && /^-?\d+(?:\.\d+)?$/.test(figures) && typeof value === 'string'
          ? ` Write ${figures}, without quotation marks or commas.`
          : '';
  return report(context, 'wrong-type', path, is(context, path), `It must be ${TYPES[expected] ?? 'of another kind'}.${hint}`);
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

function unknownValue(context: FieldContext, path: Path, allowed: readonly string[]): Issue {
  const near = nearest(String(valueAt(context, path)), allowed);
  return report(context, 'unknown-value', path, is(context, path), `${near ? `Did you mean ${near}? ` : ''}Use one of: ${allowed.join(', ')}.`);
}
