import { z } from 'zod';

/** The way to a field: names, and places in lists. */
export type Path = readonly PropertyKey[];

/** The schema of a field, found through lists, defaults and alternatives; undefined where there is none. */
export function schemaAt(schema: z.ZodType | undefined, path: Path): z.ZodType | undefined {
  const [key, ...rest] = path;
  if (schema === undefined || key === undefined) return schema;
  const inner = container(schema);
  if (inner instanceof z.ZodArray) return schemaAt(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodObject) return schemaAt(shapeOf(inner)[String(key)], rest);
  if (inner instanceof z.ZodRecord) return schemaAt(inner.valueType as z.ZodType, rest);
  return undefined;
}

/** A schema without what says that it may be left out. */
export const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;

/** What holds further fields or items, with what stands around it taken off. */
function container(schema: z.ZodType): z.ZodType {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodUnion)) return inner;
  const options = inner.options as readonly z.ZodType[];
  return (
    options.find((option) => option instanceof z.ZodObject || option instanceof z.ZodArray) ?? inner
  );
}

/** The fields of a set of fields, in the order in which they are written. */
export const shapeOf = (schema: z.ZodObject): Readonly<Record<string, z.ZodType>> =>
  schema.shape as Readonly<Record<string, z.ZodType>>;

/** The names that the fields at a place may have. */
export function fieldNames(schema: z.ZodType | undefined): readonly string[] {
  const inner = schema && container(schema);
  return inner instanceof z.ZodObject ? Object.keys(shapeOf(inner)) : [];
}

/** The fields that may not be left out. */
export const requiredFields = (schema: z.ZodType): readonly string[] => {
  const inner = container(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(shapeOf(inner)).flatMap(([name, field]) =>
    isOptional(field) ? [] : [name],
  );
};

/** Whether the field may be left out. */
export const isOptional = (schema: z.ZodType | undefined): boolean =>
  schema?.safeParse(undefined).success === true;
