import { createHash } from 'node:crypto';
import { LIST_SEPARATOR, type Column } from '../schema/published/columns.ts';
import { schemaVersion } from '../schema/published/changelog.ts';
import { wholeAddress, pathOn } from '../views/addresses.ts';
import { attribution } from '../views/data/answers.ts';
import type { FilledTable } from '../views/data/rows.ts';
import type { Edition } from '../views/edition.ts';
import { slug } from './download-names.ts';
import { references } from './sqlite.ts';

/** A file that a package describes. */
export interface PackagedTable {
  readonly table: FilledTable;
  readonly bytes: Uint8Array;
}

/** The description of all tables (Frictionless Data Package, version 1). */
export function dataPackage(edition: Edition, files: readonly PackagedTable[]): object {
  const { settings, asOf } = edition;
  return {
    profile: 'tabular-data-package',
    name: slug(settings.name),
    title: settings.name,
    description: `${settings.description} As of ${asOf}. ${attribution(edition)}. ${settings.disclosure}`,
    homepage: wholeAddress(edition, pathOn(edition, '/data/')),
    version: schemaVersion,
    created: `${asOf}T00:00:00Z`,
    licenses: [
      { title: settings.licences.record, path: wholeAddress(edition, pathOn(edition, '/about/')) },
    ],
    contributors: [{ title: settings.name, role: 'publisher' }],
    resources: files.map(resource),
  };
}

const resource = ({ table, bytes }: PackagedTable): object => ({
  profile: 'tabular-data-resource',
  name: table.name.replaceAll('_', '-'),
  path: `${table.name}.csv`,
  title: table.name,
  description: table.description,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes: bytes.length,
  hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  dialect: {
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
  schema: tableSchema(table),
});

/** The Table Schema of a table. */
export const tableSchema = (table: FilledTable): object => ({
  fields: table.columns.map(field),
  missingValues: [''],
  primaryKey: table.key,
  ...foreignKeys(table),
});

const field = ({ name, type, description, isRequired }: Column): object => ({
  name,
  type,
  description,
  ...(isRequired ? { constraints: { required: true } } : {}),
  ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
});

function foreignKeys(table: FilledTable): object {
  const keys = references(table).map((fields) => ({
    fields,
    reference: { resource: 'records', fields: 'id' },
  }));
  return keys.length === 0 ? {} : { foreignKeys: keys };
}

/** What anybody who opens the archive should read first. */
export const readMe = (edition: Edition): string => `${edition.settings.name}: the data

${edition.settings.description}

As of ${edition.asOf}. Version ${schemaVersion} of its shape.
Licence: ${edition.settings.licences.record}. Please say where it comes from:
${attribution(edition)}

${edition.settings.disclosure}

csv/             every table; datapackage.json says what each column means
json/            every collection as the API gives it, and the redirects
schemas/         the JSON Schemas that the JSON keeps to
*.sqlite         all tables, with keys and full-text search

A withdrawn record keeps its rows: its review_code is withdrawn, in records.csv and in the
table of its collection. Leave it out of what you count.

Lists in one cell are joined by "${LIST_SEPARATOR}". A text cell that begins with an apostrophe
had it put there so that no spreadsheet runs it; take one apostrophe off to have what it holds.
`;
