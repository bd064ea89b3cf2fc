import { trackerCsv } from '../views/tracker-csv.ts';
import type { RowOnDay } from '../views/tracker-rows.ts';

/** Hands the rows that are shown to the reader as a file; loaded at the first click only. */
export function saveCsv(rows: readonly RowOnDay[], day: string, name: string): void {
  const file = new Blob([trackerCsv(rows, day, location.origin)], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has its own copy once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
