import { collectionNames, collections } from '../../schema/collections.ts';
import { changelog, schemaVersion, type DataVersion } from '../../schema/published/changelog.ts';
import { LIST_SEPARATOR, type Column } from '../../schema/published/columns.ts';
import { JSON_ONLY } from '../../schema/published/record.ts';
import { publishedRecords } from '../../schema/published/records.ts';
import { tables, type Table } from '../../schema/published/tables.ts';
import { dateInWords } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { headFor } from '../lists.ts';
import type { PageHead } from '../page-head.ts';
import { apiAddress, apiPath, fileAddress, filePath } from './addresses.ts';
import { attribution } from './answers.ts';
import { pathOn } from '../addresses.ts';

/** A file that was made, as far as its row needs it. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: { readonly length: number };
  readonly rows?: number;
}

/** A file as it is offered. */
export interface FileLink {
  readonly text: string;
  readonly href: string;
  readonly size: string;
}

/** A table as it is offered. */
export interface TableRow {
  readonly name: string;
  readonly description: string;
  /** The anchor of what its columns mean. */
  readonly columns: string;
  readonly rows: string;
  readonly csv: FileLink;
  /** The same as JSON, where the API has it. */
  readonly json: string | undefined;
}

/** What the columns of a table, or of several, mean. */
export interface ColumnGroup {
  readonly anchor: string;
  readonly heading: string;
  readonly columns: readonly Pick<Column, 'name' | 'type' | 'description'>[];
}

export interface DataPage {
  readonly head: PageHead;
  readonly asOf: string;
  readonly archives: readonly (FileLink & { readonly note: string })[];
  readonly collections: readonly TableRow[];
  readonly lists: readonly TableRow[];
  readonly examples: readonly { readonly heading: string; readonly code: string }[];
  readonly api: readonly { readonly path: string; readonly href: string; readonly note: string }[];
  readonly licence: string;
  readonly attribution: string;
  /** How cells are written, in sentences. */
  readonly rules: readonly string[];
  readonly reference: readonly ColumnGroup[];
  readonly version: string;
  readonly changelog: readonly DataVersion[];
}

const RULES: readonly string[] = [
  `A list in one cell is joined by “${LIST_SEPARATOR}”, which no value holds.`,
  'A date comes as its words (as printed), its date (a year, a month or a day, never more exact than the document) and the last day it can mean, on which clocks run.',
  'A text cell that begins with an equals sign, a plus, a minus, an at sign, an apostrophe or a control character has an apostrophe in front, so that no spreadsheet runs it. Take one apostrophe off to have what it holds. JSON and SQLite hold it as it is.',
  'CSV is UTF-8 (RFC 4180): a header, commas, CR LF at the end of lines.',
];

/** What there is to take away, how to use it, and what it means. */
export function dataPage(edition: Edition, files: ReadonlyMap<string, MadeFile>): DataPage {
  const isCollection = (name: string): boolean => name === 'records' || name in collections;
  const rows = tables.map(({ name, description }) => tableRow(edition, files, name, description));
  return {
    head: headFor(
      edition,
      'Data',
      'The whole record to take away: tables, a database, and an interface for programs.',
      pathOn(edition, '/data/'),
    ),
    asOf: dateInWords(edition.asOf),
    archives: archives(edition, files),
    collections: rows.filter(({ name }) => isCollection(name)),
    lists: rows.filter(({ name }) => !isCollection(name)),
    examples: examples(edition, files),
    api: api(edition),
    licence: edition.settings.licences.record,
    attribution: attribution(edition),
    rules: RULES,
    reference: reference(),
    version: schemaVersion,
    changelog: changelog.map((entry) => ({ ...entry, date: dateInWords(entry.date) })),
  };
}

function tableRow(
  edition: Edition,
  files: ReadonlyMap<string, MadeFile>,
  name: string,
  description: string,
): TableRow {
  const file = files.get(`${name}.csv`);
  return {
    name,
    description,
    columns: anchorOf(name),
    rows: (file?.rows ?? 0).toLocaleString('en-GB'),
    csv: fileLink(edition, files, `${name}.csv`),
    json: name in collections ? apiPath(edition, name) : undefined,
  };
}

const fileLink = (
  edition: Edition,
  files: ReadonlyMap<string, MadeFile>,
  name: string,
): FileLink => ({
  text: name,
  href: filePath(edition, name),
  size: sizeInWords(files.get(name)?.bytes.length ?? 0),
});

/** `12 KB`, `5.2 MB`: a thousand bytes make a kilobyte. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

const NOTES: readonly (readonly [ending: string, note: string])[] = [
  ['.zip', 'Everything below in one archive: tables, JSON, schemas and the database.'],
  ['.sqlite', 'All tables in one SQLite database, with keys, indexes and full-text search.'],
  [
    'datapackage.json',
    'What each column means, with sizes and checksums, as a Frictionless Data Package.',
  ],
];

const archives = (edition: Edition, files: ReadonlyMap<string, MadeFile>): DataPage['archives'] =>
  NOTES.flatMap(([ending, note]) =>
    [...files.keys()]
      .filter((name) => name.endsWith(ending))
      .map((name) => ({ ...fileLink(edition, files, name), note })),
  );

function examples(edition: Edition, files: ReadonlyMap<string, MadeFile>): DataPage['examples'] {
  const sqlite = [...files.keys()].find((name) => name.endsWith('.sqlite')) ?? '';
  return [
    {
      heading: 'Recommendations that are overdue, with curl and jq',
      code: `curl -s ${apiAddress(edition, 'recommendations')} |\n  jq '.records[] | select(.clock.state == "overdue") | {id, title, due: .due.words}'`,
    },
    {
      heading: 'The promises that slipped furthest, with SQLite',
      code: `sqlite3 ${sqlite} "SELECT slippage_months, slippage_moves, title\n  FROM commitments ORDER BY slippage_months DESC LIMIT 10"`,
    },
    {
      heading: 'In a spreadsheet',
      code: `Excel: Data → From Text/CSV, file origin UTF-8\nGoogle Sheets: =IMPORTDATA("${fileAddress(edition, 'commitments.csv')}")`,
    },
  ];
}

function api(edition: Edition): DataPage['api'] {
  const example = edition.graph.inCollection.recommendations[0]?.id ?? 'records';
  return [
    ['index', 'What there is.'],
    ['recommendations', 'All records of a collection; the same for every other collection.'],
    [example, 'One record: its address, with /api/v1 before it and .json after it.'],
    ['redirects', 'Identifiers that are no longer used, and where they lead.'],
    ['schemas/recommendations', 'The JSON Schema that an answer keeps to.'],
  ].map(([name = '', note = '']) => ({
    path: apiPath(edition, name),
    href: apiPath(edition, name),
    note,
  }));
}

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

const anchorOf = (table: string): string =>
  `columns-${explained.some(({ name }) => name === table) ? table : EVERY}`;

/** The columns that all collections have are explained once. */
const reference = (): readonly ColumnGroup[] => [
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
