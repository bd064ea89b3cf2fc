/** JSON Schema’s own judge, with the schemas of the API. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { jsonSchemas } from '../../src/exports/json-schemas.ts';
import type { Edition } from '../../src/views/edition.ts';

/** A schema in which no object may have a field that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)]),
  );
  return 'properties' in schema && 'type' in schema
    ? { ...inner, additionalProperties: false }
    : inner;
}

/** A judge for each answer. It knows no field but those described, unlike the published schemas, which leave room. */
export function judges(edition: Edition): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  // The package is CommonJS, whose default is the function itself.
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  return new Map(
    [...jsonSchemas(edition)].map(([name, schema]) => [
      name,
      ajv.compile(closed(schema) as object),
    ]),
  );
}

/** What a judge finds wrong with an answer, a sentence each. */
export const faults = (judge: ValidateFunction | undefined, answer: unknown): readonly string[] => {
  if (!judge) return ['there is no schema'];
  judge(answer);
  return (judge.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
};
