import { describe, expect, test } from 'vitest';
import { searchEntry } from '../../../src/views/search-entry.ts';
import { editionOf, finding, scheme, term } from './edition.ts';

/** How the search cites a record. */
function citedAs(files: Readonly<Record<string, string>>, id: string): string | undefined {
  const edition = editionOf(files);
  const record = edition.graph.records.get(id);
  if (!record) throw new Error(`There is no ${id}.`);
  return searchEntry(edition, record).cite;
}

describe('the citation that the search shows', () => {
  test('is of the document that says it, with its place and number', () => {
    const cite = citedAs({ 'reports/late/finding-1.mdx': finding() }, 'reports/late/finding-1');
    expect(cite).toContain('RI 12');
    expect(cite).toContain('2 March 2021');
  });

  test.each([
    ['bodies/board', {}],
    ['terms/right-time', { 'terms/right-time.mdx': term() }],
    ['schemes/marks', { 'schemes/marks.yaml': scheme() }],
  ])('is none of %s, which nobody else published', (id, files) => {
    expect(citedAs(files, id)).toBeUndefined();
  });
});
