import { z } from 'zod';
import { collectionNames } from '../schema/collections.ts';
import {
  indexAnswer,
  listAnswer,
  recordAnswer,
  redirectsAnswer,
} from '../schema/published/answers.ts';
import { publishedRecords } from '../schema/published/records.ts';
import { schemaAddress } from '../views/data/addresses.ts';
import type { Edition } from '../views/edition.ts';
import { oncePerEdition } from '../views/once-per-edition.ts';

/** The zod shape of every answer, by the name of its schema. */
export const answers: ReadonlyMap<string, z.ZodObject> = new Map([
  ['index', indexAnswer],
  ['redirects', redirectsAnswer],
  ...collectionNames.flatMap((name): readonly (readonly [string, z.ZodObject])[] => [
    [name, listAnswer(publishedRecords[name])],
    [`${name}/record`, recordAnswer(publishedRecords[name])],
  ]),
]);

/**
 * The JSON Schema of an answer, without its identifier. It leaves room for fields to come, so that a
 * reader’s check of today goes on to pass when a field is added.
 */
export function jsonSchema(shape: z.ZodObject): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(shape, {
    io: 'input',
    override: ({ jsonSchema: made }) => {
      // Bounds that only say what a number in JavaScript can hold.
      if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum;
      if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
    },
  });
}

/** Every schema by its name, with the address that is its identifier. */
export const jsonSchemas: (edition: Edition) => ReadonlyMap<string, object> = oncePerEdition(
  (edition) =>
    new Map(
      [...answers].map(([name, shape]) => [
        name,
        { $id: schemaAddress(edition, name), title: name, ...jsonSchema(shape) },
      ]),
    ),
);
