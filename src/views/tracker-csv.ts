import { stringify } from 'csv-stringify/browser/esm/sync';
import type { RowOnDay } from './tracker-rows.ts';

/**
 * A tracker's rows as CSV (RFC 4180), one line a record as shown: what the table says, with identifiers,
 * addresses and the day as of which it holds. A cell that a spreadsheet would take for a formula begins
 * with an apostrophe.
 */
export const trackerCsv = (rows: readonly RowOnDay[], day: string, address: string): string =>
  stringify(
    rows.map(({ row, status, answer }) => ({
      id: row.id,
      title: row.title,
      designation: row.designation ?? '',
      report: row.report.text,
      who: row.who.map(({ text }) => text).join('; '),
      themes: row.themes.map(({ text }) => text).join('; '),
      said: row.said.on ?? '',
      said_as_printed: row.said.words,
      due: row.due?.on ?? '',
      due_as_printed: row.due?.words ?? '',
      moved: row.moved?.words ?? '',
      response: answer ?? '',
      status: status?.label ?? '',
      as_of: day,
      address: `${address}${row.href}`,
    })),
    { header: true, record_delimiter: 'windows', escape_formulas: true },
  );
