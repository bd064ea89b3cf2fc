import { csvOf } from './csv.ts';
import type { Named, RowOnDay } from './tracker-rows.ts';

/**
 * A tracker's rows as CSV, one line a record as shown: what the table says, with identifiers, addresses and the
 * day as of which it holds.
 */
export const trackerCsv = (rows: readonly RowOnDay[], day: string, address: string): string =>
  csvOf({
    columns: [...COLUMNS.map(([name]) => name), 'as_of', 'address'].map((name) => ({ name })),
    rows: rows.map((shown) => [
      ...COLUMNS.map(([, read]) => read(shown) ?? null),
      day,
      `${address}${shown.row.href}`,
    ]),
  });

const names = (all: readonly Pick<Named, 'text'>[]): string =>
  all.map(({ text }) => text).join('; ');

const COLUMNS: readonly (readonly [name: string, read: (shown: RowOnDay) => string | undefined])[] =
  [
    ['id', ({ row }) => row.id],
    ['title', ({ row }) => row.title],
    ['designation', ({ row }) => row.designation],
    ['report', ({ row }) => row.report.text],
    ['who', ({ row }) => names(row.who)],
    ['themes', ({ row }) => names(row.themes)],
    ['said', ({ row }) => row.said.on],
    ['said_as_printed', ({ row }) => row.said.words],
    ['due', ({ row }) => row.due?.on],
    ['due_as_printed', ({ row }) => row.due?.words],
    ['moved', ({ row }) => row.moved?.words],
    ['response', ({ answer }) => answer],
    ['status', ({ status }) => status?.label],
  ];
