import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Cell } from '../schema/published/columns.ts';

/**
 * What a spreadsheet may take for a formula at the beginning of a cell, in either width (OWASP, CSV
 * injection); and the apostrophe itself, so that what is put in front can be taken off again.
 */
const RISKY = /^['=+\-@\t\r\n＝＋－＠]/u;

/** A text cell that no spreadsheet will run: an apostrophe goes before what it could take for a formula. */
export const guarded = (value: Cell): Cell =>
  typeof value === 'string' && RISKY.test(value) ? `'${value}` : value;

/** What a guarded cell held: one apostrophe at the beginning is taken off. */
export const unguarded = (value: string): string => value.replace(/^'/, '');

/** Rows under columns that have names. */
export interface CsvTable {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table as CSV (RFC 4180): a header, lines that end in CR LF, empty cells for what is missing. */
export const csvOf = ({ columns, rows }: CsvTable): string =>
  stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(guarded))], {
    record_delimiter: 'windows',
    cast: { boolean: String },
    // A lone line feed would end a line for most readers, though not by the standard.
    quoted_match: /[\r\n]/,
  });
