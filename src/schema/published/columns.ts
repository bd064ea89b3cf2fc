/** The columns that a published shape makes in a table, and what has to be a table of its own. */
import { z } from 'zod';
import { identifiers, reference } from './parts.ts';
import { JSON_ONLY } from './record.ts';

/** What stands between the values of a list in one cell. No value holds it. */
export const LIST_SEPARATOR = ' | ';

/** One value of a table. */
export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly description: string;
  /** Whether every row has a value. */
  readonly isRequired: boolean;
  /** Whether it holds the identifier of a record. */
  readonly isIdentifier: boolean;
  readonly read: (from: unknown) => Cell;
}

/** A list of objects inside a shape: rows of another table. */
export interface Child {
  readonly path: readonly string[];
  readonly description: string;
  readonly layout: Layout;
  readonly read: (from: unknown) => readonly unknown[];
}

/** What a shape is in tables. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly children: readonly Child[];
}

interface Place {
  readonly path: readonly string[];
  readonly isNullable: boolean;
}

/** The layout of an object: its columns in the order of its fields, nested objects under their own names. */
export function layoutOf(
  shape: z.ZodObject,
  place: Place = { path: [], isNullable: false },
): Layout {
  const parts = Object.entries(shape.shape as Readonly<Record<string, z.ZodType>>)
    .filter(([key]) => !JSON_ONLY.has(key))
    .map(([key, field]) => ofField(field, { ...place, path: [...place.path, key] }));
  return {
    columns: parts.flatMap(({ columns }) => columns),
    children: parts.flatMap(({ children }) => children),
  };
}

const only = (...columns: readonly Column[]): Layout => ({ columns, children: [] });

function ofField(field: z.ZodType, outer: Place): Layout {
  const inner = field instanceof z.ZodNullable ? (field.unwrap() as z.ZodType) : field;
  const place = { ...outer, isNullable: outer.isNullable || inner !== field };
  const description = field.description ?? '';
  const column = (ending: string, about: string, read: Column['read']): Column => ({
    name: [...place.path, ...(ending === '' ? [] : [ending])].join('_'),
    type: 'string',
    description: about,
    isRequired: !place.isNullable,
    isIdentifier: ending === 'id',
    read: (from) => read(at(from, place.path)),
  });
  if (isReference(inner))
    return only(
      column('id', `${description} (identifier)`, (value) => cell(at(value, ['id']))),
      column('title', `${description} (title)`, (value) => cell(at(value, ['title']))),
    );
  if (inner instanceof z.ZodObject) return layoutOf(inner, place);
  if (inner instanceof z.ZodArray) return ofList(inner, place, description, column);
  return only({
    ...column('', description, cell),
    type: typeOf(inner),
    isIdentifier: identifiers.has(field),
  });
}

function ofList(
  list: z.ZodArray,
  place: Place,
  description: string,
  column: (ending: string, about: string, read: Column['read']) => Column,
): Layout {
  const element = list.element as z.ZodType;
  const optional = (each: Column): Column => ({ ...each, isRequired: false });
  if (isReference(element))
    return only(
      optional(column('ids', `${description} (identifiers)`, joined('id'))),
      optional(column('titles', `${description} (titles)`, joined('title'))),
    );
  if (!(element instanceof z.ZodObject)) return only(optional(column('', description, joined())));
  const read = (from: unknown): readonly unknown[] => listAt(from, place.path);
  const child = { path: place.path, description, layout: layoutOf(element), read };
  return { columns: [], children: [child] };
}

const isReference = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject && schema.shape === reference.shape;

function typeOf(schema: z.ZodType): Column['type'] {
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (!(schema instanceof z.ZodNumber)) return 'string';
  return schema instanceof z.ZodNumberFormat ? 'integer' : 'number';
}

/** What a value holds at a path; null where something on the way is missing. */
const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && key in found
        ? (found as Readonly<Record<string, unknown>>)[key]
        : null,
    value,
  );

const listAt = (value: unknown, path: readonly string[]): readonly unknown[] => {
  const found = at(value, path);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
};

const cell = (value: unknown): Cell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;

/** A list in one cell: its values, or one field of each. An empty list is an empty cell. */
const joined =
  (key?: string) =>
  (value: unknown): Cell => {
    const parts = listAt(value, []).map((each) => cell(key === undefined ? each : at(each, [key])));
    return parts.length === 0 ? null : parts.join(LIST_SEPARATOR);
  };
