import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, guarded, unguarded } from '../../../src/views/csv.ts';
import type { Cell, Column } from '../../../src/schema/published/columns.ts';

const column = (name: string): Column => ({
  name,
  type: 'string',
  description: '',
  isRequired: false,
  isIdentifier: false,
  read: () => null,
});
const columns = [column('a'), column('b')];
const csv = (...rows: readonly (readonly Cell[])[]): string => csvOf({ columns, rows });

describe('a table as CSV', () => {
  test('begins with its columns and ends every line with CR LF', () => {
    expect(csv(['x', 1], [null, true])).toBe('a,b\r\nx,1\r\n,true\r\n');
  });

  test('quotes what a comma, a quotation mark or a line end would break', () => {
    expect(csv(['a,b', 'he said "no"'], ['two\nlines', ''])).toBe(
      'a,b\r\n"a,b","he said ""no"""\r\n"two\nlines",\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1 degree', '@SUM(A1)', '\tx', '\rx', "'tis", '＝1', '－1'])(
    'lets no spreadsheet run the text %j',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
    },
  );

  test.each([-1.5, 0, true, null, 'plain', 'a=b', '‘quoted’'])('leaves %j as it is', (cell) => {
    expect(guarded(cell)).toBe(cell);
  });

  test('gives every text back, whatever it holds', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom("'", "''=", '=', '"', '\r\n'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const read: string[][] = parse(csv(...rows), {
          relax_column_count: false,
          record_delimiter: '\r\n',
          skip_empty_lines: false,
        });
        expect(read.slice(1).map((row) => row.map(unguarded))).toEqual(rows);
      }),
    );
  });
});
