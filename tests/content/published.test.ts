import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/records/record-address.ts';
import { statementAnchor } from '../../src/records/links.ts';
import { LIST_SEPARATOR } from '../../src/schema/published/columns.ts';
import { publishedRecord } from '../../src/views/data/published-record.ts';
import { waysToAsk } from '../../src/views/search-names.ts';
import { filledTables, publishedCollections } from '../../src/views/data/rows.ts';
import { editionIn, madeUp } from '../builders/editions.ts';

/** A day after every entry, so that none is still to come. */
const real = editionIn('content', '2100-01-01');

/** Every value that is written in a record or published of it, as text. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return value === undefined || value === null ? [] : [String(value)];
}

describe.each([
  ['the real record', real],
  ['the made-up record', { ...madeUp, asOf: '2100-01-01' }],
])('%s', (_, edition) => {
  test('publishes every value that its authors wrote, ways to ask for it in the file of the search', () => {
    const ways = waysToAsk(edition);
    const missing = [...edition.graph.records.values()].flatMap((record) => {
      const published = new Set([
        ...leavesOf(publishedRecord(edition, record)),
        ...(ways[addressOf(record.id)] ?? []),
      ]);
      return leavesOf(record.fields)
        .filter((leaf) => !published.has(leaf) && !published.has(statementAnchor(leaf)))
        .map((leaf) => `${record.id}: ${leaf}`);
    });
    expect(missing.slice(0, 40)).toEqual([]);
  });

  test('has no value that the sign between the values of a list would cut, and none that is empty', () => {
    const wrong = filledTables(publishedCollections(edition), edition.asOf).flatMap(
      ({ name, columns, rows }) =>
        rows.flatMap((row) =>
          row.flatMap((cell, index) => {
            const isList = /(?:_ids|_titles|^also|^counts|sources|change)$/.test(columns[index]?.name ?? '');
            const isCut = !isList && typeof cell === 'string' && cell.includes(LIST_SEPARATOR);
            return isCut || cell === '' ? [`${name}.${columns[index]?.name ?? ''}`] : [];
          }),
        ),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
});
