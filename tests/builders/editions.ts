/** Whole editions for tests of the data: the made-up record that uses everything, and the real one. */
import { inForce } from '../../src/records/build-graph.ts';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';
import type { Edition } from '../../src/views/edition.ts';

/** The edition of a content folder; fails where its settings have problems. */
export function editionIn(folder: string, asOf: string): Edition {
  const { content, site, redirects, words } = checkContentFolder(folder);
  if (!site || !redirects || !words) throw new Error(`The settings in ${folder} have problems.`);
  return { graph: inForce(content), settings: site, redirects, words, asOf };
}

/** The made-up record, on a day after all its entries. */
export const madeUp: Edition = editionIn('tests/fixtures/valid', '2026-11-21');
