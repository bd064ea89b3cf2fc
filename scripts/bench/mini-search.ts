import MiniSearch from 'minisearch';
import type { Fragment } from '../publish/index-notes.ts';
import { recordAt, type Ask } from './engine.ts';
import { DEPTH } from './metrics.ts';

/** Meta that says again what the title says. */
const TITLE = 'title';

/**
 * MiniSearch over the same text as the index, with words that begin alike, slips of a fifth of a word, and
 * titles worth more. It lists whatever has any word.
 */
export function miniSearch(fragments: readonly Pick<Fragment, 'url' | 'content' | 'meta'>[]): Ask {
  const index = new MiniSearch({
    fields: ['title', 'text', 'meta'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 } },
  });
  index.addAll(
    fragments.map(({ url, content, meta }) => ({
      id: url,
      title: meta[TITLE] ?? '',
      text: content,
      meta: Object.entries(meta)
        .flatMap(([name, value]) => (name === TITLE ? [] : [value]))
        .join(' '),
    })),
  );
  return (query) =>
    Promise.resolve({
      // Fragments are by their path in the built folder, which has no base path.
      records: index
        .search(query)
        .slice(0, DEPTH)
        .map(({ id }) => recordAt(String(id), '/')),
    });
}
