/** Every table of the data: one for each collection, one for each list inside its records, and one of all records. */
import { collectionNames, collections, type CollectionName } from '../collections.ts';
import { layoutOf, type Cell, type Child, type Column, type Layout } from './columns.ts';
import { publishedRecords } from './records.ts';

export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** The names of the columns that tell its rows apart. */
  readonly key: readonly string[];
}

/** A table that holds what is listed inside records. */
export interface ListTable extends Table {
  /** For each collection whose records have the list: how to reach it, from the record down. */
  readonly steps: ReadonlyMap<CollectionName, readonly Child[]>;
}

/** Columns that every table begins or ends with, beside what its shape says. */
const asOf = given('as_of', 'The day on which clocks and statuses were read.');
const recordId: Column = {
  ...given('record_id', 'The record that the row belongs to.'),
  isIdentifier: true,
};
const KEYS = ['record_id', 'row', 'subrow'];
const places: readonly Column[] = [
  { ...given('row', 'The place of the row among those of its record, from 1.'), type: 'integer' },
  { ...given('subrow', 'The place within the row of the list it is in, from 1.'), type: 'integer' },
];

/** A column that whoever makes the rows fills. */
function given(name: string, description: string): Column {
  const read = (): Cell => null;
  return { name, description, type: 'string', isRequired: true, isIdentifier: false, read };
}

const layouts = new Map(collectionNames.map((name) => [name, layoutOf(publishedRecords[name])]));

const layoutFor = (name: CollectionName): Layout =>
  layouts.get(name) ?? { columns: [], children: [] };

/** The table of a collection: a row for each record. */
export const collectionTables: ReadonlyMap<CollectionName, Table> = new Map(
  collectionNames.map((name) => [
    name,
    {
      name,
      description: collections[name].definition,
      columns: [...layoutFor(name).columns, asOf],
      key: ['id'],
    },
  ]),
);

/** What names a record, and what says that it was withdrawn: a row of any table can be asked of it here. */
const REGISTER = [
  'id',
  'collection',
  'title',
  'designation',
  'url',
  'review_code',
  'review_withdrawn',
];

/** The table of all records, which every identifier in the other tables leads to. */
export const recordsTable: Table = {
  name: 'records',
  description: 'Every record of every collection, those withdrawn too, which their review says.',
  columns: [...layoutFor('themes').columns.filter(({ name }) => REGISTER.includes(name)), asOf],
  key: ['id'],
};

interface Found {
  readonly collection: CollectionName;
  readonly path: string;
  readonly steps: readonly Child[];
}

const found: readonly Found[] = collectionNames.flatMap((collection) =>
  childrenOf(layoutFor(collection)).map((steps) => ({
    collection,
    steps,
    path: steps.flatMap(({ path }) => path).join('_'),
  })),
);

/** Every list inside a layout, each with the lists that it is inside of. */
function childrenOf({ children }: Layout): readonly (readonly Child[])[] {
  return children.flatMap((child) => [
    [child],
    ...childrenOf(child.layout).map((deeper) => [child, ...deeper]),
  ]);
}

/** The tables of lists. One that several collections have is named for itself, others for their collection too. */
export const listTables: readonly ListTable[] = [...new Set(found.map(({ path }) => path))].map(
  (path) => {
    const own = found.filter((each) => each.path === path);
    const [first] = own;
    const child = first?.steps.at(-1);
    const depth = (first?.steps.length ?? 1) + 1;
    return {
      name: own.length > 1 || !first ? path : `${first.collection}_${path}`,
      description: child?.description ?? '',
      columns: [recordId, ...places.slice(0, depth - 1), ...(child?.layout.columns ?? []), asOf],
      key: KEYS.slice(0, depth),
      steps: new Map(own.map(({ collection, steps }) => [collection, steps])),
    };
  },
);

/** All tables, the widest view first. */
export const tables: readonly Table[] = [recordsTable, ...collectionTables.values(), ...listTables];
