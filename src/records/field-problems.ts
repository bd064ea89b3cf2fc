/** What to say of a field, problem by problem. */
import type { z } from 'zod';
import type { Issue } from '../issues/issue.ts';
import { count, either } from '../issues/terminal.ts';
import type { FieldIssue } from '../schema/fields.ts';
import { dateHint } from './date-hint.ts';
import {
  describe,
  key,
  name,
  placed,
  refuse,
  report,
  valueAt,
  type FieldContext,
} from './field-context.ts';
import { nearest } from './nearest.ts';
import { fieldNames, isOptional, schemaAt, type Path } from './schema-at.ts';

export type CustomIssue = Extract<z.core.$ZodIssue, { code: 'custom' }>;

export function tooSmall(context: FieldContext, path: Path, minimum: number): Issue {
  const value = valueAt(context, path);
  if (typeof value === 'string') return empty(context, path);
  if (!Array.isArray(value))
    return refuse(context, 'bad-format', path, `It must be ${minimum} or more.`);
  const size = value.length === 0 ? 'is an empty list' : `has ${count(value.length, 'item')}`;
  return report(
    context,
    'empty-value',
    path,
    `${name(path)} ${size}.`,
    `Give at least ${minimum}.`,
  );
}

/** A check of our own has refused the value, and says what it expected. */
export function customIssue(context: FieldContext, issue: CustomIssue, path: Path): Issue {
  const { issue: code, expected } = issue.params as unknown as FieldIssue;
  const value = String(valueAt(context, path));
  switch (code) {
    case 'empty-value':
      return empty(context, path);
    case 'too-long':
      return report(
        context,
        code,
        path,
        `${name(path)} has ${length(value, expected)}.`,
        `It may have ${expected}.`,
      );
    case 'bad-date':
      return refuse(
        context,
        code,
        path,
        `${dateHint(value, takes(context, path))}Write ${expected}.`,
      );
    case 'bad-address':
      return refuse(
        context,
        code,
        path,
        `${addressHint(value, takes(context, path))}Write ${expected}.`,
      );
    case 'bad-format':
      return refuse(context, code, path, `Write ${expected}.`);
  }
}

/** Whether a field would take a value: nothing is offered to an author that would be refused again. */
export const takes =
  (context: FieldContext, path: Path) =>
  (value: string): boolean =>
    schemaAt(context.schema, path)?.safeParse(value).success === true;

function addressHint(written: string, isAllowed: (address: string) => boolean): string {
  const meant = `${/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(written.trim()) ? 'https://' : ''}${written.trim().replaceAll(' ', '%20')}`;
  return isAllowed(meant) ? `Did you mean ${meant}? ` : '';
}

const length = (value: string, expected: string): string =>
  expected.endsWith('words')
    ? count(value.trim().split(/\s+/).length, 'word')
    : count(value.trim().length, 'character');

export function unknownField(context: FieldContext, path: Path, parent: Path): Issue {
  const allowed = fieldNames(schemaAt(context.schema, parent));
  const key = String(path.at(-1));
  const near = nearest(key, allowed);
  const where = parent.length === 0 ? context.subject : name(parent);
  const remedy = `${near ? `Did you mean ${near}? ` : ''}Its fields are: ${allowed.join(', ')}.`;
  return {
    ...report(context, 'unknown-field', path, `${where} has no field "${key}".`, remedy),
    ...placed(context.front.keys, path),
  };
}

export function missing(context: FieldContext, path: Path, allowed: readonly string[]): Issue {
  const codes = allowed.length > 0 ? ` It may be ${either(allowed)}.` : '';
  return report(
    context,
    'missing-field',
    path,
    `${name(path)} is missing.`,
    `Add it: ${describe(context, path)}${codes}`,
  );
}

export function empty(context: FieldContext, path: Path): Issue {
  const optional = isOptional(schemaAt(context.schema, path)) || typeof path.at(-1) === 'number';
  return report(
    context,
    'empty-value',
    path,
    `${name(path)} is empty.`,
    optional ? 'Fill it in, or take it out.' : `Fill it in: ${describe(context, path)}`,
  );
}

export function wrongType(context: FieldContext, path: Path, expected: string): Issue {
  const hint = typeHint(valueAt(context, path), context.front.written[key(path)] ?? '', expected);
  return refuse(
    context,
    'wrong-type',
    path,
    `It must be ${TYPES[expected] ?? 'of another kind'}.${hint}`,
  );
}

/** The author’s own value, in the form that the field takes. */
function typeHint(value: unknown, written: string, expected: string): string {
  if (expected === 'string')
    return typeof value === 'object' ? '' : ` Put it in quotation marks: "${written}".`;
  if (typeof value !== 'string') return '';
  if (expected === 'array') return ` ${asList(value)}`;
  const figures = value.replaceAll(',', '');
  const isNumber =
    /^-?\d+(?:\.\d+)?$/.test(figures) && (expected === 'number' || expected === 'int');
  return isNumber ? ` Write ${figures}, without quotation marks or commas.` : '';
}

/** One value as a list, ready to be copied. */
export const asList = (value: string): string => `Written as a list it is [${value}].`;

/** What a value must be, by what the schema calls it. */
export const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each item on a line that begins with a dash',
  object: 'fields of its own, each on an indented line',
  record: 'fields of its own, each on an indented line',
};

export function unknownValue(context: FieldContext, path: Path, allowed: readonly string[]): Issue {
  const near = nearest(String(valueAt(context, path)), allowed);
  return refuse(
    context,
    'unknown-value',
    path,
    `${near ? `Did you mean ${near}? ` : ''}Use one of: ${allowed.join(', ')}.`,
  );
}
