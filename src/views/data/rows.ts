/** Published records as rows of the tables. */
import { collectionNames, type CollectionName } from '../../schema/collections.ts';
import type { Cell, Child } from '../../schema/published/columns.ts';
import type { Published } from '../../schema/published/records.ts';
import {
  collectionTables,
  listTables,
  recordsTable,
  type ListTable,
  type Table,
} from '../../schema/published/tables.ts';
import type { Edition } from '../edition.ts';
import { publishedRecords } from './answers.ts';

export type Row = readonly Cell[];

/** A table with its rows, in the order of the records. */
export interface FilledTable extends Table {
  readonly rows: readonly Row[];
}

/** All records as they are published, by collection. */
export type PublishedCollections = ReadonlyMap<CollectionName, readonly Published[]>;

export const publishedCollections = (edition: Edition): PublishedCollections =>
  new Map(collectionNames.map((name) => [name, publishedRecords(edition, name)]));

/** Every table, filled. */
export function filledTables(records: PublishedCollections, asOf: string): readonly FilledTable[] {
  const all = collectionNames.flatMap((name) => records.get(name) ?? []);
  return [
    fill(recordsTable, all, asOf),
    ...[...collectionTables].map(([name, table]) => fill(table, records.get(name) ?? [], asOf)),
    ...listTables.map((table) => fillList(table, all, asOf)),
  ];
}

const fill = (table: Table, records: readonly Published[], asOf: string): FilledTable => ({
  ...table,
  rows: records.map((record) =>
    table.columns.map((column) => (column.name === 'as_of' ? asOf : column.read(record))),
  ),
});

/** An element of a list, with its place in each list that it is inside of. */
interface Element {
  readonly value: unknown;
  readonly places: readonly number[];
}

function fillList(table: ListTable, records: readonly Published[], asOf: string): FilledTable {
  const rows = records.flatMap((record) => {
    const steps = table.steps.get(record.collection) ?? [];
    const elements = steps.length === 0 ? [] : elementsOf(record, steps);
    return elements.map(({ value, places }) => {
      const keys: readonly Cell[] = [record.id, ...places];
      return table.columns.map((column, index) =>
        index < keys.length
          ? (keys[index] ?? null)
          : column.name === 'as_of'
            ? asOf
            : column.read(value),
      );
    });
  });
  return { ...table, rows };
}

const elementsOf = (record: Published, steps: readonly Child[]): readonly Element[] =>
  steps.reduce<readonly Element[]>(
    (elements, step) =>
      elements.flatMap(({ value, places }) =>
        step.read(value).map((inner, index) => ({ value: inner, places: [...places, index + 1] })),
      ),
    [{ value: record, places: [] }],
  );
