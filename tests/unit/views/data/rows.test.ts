import { describe, expect, test } from 'vitest';
import { filledTables, publishedCollections } from '../../../../src/views/data/rows.ts';
import { withdrawnOn } from '../../../../src/views/withdrawal.ts';
import { madeUp } from '../../../builders/editions.ts';

const tables = filledTables(publishedCollections(madeUp), madeUp.asOf);

/** The rows of a table, by the names of its columns. */
function rowsOf(name: string): readonly Readonly<Record<string, unknown>>[] {
  const table = tables.find((each) => each.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column.name, row[index]])),
  );
}

describe('the table of all records', () => {
  const rows = rowsOf('records');

  test('says which records were withdrawn, and when, so that nobody counts them unknowingly', () => {
    const marked = rows.filter((row) => row['review_code'] === 'withdrawn');
    expect(marked.map((row) => [row['id'], row['review_withdrawn']])).toEqual(
      [...madeUp.graph.withdrawn.values()].map((record) => [record.id, withdrawnOn(record)]),
    );
    expect(marked.length).toBeGreaterThan(0);
    expect(rows.length - marked.length).toBe(madeUp.graph.records.size);
  });

  test('says so in the words of the table of each collection', () => {
    const said = (row: Readonly<Record<string, unknown>>) => [
      row['id'],
      row['review_code'],
      row['review_withdrawn'],
    ];
    const collections = new Set(rows.map((row) => String(row['collection'])));
    expect([...collections].flatMap((name) => rowsOf(name).map(said))).toEqual(rows.map(said));
  });
});
