import type { z } from 'zod';
import type { Issue } from '../issues/issue.ts';
import type { FieldContext } from './field-context.ts';
import { fieldIssues } from './field-issues.ts';
import { hiddenInFields } from './hidden-characters.ts';
import { butToDo, toDoFields } from './to-do.ts';

/** Everything that is wrong with the fields of a file: what is left to write, and what the schema said of the rest. */
export function checkedFields(
  context: FieldContext,
  result: z.ZodSafeParseResult<unknown>,
): readonly Issue[] {
  const toDo = toDoFields(context);
  const problems = result.success
    ? hiddenInFields(context.file, context.front)
    : fieldIssues(context, result.error);
  return [...toDo, ...butToDo(problems, toDo)];
}
