import type { z } from 'zod';
import { either } from '../issues/terminal.ts';
import type { FieldIssue } from '../schema/fields.ts';
import { TYPES } from './field-problems.ts';
import { fieldNames, schemaAt, type Path } from './schema-at.ts';

/**
 * What a field takes, in words that can follow “Write”: `a day that exists, as 2021-03-31`. Undefined
 * where any text will do. The schema is asked by giving it nothing and reading what it expects.
 */
export function formOf(schema: z.ZodType | undefined): string | undefined {
  const issue = schema?.safeParse(null).error?.issues[0];
  if (issue === undefined) return undefined;
  if (issue.code === 'invalid_value') return either(issue.values.map(String));
  if (issue.code === 'invalid_union') return issue.message;
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'object') return `its fields: ${fieldNames(schema).join(', ')}`;
  return issue.expected === 'string' ? shapeOf(schema) : TYPES[issue.expected];
}

/** What form a text must have, which an empty text has not. */
function shapeOf(schema: z.ZodType | undefined): string | undefined {
  const issue = schema?.safeParse('').error?.issues[0];
  if (issue?.code !== 'custom') return undefined;
  const { issue: code, expected } = issue.params as unknown as FieldIssue;
  return code === 'empty-value' ? undefined : expected;
}

/** What a field is for: its description, or for an item of a list that of the list. */
export function purposeOf(schema: z.ZodType, path: Path): string {
  for (let size = path.length; size > 0; size -= 1) {
    const { description } = schemaAt(schema, path.slice(0, size)) ?? {};
    if (description !== undefined) return description;
  }
  return '';
}
