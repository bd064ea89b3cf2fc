import { isMap, isScalar, parseDocument, visit, type Document, type Scalar } from 'yaml';
import type { z } from 'zod';
import type { ContentFile } from '../records/content-record.ts';
import { name } from '../records/field-context.ts';
import { YAML, splitFrontMatter } from '../records/front-matter.ts';
import { hiddenCharacters, hiddenInFile } from '../records/hidden-characters.ts';
import { yamlProblems } from '../records/yaml-problems.ts';
import { collections, collectionTable } from '../schema/collections.ts';
import { placeOf } from '../schema/ids.ts';
import { fixText } from './fix-text.ts';
import { orderFields, putRight, scalarsIn } from './field-fixes.ts';
import { printFields, scalarText, sourceText } from './print-fields.ts';

/** A file as it should be, and what was changed for it: nothing, where it is well. */
export interface Fixed {
  readonly text: string;
  readonly changes: readonly string[];
}

/**
 * Puts right what needs no judgement: the order of fields, quotation marks, dates that can mean one day
 * only, spacing. What a record says is the same after it, and fixing twice is fixing once. What cannot be
 * read is left as it is.
 */
export function fix(file: ContentFile): Fixed {
  const place = placeOf(file.path);
  const text = file.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const changes = text === file.text ? [] : ['line ends'];
  if ('misplaced' in place || hiddenInFile({ ...file, text }))
    return { text: file.text, changes: [] };
  const schema = collectionTable[place.collection].fields;
  if (collections[place.collection].extension === 'yaml') {
    const fields = fixFields(text, schema);
    return { text: fields.text, changes: [...changes, ...fields.changes] };
  }
  const parts = splitFrontMatter(text);
  if (!parts) return { text: file.text, changes: [] };
  return whole(text, fixFields(parts.yaml.slice(1), schema), fixText(parts.body), changes);
}

/** Whether a record’s fields cannot be read, so that nothing in it can be put right. */
export function isUnreadable({ path, text }: ContentFile): boolean {
  if ('misplaced' in placeOf(path)) return false;
  const unified = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const fields = path.endsWith('.yaml') ? unified : splitFrontMatter(unified)?.yaml.slice(1);
  if (fields === undefined) return true;
  const document = parseDocument(fields, { ...YAML });
  return yamlProblems(document, fields).length > 0 || !isMap(document.contents);
}

function whole(before: string, fields: Fixed, body: Fixed, changes: readonly string[]): Fixed {
  const text = `---\n${fields.text}---\n${body.text === '' ? '' : `\n${body.text}`}`;
  const said = [...changes, ...fields.changes, ...body.changes];
  return { text, changes: said.length === 0 && text !== before ? ['spacing'] : said };
}

function fixFields(text: string, schema: z.ZodType): Fixed {
  const document = parseDocument(text, { ...YAML });
  if (yamlProblems(document, text).length > 0 || !isMap(document.contents))
    return { text, changes: [] };
  ownComments(document);
  const spaced = printFields(document, text, sourceText(text)) !== text;
  const before = new Map(
    scalarsIn(document.contents, []).map(({ scalar }) => [scalar, scalar.value]),
  );
  const changes = [
    ...putRight(document, schema),
    ...quotesIn(document, text, before),
    ...orderFields(document.contents, schema),
    ...(spaced ? ['spacing'] : []),
  ];
  const printed = printFields(document, text);
  if (printed === text) return { text, changes: [] };
  return isFaithful(document, printed, text) ? { text: printed, changes } : { text, changes: [] };
}

/** A comment right above the first field belongs to that field, wherever it goes; one above an empty line, to all. */
function ownComments(document: Document): void {
  const { contents } = document;
  const first = isMap(contents) ? contents.items[0]?.key : undefined;
  if (!isMap(contents) || !isScalar(first)) return;
  const above = [contents.commentBefore, first.commentBefore].filter(Boolean).join('\n');
  const blocks = above.split('\n\n');
  first.commentBefore = blocks.pop() ?? '';
  contents.commentBefore = null;
  document.commentBefore = [document.commentBefore, ...blocks].filter(Boolean).join('\n\n');
}

/** Values that say the same with other quotation marks, or none. */
function quotesIn(
  { contents }: Document,
  text: string,
  before: ReadonlyMap<Scalar, unknown>,
): readonly string[] {
  const wrong = scalarsIn(contents, []).filter(({ scalar, inFlow }) => {
    const raw = sourceText(text)(scalar, inFlow);
    const isSame = String(before.get(scalar)) === String(scalar.value);
    return isSame && !raw.includes('\n') && raw !== scalarText(scalar, inFlow);
  });
  return wrong.length === 0 ? [] : [`quotes of ${wrong.map(({ path }) => name(path)).join(', ')}`];
}

/** Whether what was printed reads as the tree it was printed from, with every comment and no sign that cannot be seen. */
function isFaithful(document: Document, printed: string, before: string): boolean {
  const again = parseDocument(printed, { ...YAML });
  return (
    again.errors.length === 0 &&
    hiddenCharacters(printed).length === 0 &&
    JSON.stringify(again.toJS()) === JSON.stringify(document.toJS()) &&
    commentsOf(printed) === commentsOf(before)
  );
}

function commentsOf(text: string): string {
  const found: string[] = [];
  const document = parseDocument(text, { ...YAML });
  visit(document, {
    Node(_, node) {
      found.push(node.comment ?? '', node.commentBefore ?? '');
    },
  });
  found.push(document.comment ?? '', document.commentBefore ?? '');
  return found
    .flatMap((each) => each.split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)
    .sort()
    .join('\n');
}
