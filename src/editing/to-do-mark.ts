import { z } from 'zod';
import { formOf } from '../records/field-form.ts';
import { isOptional, shapeOf, unwrapped } from '../records/schema-at.ts';

/** A mark that something is left to write, with what belongs there: `to-do (when it was published)`. */
export const toDo = (what: string): string => `to-do (${what})`;

/**
 * The value of a field that nobody has filled in: a mark that says what the field is for, or for a set of
 * fields one mark for each that may not be left out.
 */
export function toDoFor(schema: z.ZodType): unknown {
  const inner = onlySet(unwrapped(schema));
  if (inner instanceof z.ZodObject) return toDoFields(inner);
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject) {
    const { element } = inner;
    return Array.from({ length: fewest(inner) }, () => toDoFields(element));
  }
  return toDo(hint(schema));
}

/** How many items a list must have that is there at all. */
function fewest(list: z.ZodType): number {
  const issues = list.safeParse([]).error?.issues ?? [];
  return Math.max(
    1,
    ...issues.map((each) => (each.code === 'too_small' ? Number(each.minimum) : 1)),
  );
}

const toDoFields = (schema: z.ZodObject): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(shapeOf(schema)).flatMap(([name, field]) =>
      isOptional(field) ? [] : [[name, toDoFor(field)]],
    ),
  );

/** The one set of fields that may be written, where besides it only words for what is not known may be. */
function onlySet(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodUnion)) return schema;
  const forms = (schema.options as readonly z.ZodType[]).filter(
    (form) => !(form instanceof z.ZodEnum),
  );
  const [only] = forms;
  return forms.length === 1 && only instanceof z.ZodObject ? only : schema;
}

/** The words that may be written where they are few enough to choose from, else what the field is for. */
function hint(schema: z.ZodType): string {
  const isChoice = unwrapped(schema) instanceof z.ZodEnum;
  const form = isChoice ? formOf(schema) : undefined;
  return form ?? inBrackets(schema.description ?? 'what belongs here');
}

/** The beginning of a description as part of a sentence: `The bodies asked to act.` is `the bodies asked to act`. */
const inBrackets = (description: string): string =>
  (description.split(/[:;(]|\.$/, 1)[0] ?? '')
    .trim()
    .replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase());
