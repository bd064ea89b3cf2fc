import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { downloadsOf } from '../../../src/exports/downloads.ts';
import { sqliteOf } from '../../../src/exports/sqlite.ts';
import { dataPage } from '../../../src/views/data/data-page.ts';
import { filledTables, publishedCollections } from '../../../src/views/data/rows.ts';
import { madeUp } from '../../builders/editions.ts';

const tables = filledTables(publishedCollections(madeUp), madeUp.asOf);
const bytes = sqliteOf(tables);

function opened(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.deserialize(bytes);
  return database;
}
const all = (query: string): readonly object[] =>
  opened()
    .prepare(query)
    .all()
    .map((row) => ({ ...row }));

describe('the database', () => {
  test('is whole and breaks none of its keys', () => {
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
  });

  test('holds every row of every table', () => {
    const counts = tables.map(({ name }) => all(`SELECT count(*) AS n FROM "${name}"`)[0]);
    expect(counts).toEqual(tables.map(({ rows }) => ({ n: rows.length })));
    expect(tables.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(20);
  });

  test('gives every table a primary key, and every identifier a way to its record', () => {
    for (const { name, key } of tables) {
      const found = all(`SELECT name FROM pragma_table_info('${name}') WHERE pk > 0 ORDER BY pk`);
      expect(found).toEqual(key.map((column) => ({ name: column })));
    }
    const foreign = all(
      `SELECT "from", "table" FROM pragma_foreign_key_list('citations') ORDER BY "from"`,
    );
    expect(foreign).toEqual([
      { from: 'record_id', table: 'records' },
      { from: 'source', table: 'records' },
    ]);
  });

  test('refuses a row whose record is not there', () => {
    const withoutFirst = tables.map((table) =>
      table.name === 'records' ? { ...table, rows: table.rows.slice(1) } : table,
    );
    expect(() => sqliteOf(withoutFirst)).toThrow('FOREIGN KEY');
  });

  test('finds records by their words, in any of their forms', () => {
    const found = all(`SELECT id FROM search WHERE search MATCH 'promising' ORDER BY id`);
    expect(found.length).toBeGreaterThan(0);
  });

  test('is the same to the byte when it is made again', () => {
    expect(Buffer.from(sqliteOf(tables)).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('the examples for readers', () => {
  const { examples } = dataPage(madeUp, downloadsOf(madeUp).files);
  const query = /"(SELECT[^"]+)"/.exec(examples.map(({ code }) => code).join('\n'))?.[1] ?? '';

  test('ask the database what it can answer', () => {
    expect(all(query).length).toBeGreaterThan(0);
  });

  test('leave out what was withdrawn', () => {
    const database = opened();
    database.exec(`UPDATE commitments SET review_code = 'withdrawn'`);
    expect(database.prepare(query).all()).toEqual([]);
    expect(examples[0]?.code).toContain('.review.code != "withdrawn"');
  });
});
