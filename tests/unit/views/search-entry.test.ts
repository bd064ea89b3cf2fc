import { describe, expect, test } from 'vitest';
import { searchEntry } from '../../../src/views/search-entry.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { finding } from './item-texts.ts';
import { scheme } from './record-texts.ts';

/** How the search cites a record. */
function citedAs(files: Texts, id: string): string | undefined {
  const edition = editionOf(files);
  return searchEntry(edition, recordIn(edition, id)).cite;
}

describe('what a result is cited as', () => {
  test('is the words of the document’s own citation, down to the item and its page', () => {
    expect(citedAs({ 'reports/late/finding-1.mdx': finding() }, 'reports/late/finding-1')).toBe(
      'Rail Board, “Late again” (RI 12), 2 March 2021, Finding 1, page 1',
    );
  });

  test('is the document alone for a report', () => {
    expect(citedAs({}, 'reports/late')).toBe('Rail Board, “Late again” (RI 12), 2 March 2021');
  });

  test('is nothing for a page that is only our own', () => {
    expect(citedAs({}, 'bodies/board')).toBeUndefined();
    expect(citedAs({}, 'themes/punctuality')).toBeUndefined();
    expect(citedAs({ 'schemes/marks.yaml': scheme() }, 'schemes/marks')).toBeUndefined();
  });
});
