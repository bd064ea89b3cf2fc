/** What `npm run new -- --help` says, and what `npm run new finding -- --help` says of findings besides. */
import { beginnings, formFields } from '../../src/editing/form.ts';
import { collectionNames, collections, type CollectionName } from '../../src/schema/collections.ts';
import { formOf } from '../../src/records/field-form.ts';

export const help = `
Writes a new record, in which everything that is left to write is marked.

  npm run new                         asks what is to be written (in a terminal)
  npm run new finding                 asks what the new finding says
  npm run new source https://…        a cited page, with the lines to paste where it is cited
  npm run new report                  asks, and writes the whole dossier
  npm run new finding -- --help       the flags of a kind, and what each field takes
  npm run new -- recommendation --report late-2021 --title "…" --source gazette --at "page 3"
  npm run new -- report --name late-2021 --title "…" --urls.page https://… --findings 4 --recommendations 6

  --report     the report whose folder it goes into; its name is enough
  --number     the official number, which makes the file’s name; by default the next one
  --name       the file’s name in words, where no number was seen; for a report, its folder
  --source --at --seen
               the source, the place in it, and whether it is the document, a copy or reporting; again
               for a second source, in the same order
  --text       the first paragraph
  --with       lists to begin in the file, as --with figures,gaps: each with one item, all of it to do
  --findings --recommendations --commitments
               for a report: how many numbered ones it has; or, for ones without a number, a title each,
               as often as there are
  --answers    for a report: the report it answers; a response to each of its recommendations is begun,
               unless --rest says what holds for all of them

Every other field of one value is a flag too, as --due 2025-03 or --target.value 90; lists take commas.
Records may be named by the end of their identifiers; beside other records of a report, finding-1 is its own.
Nothing that is on the record is ever overwritten. A file begun by mistake is simply deleted.
Exit 0 when written, 1 when it is there already or the questions were broken off, 2 when used wrongly.
`;

/** The fields of a kind, where one was named. */
export function helpOf([word = '']: readonly string[]): string {
  const named = collectionNames.find(
    (name) => word === name || collections[name].singular.split(' ').at(-1) === word,
  );
  return named === undefined ? '' : fieldsOf(named);
}

/** What each item of a list may have besides what is marked in it. */
export const may = (fields: readonly string[]): string =>
  fields.length === 0 ? '' : `Each may also have ${fields.join(', ')}.`;

function fieldsOf(collection: CollectionName): string {
  const fields = formFields(collection).map(({ name, schema, isRequired, isList }) => {
    const must = isRequired ? '' : ' (may be left out)';
    const form = isList ? undefined : formOf(schema);
    const takes = form === undefined ? '' : ` Write ${form}.`;
    return `  --${name}${must}\n      ${schema.description ?? ''}${takes}`;
  });
  const lists = beginnings(collection).map(
    ({ name, description, mayFollow }) =>
      `  --with ${name}\n      ${[description, may(mayFollow)].filter(Boolean).join(' ')}`,
  );
  return [`The fields of a ${collections[collection].singular}:`, ...fields, ...lists].join('\n');
}
