/** What an editor’s program completes and explains fields by: a JSON Schema for each kind of file, made of our own. */
import { z } from 'zod';
import { collectionNames, collections } from '../schema/collections.ts';
import { vocabularies } from '../schema/fields.ts';
import { redirectsFields, siteFields, wordsFields } from '../schema/site.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The schema of the fields of each kind of file, by its name: a collection, or a file of settings. */
export const fieldSchemas = (): ReadonlyMap<string, JsonSchema> =>
  new Map([
    ...collectionNames.map((name): readonly [string, JsonSchema] => {
      const { singular, definition, fields } = collections[name];
      return [name, schemaOf(`The fields of a ${singular}`, definition, fields)];
    }),
    ['site', schemaOf('The settings of the site', 'Its name, address and licences.', siteFields)],
    [
      'redirects',
      schemaOf('What moved where', 'Old identifiers and where they lead.', redirectsFields),
    ],
    [
      'words',
      schemaOf('Words for the search', 'Words of one meaning, and other places.', wordsFields),
    ],
  ]);

/** A file of a schema, as it is kept. */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

function schemaOf(title: string, description: string, fields: z.ZodObject): JsonSchema {
  const schema = z.toJSONSchema(fields, {
    // What an author writes, before what is left out is filled in.
    io: 'input',
    // The version that programs for YAML know best.
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      explainWords(zodSchema, jsonSchema);
      dropBounds(jsonSchema);
    },
  });
  return { ...schema, title, description };
}

/** Says of each word what it means. JSON Schema has no place for it; these are the names that editors know. */
function explainWords(from: z.core.$ZodType, into: JsonSchema): void {
  const words = vocabularies.get(from)?.words;
  if (!words) return;
  const meanings = Object.values(words);
  into['enumDescriptions'] = meanings.map(({ definition }) => definition);
  into['markdownEnumDescriptions'] = meanings.map(
    ({ label, definition }) => `**${label}.** ${definition}`,
  );
}

/** Takes away bounds that only say what a number in JavaScript can hold. */
function dropBounds(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
