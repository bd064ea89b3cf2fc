/** What the columns mean, as the schemas describe them. */
import { collectionNames } from '../../schema/collections.ts';
import { LIST_SEPARATOR, type Column } from '../../schema/published/columns.ts';
import { JSON_ONLY } from '../../schema/published/record.ts';
import { publishedRecords } from '../../schema/published/records.ts';
import { tables, type Table } from '../../schema/published/tables.ts';

/** What the columns of a table, or of several, mean. */
export interface ColumnGroup {
  readonly anchor: string;
  readonly heading: string;
  readonly columns: readonly Pick<Column, 'name' | 'type' | 'description'>[];
}

/** How cells are written, in sentences. */
export const cellRules: readonly string[] = [
  `A list in one cell is joined by “${LIST_SEPARATOR}”, which no value holds.`,
  'A date comes as its words (as printed), its date (a year, a month or a day, never more exact than the document) and the last day it can mean, on which clocks run.',
  'A text cell that begins with an equals sign, a plus, a minus, an at sign, an apostrophe or a control character has an apostrophe in front, so that no spreadsheet runs it. Take one apostrophe off to have what it holds. JSON and SQLite hold it as it is.',
  'A withdrawn record keeps its rows. Its review_code is withdrawn, in the table of its collection and in that of all records, which every record_id leads to. Leave it out of what you count.',
  'CSV is UTF-8 (RFC 4180): a header, commas, CR LF at the end of lines.',
];

const EVERY = 'every-collection';

const sharedColumns: readonly Column[] =
  tables.find(({ name }) => name === 'themes')?.columns ?? [];

/** The columns of a table that are not explained for every collection. */
function ownColumns({ name, columns }: Table): readonly Column[] {
  const isCollection = (collectionNames as readonly string[]).includes(name);
  const isShared = (column: Column): boolean =>
    sharedColumns.some((shared) => shared.name === column.name);
  return isCollection ? columns.filter((column) => !isShared(column)) : columns;
}

const explained = tables
  .map((table) => ({ name: table.name, columns: ownColumns(table) }))
  .filter(({ columns }) => columns.length > 0);

/** The anchor of what the columns of a table mean. */
export const anchorOf = (table: string): string =>
  `columns-${explained.some(({ name }) => name === table) ? table : EVERY}`;

/** What every column means; those that all collections have are explained once. */
export const fieldReference = (): readonly ColumnGroup[] => [
  { anchor: `columns-${EVERY}`, heading: 'Every collection', columns: sharedColumns },
  { anchor: 'columns-only-json', heading: 'Only in JSON', columns: onlyInJson() },
  ...explained.map(({ name, columns }) => ({
    anchor: anchorOf(name),
    heading: name.replaceAll('_', ' '),
    columns,
  })),
];

const onlyInJson = (): ColumnGroup['columns'] =>
  Object.entries(publishedRecords.themes.shape)
    .filter(([name]) => JSON_ONLY.has(name))
    .map(([name, { description }]) => ({
      name,
      type: 'string' as const,
      description: description ?? '',
    }));
