import type { Issue } from '../issues/issue.ts';
import { placeOf, type RecordId } from '../schema/ids.ts';
import type { Body, ContentFile } from './content-record.ts';
import { name, report, type FieldContext } from './field-context.ts';
import { formOf, purposeOf } from './field-form.ts';
import { schemaAt, type Path } from './schema-at.ts';

/** `to-do`, `to-do (when it is due)` and `To-do: ask the clerk`, or TODO anywhere; a to-do list is something else. */
const MARK = /^\s*to-do\s*(?:$|[:([.…–—])/i;
const CAPITALS = /\bTODO\b/;

/** Whether a text says that something is left to write here. */
export const isToDo = (text: string): boolean => MARK.test(text) || CAPITALS.test(text);

/** What is left to write among the fields, each with what the field is for and what it takes. */
export const toDoFields = (context: FieldContext): readonly Issue[] =>
  marksIn(context.front.value, []).map((path) => {
    const form = formOf(schemaAt(context.schema, path));
    const purpose = purposeOf(context.schema, path);
    const remedy = [purpose, form === undefined ? '' : `Write ${form}.`].filter(Boolean).join(' ');
    return report(context, 'to-do', path, `${name(path)} is still to do.`, remedy);
  });

/** What is left to write in the text. */
export const toDoText = (file: ContentFile, body: Body): readonly Issue[] =>
  [
    ...body.blocks.flatMap(({ text, place }) => (isToDo(text) ? [place] : [])),
    ...body.links.flatMap(({ to, at = '', place }) => (isToDo(to) || isToDo(at) ? [place] : [])),
  ].map((place) => ({
    code: 'to-do',
    file: file.shownAs,
    place,
    problem: 'The text is still to do here.',
    remedy:
      'Write what the document says, in words of your own. The first paragraph is the summary, and its first sentence has at most 25 words.',
  }));

/** Records that were begun: all that is wrong with their files is what is still to do. */
export function begunAmong(
  files: readonly ContentFile[],
  issues: readonly Issue[],
): ReadonlySet<RecordId> {
  const byFile = Map.groupBy(issues, ({ file }) => file);
  const begun = files.filter(({ shownAs }) =>
    byFile.get(shownAs)?.every(({ code }) => code === 'to-do'),
  );
  return new Set(
    begun.flatMap(({ path }) => {
      const place = placeOf(path);
      return 'misplaced' in place ? [] : [place.id];
    }),
  );
}

/** The problems besides: what is left to write cannot have the right form yet, and is told once. */
export function butToDo(problems: readonly Issue[], toDo: readonly Issue[]): readonly Issue[] {
  const at = ({ place }: Issue): string => `${place?.line}:${place?.column}`;
  const marked = new Set(toDo.map(at));
  return problems.filter((problem) => !marked.has(at(problem)));
}

function marksIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value === 'string') return isToDo(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => marksIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => marksIn(inner, [...path, key]));
}
