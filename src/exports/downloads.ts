/** Every file of the data as bytes, by its name. */
import { zipSync, type Zippable } from 'fflate';
import { collectionNames } from '../schema/collections.ts';
import { csvOf } from '../views/csv.ts';
import { listAnswer, redirectsAnswer } from '../views/data/answers.ts';
import { filledTables, publishedCollections, type FilledTable } from '../views/data/rows.ts';
import type { Edition } from '../views/edition.ts';
import { oncePerEdition } from '../views/once-per-edition.ts';
import { dataPackage, readMe } from './data-package.ts';
import { archiveNames } from './download-names.ts';
import { jsonSchemas } from './json-schemas.ts';
import { sqliteOf } from './sqlite.ts';

/** A file to download. */
export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Rows, for a table. */
  readonly rows?: number;
}

/** All files to download, with the tables they are made from. */
export interface Downloads {
  readonly tables: readonly FilledTable[];
  readonly files: ReadonlyMap<string, Download>;
}

/** The bytes of a file; undefined where there is none of that name. */
export const bytesOf = (edition: Edition, name: string): Uint8Array<ArrayBuffer> | undefined =>
  downloadsOf(edition).files.get(name)?.bytes;

/** JSON as it is published: readable, and ending in a line end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Every file, made once for an edition. The same records and day give the same bytes. */
export const downloadsOf = oncePerEdition((edition): Downloads => {
  const filled = filledTables(publishedCollections(edition), edition.asOf);
  const [sqliteName, zipName] = archiveNames(edition.settings.name);
  const csv = filled.map((table) => ({ table, bytes: encode(csvOf(table)) }));
  const description = encode(jsonText(dataPackage(edition, csv)));
  const sqlite = sqliteOf(filled);
  const zip = zipOf(edition, {
    ...Object.fromEntries(csv.map(({ table, bytes }) => [`csv/${table.name}.csv`, bytes])),
    'csv/datapackage.json': description,
    [sqliteName]: sqlite,
  });
  const files: readonly Download[] = [
    ...csv.map(({ table, bytes }) => ({
      name: `${table.name}.csv`,
      bytes,
      rows: table.rows.length,
    })),
    { name: 'datapackage.json', bytes: description },
    { name: sqliteName, bytes: sqlite },
    { name: zipName, bytes: zip },
  ];
  return { tables: filled, files: new Map(files.map((file) => [file.name, file])) };
});

/** Everything in one archive. Its times are the edition’s day, so that it can be made again byte for byte. */
function zipOf(
  edition: Edition,
  files: Readonly<Record<string, Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const json = collectionNames.map((name) => [
    `json/${name}.json`,
    encode(jsonText(listAnswer(edition, name))),
  ]);
  const schemas = [...jsonSchemas(edition)].map(([name, schema]) => [
    `schemas/${name}.json`,
    encode(jsonText(schema)),
  ]);
  const all: Zippable = {
    'README.txt': encode(readMe(edition)),
    ...files,
    ...Object.fromEntries(json),
    'json/redirects.json': encode(jsonText(redirectsAnswer(edition))),
    ...Object.fromEntries(schemas),
  };
  return zipSync(all, { mtime: zipTime(edition.asOf), level: 9, os: 3 });
}

/** A zip holds local times without a zone; the day is written as it is, whatever the zone of the machine. */
const zipTime = (asOf: string): Date => new Date(`${asOf}T00:00:00`);
