import { expect, test } from 'vitest';
import { z } from 'zod';
import { answers } from '../../../src/exports/json-schemas.ts';

/** Every field of a shape and of what it holds, with its path. */
function fieldsOf(schema: z.ZodType, path: string): readonly (readonly [string, z.ZodType])[] {
  if (schema instanceof z.ZodNullable) return fieldsOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element as z.ZodType, `${path}[]`);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(
    ([name, field]) => [[`${path}.${name}`, field] as const, ...fieldsOf(field, `${path}.${name}`)],
  );
}

test.each([...answers])(
  'every field of the answer %s is described in a sentence',
  (name, shape) => {
    const fields = fieldsOf(shape, name);
    const silent = fields.filter(([, { description }]) => !/^[A-Z].*\.$/s.test(description ?? ''));
    expect(fields.length).toBeGreaterThan(5);
    expect(silent.map(([path]) => path)).toEqual([]);
  },
);

test.each([...answers])('no field of the answer %s can be left out', (name, shape) => {
  const optional = fieldsOf(shape, name).filter(([, field]) => field instanceof z.ZodOptional);
  expect(optional.map(([path]) => path)).toEqual([]);
});
