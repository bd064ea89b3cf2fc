import { describe, expect, test } from 'vitest';
import { searchEntry } from '../../../src/views/search-entry.ts';
import { editionOf, finding, scheme } from './edition.ts';

/** How the search cites a record. */
function citedAs(files: Readonly<Record<string, string>>, id: string): string | undefined {
  const edition = editionOf(files);
  const record = edition.graph.records.get(id);
  if (!record) throw new Error(`There is no ${id}.`);
  return searchEntry(edition, record).cite;
}

describe('what a result is cited as', () => {
  test('is the words of the document’s own citation, down to the item and its page', () => {
    expect(entryOf({ 'reports/late/finding-1.mdx': finding() }, 'reports/late/finding-1')).toEqual({
      cite: 'Rail Board, “Late again” (RI 12), 2 March 2021, Finding 1, page 1',
    });
  });

  test('is the document alone for a report', () => {
    expect(entryOf({}, 'reports/late').cite).toBe('Rail Board, “Late again” (RI 12), 2 March 2021');
  });

  test('is nothing for a page that is only our own', () => {
    expect(entryOf({}, 'bodies/board')).toEqual({ cite: undefined });
    expect(entryOf({}, 'themes/punctuality')).toEqual({ cite: undefined });
    expect(entryOf({ 'schemes/marks.yaml': scheme() }, 'schemes/marks').cite).toBeUndefined();
  });
});
