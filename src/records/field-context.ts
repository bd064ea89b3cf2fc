import type { z } from 'zod';
import type { Issue } from '../issues/issue.ts';
import type { IssueCode } from '../issues/catalogue.ts';
import type { ContentFile } from './content-record.ts';
import type { FrontMatter } from './front-matter.ts';
import { fieldNames, schemaAt, type Path } from './schema-at.ts';

/** The file whose fields are checked, and what they are checked against. */
export interface FieldContext {
  readonly file: ContentFile;
  readonly front: FrontMatter;
  readonly schema: z.ZodType;
  /** What the fields are those of, as in "A finding has no field …". */
  readonly subject: string;
}

/** A problem with a field, at its place. */
export function report(
  context: FieldContext,
  code: IssueCode,
  path: Path,
  problem: string,
  remedy: string,
): Issue {
  return {
    code,
    file: context.file.shownAs,
    ...placed(context.front.places, path),
    problem,
    remedy,
  };
}

/** A problem with a value that is there: what it is, and what it may be. */
export const refuse = (context: FieldContext, code: IssueCode, path: Path, remedy: string): Issue =>
  report(context, code, path, is(context, path), remedy);

/** The place of a value; of the nearest thing around it where the value itself is not there. */
export function placed(places: FrontMatter['places'], path: Path): Pick<Issue, 'place'> {
  for (let size = path.length; size > 0; size -= 1) {
    const place = places[key(path.slice(0, size))];
    if (place) return { place };
  }
  return { place: { line: 1, column: 1 } };
}

/** A path as front matter keeps it: `links.1.to`. */
export const key = (path: Path): string => path.map(String).join('.');

/** What the author wrote in a field, if anything. */
export const valueAt = (context: FieldContext, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (isIndexable(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    context.front.value,
  );

const isIndexable = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null;

/** `links[1].to`: a field as an author would say it. */
export const name = (path: Path): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number'
        ? `${text}[${step}]`
        : text === ''
          ? String(step)
          : `${text}.${String(step)}`,
    '',
  );

/** Longest part of a value that is repeated to its author. */
const SHOWN = 80;

/** `due is "soon".`: the author’s own value, as it was written. */
export function is(context: FieldContext, path: Path): string {
  const value = valueAt(context, path);
  const what = path.length === 0 ? 'The front matter' : name(path);
  if (Array.isArray(value)) return `${what} is a list.`;
  if (typeof value === 'object') return `${what} is a set of fields.`;
  if (typeof value !== 'string')
    return `${what} is ${context.front.written[key(path)] ?? String(value)}.`;
  return `${what} is "${value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value}".`;
}

/** What a field is for. */
export const describe = (context: FieldContext, path: Path): string => {
  const schema = schemaAt(context.schema, path);
  return schema?.description ?? `its fields are ${fieldNames(schema).join(', ')}.`;
};
