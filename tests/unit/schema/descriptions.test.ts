import { expect, test } from 'vitest';
import { z } from 'zod';
import { collectionTable } from '../../../src/schema/collections.ts';
import { redirectsFields, siteFields, wordsFields } from '../../../src/schema/site.ts';

const schemas: readonly (readonly [string, z.ZodType])[] = [
  ...Object.entries(collectionTable).map(([name, { fields }]) => [name, fields] as const),
  ['site.yaml', siteFields],
  ['redirects.yaml', redirectsFields],
  ['words.yaml', wordsFields],
];

interface Field {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Every field of a schema and of what it holds. */
function fieldsOf(schema: z.ZodType, path: string): readonly Field[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fieldsOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodRecord) return fieldsOf(schema.valueType as z.ZodType, `${path}.*`);
  if (schema instanceof z.ZodUnion)
    return (schema.options as readonly z.ZodType[]).flatMap((option) => fieldsOf(option, path));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(
    ([name, field]) => [
      { path: `${path}.${name}`, schema: field },
      ...fieldsOf(field, `${path}.${name}`),
    ],
  );
}

/** Every object in a schema, the outermost too. */
function objectsOf(schema: z.ZodType, path: string): readonly Field[] {
  const inner = fieldsOf(schema, path);
  return [{ path, schema }, ...inner].filter(({ schema: each }) => each instanceof z.ZodObject);
}

test.each(schemas)('every field of %s is described', (name, schema) => {
  const fields = fieldsOf(schema, name);
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter((field) => !field.schema.description).map(({ path }) => path)).toEqual([]);
});

test.each(schemas)(
  'every description in %s is a sentence or phrase that ends in a full stop',
  (name, schema) => {
    const odd = fieldsOf(schema, name).filter(
      (field) => !/^[A-Z“].*\.$/s.test(field.schema.description ?? ''),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  },
);

test.each(schemas)('no part of %s takes a field that nobody described', (name, schema) => {
  const open = objectsOf(schema, name).filter(
    ({ schema: each }) => !(each instanceof z.ZodObject && each.def.catchall instanceof z.ZodNever),
  );
  expect(open.map(({ path }) => path)).toEqual([]);
});

test.each(schemas)(
  'every choice of forms in %s says in words what may be written',
  (name, schema) => {
    const silent = fieldsOf(schema, name).filter(({ schema: each }) => {
      const inner = each instanceof z.ZodOptional ? (each.unwrap() as z.ZodType) : each;
      return inner instanceof z.ZodUnion && inner.def.error === undefined;
    });
    expect(silent.map(({ path }) => path)).toEqual([]);
  },
);
