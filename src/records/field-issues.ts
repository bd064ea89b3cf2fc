import type { z } from 'zod';
import type { Issue } from '../issues/issue.ts';
import type { FieldIssue } from '../schema/fields.ts';
import { dateHint } from './date-hint.ts';
import { name, refuse, valueAt, type FieldContext } from './field-context.ts';
import {
  asList,
  customIssue,
  empty,
  missing,
  takes,
  tooSmall,
  unknownField,
  unknownValue,
  wrongType,
  type CustomIssue,
} from './field-problems.ts';
import { nearest } from './nearest.ts';
import { fieldNames, schemaAt, type Path } from './schema-at.ts';

type ZodIssue = z.core.$ZodIssue;
type UnionIssue = Extract<ZodIssue, { code: 'invalid_union' }>;

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
      other.keys.some(
        (key) => nearest(key, fieldNames(schemaAt(context.schema, parent))) === path.at(-1),
      ),
  );
}

function oneIssue(context: FieldContext, issue: ZodIssue, path: Path): readonly Issue[] {
  const value = valueAt(context, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(context, [...path, key], path));
  }
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
      return [refuse(context, 'bad-format', path, `It may be at most ${String(issue.maximum)}.`)];
    case 'custom':
      return [customIssue(context, issue, path)];
    case 'invalid_format':
      return [refuse(context, 'bad-format', path, 'Write an e-mail address.')];
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [
        refuse(context, 'bad-format', path, 'Write it as the description of the field says.'),
      ];
  }
}

/** A choice of forms is never named to the author: the form that fits what was written speaks, or all of them do. */
function unionIssues(context: FieldContext, issue: UnionIssue, path: Path): readonly Issue[] {
  const value = valueAt(context, path);
  const fitting = issue.errors.find(
    (branch) => branch.length > 0 && branch.every((each) => isInside(each, value)),
  );
  if (typeof value === 'object' && fitting) {
    return fitting.flatMap((each) => oneIssue(context, each, [...path, ...each.path]));
  }
  return [noForm(context, issue, path, value)];
}

/** None of the forms a field can have is near enough to what was written to speak for itself. */
function noForm(context: FieldContext, issue: UnionIssue, path: Path, value: unknown): Issue {
  const all = issue.errors.flat();
  const allowed = `Write ${issue.message}.`;
  const near = nearest(String(value), allowedIn(issue));
  if (typeof value === 'string' && near) {
    return refuse(context, 'unknown-value', path, `Did you mean ${near}? ${allowed}`);
  }
  const custom = all.find((each) => each.code === 'custom');
  if (custom && (!isDateIssue(custom) || looksLikeDate(value))) {
    return customIssue(context, custom, path);
  }
  if (custom) {
    const hint = dateHint(String(value), takes(context, path));
    return refuse(context, 'bad-date', path, `${hint}${allowed}`);
  }
  const takesAlso = (type: string): boolean =>
    all.some((each) => each.code === 'invalid_type' && each.expected === type);
  if (takesAlso('string') && typeof value !== 'object') return wrongType(context, path, 'string');
  const list = typeof value === 'string' && takesAlso('array') ? ` ${asList(value)}` : '';
  return refuse(context, 'wrong-type', path, `${allowed}${list}`);
}

/** Whether the problem lies inside what was written, which is then of this form. */
const isInside = (issue: ZodIssue, value: unknown): boolean =>
  issue.path.length > 0 ||
  issue.code === 'unrecognized_keys' ||
  (issue.code === 'too_small' && Array.isArray(value));

const isDateIssue = (issue: CustomIssue): boolean =>
  (issue.params as unknown as FieldIssue).issue === 'bad-date';

const looksLikeDate = (value: unknown): boolean => /^\d{4}(?:-\d{1,2}){0,2}$/.test(String(value));

/** The codes that a field would take, as far as what it refused shows them. */
const allowedIn = (issue: ZodIssue): readonly string[] =>
  issue.code === 'invalid_value'
    ? issue.values.map(String)
    : issue.code === 'invalid_union'
      ? issue.errors.flat().flatMap(allowedIn)
      : [];
