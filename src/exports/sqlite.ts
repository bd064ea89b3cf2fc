import { DatabaseSync } from 'node:sqlite';
import type { Cell, Column } from '../schema/published/columns.ts';
import type { FilledTable } from '../views/data/rows.ts';

const TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
};

/** A name that SQLite reads as one whatever it is. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The tables as one SQLite file. It is made in memory and in one order, so that the same tables give
 * the same bytes. Throws where a row breaks a key.
 */
export function sqliteOf(tables: readonly FilledTable[]): Uint8Array<ArrayBuffer> {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec('PRAGMA foreign_keys = ON; PRAGMA page_size = 4096;');
    for (const table of tables) database.exec(createTable(table));
    database.exec('BEGIN');
    for (const table of tables) insertRows(database, table);
    database.exec('COMMIT');
    for (const statement of tables.flatMap(indexes)) database.exec(statement);
    addSearch(database, tables);
    database.exec('VACUUM');
    return new Uint8Array(database.serialize());
  } finally {
    database.close();
  }
}

function createTable({ name, columns, key }: FilledTable): string {
  const lines = columns.map(
    (column) =>
      `${quoted(column.name)} ${TYPES[column.type]}${column.isRequired ? ' NOT NULL' : ''}`,
  );
  const foreign = references({ name, columns }).map(
    (column) => `FOREIGN KEY (${quoted(column)}) REFERENCES "records" ("id")`,
  );
  const primary = `PRIMARY KEY (${key.map(quoted).join(', ')})`;
  return `CREATE TABLE ${quoted(name)} (\n  ${[...lines, primary, ...foreign].join(',\n  ')}\n)`;
}

/** The columns that lead to the table of all records; the identifier of a collection’s own table does too. */
export const references = ({ name, columns }: Pick<FilledTable, 'name' | 'columns'>) =>
  columns
    .filter((column) => column.isIdentifier || (column.name === 'id' && name !== 'records'))
    .map((column) => column.name);

function insertRows(database: DatabaseSync, { name, columns, rows }: FilledTable): void {
  const marks = columns.map(() => '?').join(', ');
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${marks})`);
  for (const row of rows) insert.run(...row.map(stored));
}

const stored = (cell: Cell): string | number | null =>
  typeof cell === 'boolean' ? Number(cell) : cell;

/** An index for each column that leads to another record; keys have theirs. */
const indexes = (table: FilledTable): readonly string[] =>
  references(table)
    .filter((column) => column !== table.key[0])
    .map(
      (column) =>
        `CREATE INDEX ${quoted(`${table.name}_${column}`)} ON ${quoted(table.name)} (${quoted(column)})`,
    );

/** Full-text search over what records say: `SELECT id FROM search WHERE search MATCH 'words'`. */
function addSearch(database: DatabaseSync, tables: readonly FilledTable[]): void {
  database.exec(
    `CREATE VIRTUAL TABLE "search" USING fts5 ("id" UNINDEXED, "title", "text", tokenize = 'porter unicode61')`,
  );
  const texts = tables.filter(({ columns }) => columns.some(({ name }) => name === 'text'));
  for (const { name } of texts.filter(({ key }) => key.length === 1))
    database.exec(
      `INSERT INTO "search" ("id", "title", "text") SELECT "id", "title", "text" FROM ${quoted(name)}`,
    );
  database.exec(`INSERT INTO "search" ("search") VALUES ('optimize')`);
}
