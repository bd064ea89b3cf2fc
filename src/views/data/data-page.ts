import { collections } from '../../schema/collections.ts';
import { changelog, schemaVersion, type DataVersion } from '../../schema/published/changelog.ts';
import { tables } from '../../schema/published/tables.ts';
import { dateInWords } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { headFor } from '../lists.ts';
import type { PageHead } from '../page-head.ts';
import { datasetData } from '../linked-data/page-data.ts';
import { apiAddress, apiPath, fileAddress, filePath } from './addresses.ts';
import { attribution } from './answers.ts';
import { anchorOf, cellRules, fieldReference, type ColumnGroup } from './field-reference.ts';
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

export interface DataPage {
  readonly head: PageHead;
  readonly asOf: string;
  readonly archives: readonly (FileLink & { readonly note: string; readonly type: string })[];
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

/** What there is to take away, how to use it, and what it means. */
export function dataPage(edition: Edition, files: ReadonlyMap<string, MadeFile>): DataPage {
  const isCollection = (name: string): boolean => name === 'records' || name in collections;
  const rows = tables.map(({ name, description }) => tableRow(edition, files, name, description));
  const offered = archives(edition, files);
  const head = headFor(
    edition,
    'Data',
    'The whole record to take away: tables, a database, and an interface for programs.',
    pathOn(edition, '/data/'),
  );
  const downloads = offered.map(({ text, href, type }) => ({ name: text, href, type }));
  return {
    head: { ...head, data: datasetData(edition, head, downloads) },
    asOf: dateInWords(edition.asOf),
    archives: offered,
    collections: rows.filter(({ name }) => isCollection(name)),
    lists: rows.filter(({ name }) => !isCollection(name)),
    examples: examples(edition, files),
    api: api(edition),
    licence: edition.settings.licences.record,
    attribution: attribution(edition),
    rules: cellRules,
    reference: fieldReference(),
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

const NOTES: readonly (readonly [ending: string, type: string, note: string])[] = [
  [
    '.zip',
    'application/zip',
    'Everything below in one archive: tables, JSON, schemas and the database.',
  ],
  [
    '.sqlite',
    'application/vnd.sqlite3',
    'All tables in one SQLite database, with keys, indexes and full-text search.',
  ],
  [
    'datapackage.json',
    'application/json',
    'What each column means, with sizes and checksums, as a Frictionless Data Package.',
  ],
];

const archives = (edition: Edition, files: ReadonlyMap<string, MadeFile>): DataPage['archives'] =>
  NOTES.flatMap(([ending, type, note]) =>
    [...files.keys()]
      .filter((name) => name.endsWith(ending))
      .map((name) => ({ ...fileLink(edition, files, name), note, type })),
  );

function examples(edition: Edition, files: ReadonlyMap<string, MadeFile>): DataPage['examples'] {
  const sqlite = [...files.keys()].find((name) => name.endsWith('.sqlite')) ?? '';
  return [
    {
      heading: 'Recommendations that are overdue, with curl and jq',
      code: `curl -s ${apiAddress(edition, 'recommendations')} |\n  jq '.records[] | select(.clock.state == "overdue" and .review.code != "withdrawn") | {id, title, due: .due.words}'`,
    },
    {
      heading: 'The promises that slipped furthest, with SQLite',
      code: `sqlite3 ${sqlite} "SELECT slippage_months, slippage_moves, title\n  FROM commitments WHERE review_code <> 'withdrawn'\n  ORDER BY slippage_months DESC LIMIT 10"`,
    },
    {
      heading: 'In a spreadsheet',
      code: `Excel: Data, then From Text/CSV, file origin UTF-8\nGoogle Sheets: =IMPORTDATA("${fileAddress(edition, 'commitments.csv')}")`,
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
