import type { NamesFile } from '../../../src/search/pieces.ts';
import type { NameRow } from '../../../src/views/search-facets.ts';
import { drawer, invented, type Draw } from './generated-words.ts';

/** A record that nobody wrote: its row among the names, and its text. */
export interface GeneratedRecord {
  readonly row: NameRow;
  readonly text: string;
}

/** What a record of another size is made from: the names of the real one, and the text of each. */
export interface RealRecord {
  readonly names: NamesFile;
  readonly texts: ReadonlyMap<string, string>;
}

/** A record of another size, in the order that names and index share. */
export interface Generated {
  readonly names: NamesFile;
  readonly texts: readonly { readonly id: string; readonly text: string }[];
}

/**
 * So many records: the real ones, then their reports and items again and again under other identifiers and
 * numbers, with texts put together from runs of real words. Each has a word that nothing else has, so that the
 * vocabulary grows as that of a real record does. The same seed gives the same.
 */
export function generated({ names, texts }: RealRecord, howMany: number, seed: number): Generated {
  const copied = names.records.flatMap((row, at) => (row.id.startsWith('reports/') ? [at] : []));
  const draw = drawer([...texts.values()].join(' ').split(/\s+/), seed);
  const reports = names.facets.report;
  const rows = names.records.map((row) => ({ row, text: texts.get(row.id) ?? '' }));
  let copies = 0;
  while (rows.length < howMany) {
    copies += 1;
    const room = copied.slice(0, howMany - rows.length);
    const begin = rows.length;
    const places = new Map(room.map((old, index) => [old, begin + index]));
    const shift = { places, copy: copies, report: copies * reports.length };
    rows.push(...room.map((at) => copyOf(names, texts, at, shift, draw)));
  }
  const all = Array.from({ length: copies }, (_, copy) =>
    reports.map(([value, label]) => [copyName(value, copy + 1), `${label} ${copy + 1}`] as const),
  );
  const facets = { ...names.facets, report: [...reports, ...all.flat()] };
  return inOrder(rows, { ...names, facets });
}

interface Shift {
  /** Where each row that is copied stands in the copy. */
  readonly places: ReadonlyMap<number, number>;
  readonly copy: number;
  /** Where the reports of the copy begin among the filters. */
  readonly report: number;
}

function copyOf(
  names: NamesFile,
  texts: RealRecord['texts'],
  at: number,
  shift: Shift,
  draw: Draw,
): GeneratedRecord {
  const row = names.records[at];
  if (row === undefined) throw new Error(`There is no record ${at} to copy.`);
  const own = invented(shift.copy * names.records.length + at);
  const title = `${draw(row.title.split(' ').length)} ${own}`;
  const reportGroup = Object.keys(names.facets).indexOf('report');
  return {
    text: `${title}. ${draw((texts.get(row.id) ?? '').split(/\s+/).length)}.`,
    row: {
      ...row,
      id: row.id.replace(/^reports\/[^/]+/, (report) => copyName(report, shift.copy)),
      title,
      ...(row.number !== undefined && { number: copyNumber(row, shift.copy) }),
      ...(row.linked && { linked: row.linked.flatMap((other) => shift.places.get(other) ?? []) }),
      facets: row.facets.map((group, index) =>
        index === reportGroup ? group.map((place) => place + shift.report) : group,
      ),
    },
  };
}

/** Identifiers that names and addresses order alike: `-` stands before `/`, `_` behind it. */
const copyName = (name: string, copy: number): string => `${name}_${copy}`;

/** A report of a copy has a number of its own; its items keep theirs, as items everywhere begin at 1. */
const copyNumber = ({ id, number = '' }: NameRow, copy: number): string =>
  id.split('/').length > 2 ? number : number.replace(/\d+/, (digits) => `${copy}${digits}`);

/** The records by their addresses, as both the names and the notes of the index are ordered. */
function inOrder(records: readonly GeneratedRecord[], names: NamesFile): Generated {
  const order = records
    .map(({ row }, at) => ({ key: `/${row.id}/`, at }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ at }) => at);
  const places = new Map(order.map((old, at) => [old, at]));
  const moved = order.flatMap((old, at) => {
    const record = records[old];
    if (!record) return [];
    const { linked, ...row } = record.row;
    const later = linked?.flatMap((other) => places.get(other) ?? []).filter((other) => other > at);
    return [{ text: record.text, row: later?.length ? { ...row, linked: later } : row }];
  });
  return {
    names: { ...names, records: moved.map(({ row }) => row) },
    texts: moved.map(({ row: { id }, text }) => ({ id, text })),
  };
}
