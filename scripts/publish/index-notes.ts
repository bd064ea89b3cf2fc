import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { IndexNotes } from '../../src/search/texts.ts';
import { isListed } from '../../src/search/vocabulary.ts';
import { wordsOf } from '../../src/search/words.ts';

const fragment = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
});

/** One page as the index keeps it. */
export interface Fragment extends z.output<typeof fragment> {
  /** The index’s own identifier, which its answers carry. */
  readonly id: string;
}

/** What Pagefind puts before the data in its files. */
const SIGNATURE = 'pagefind_dcd';

/** The record that a page is of: its address without what is around it, which would sort otherwise. */
const idOf = ({ url }: Pick<Fragment, 'url'>): string => url.replaceAll(/^\/|\/$/g, '');

/** Every page of an index, in the order of their records’ identifiers, as the names are. */
export function readFragments(index: string): readonly Fragment[] {
  const folder = join(index, 'fragment');
  return readdirSync(folder)
    .map((file) => {
      const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
      const id = file.replace(/\.pf_fragment$/, '');
      return { id, ...fragment.parse(JSON.parse(text.slice(SIGNATURE.length))) };
    })
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/**
 * What the query layer has to know of an index: which record each page is (both in the order of addresses), and
 * the words of the texts, for spelling, with how often the number of their pages can be halved.
 */
export function indexNotes(fragments: readonly Fragment[]): IndexNotes {
  const pages = new Map<string, number>();
  for (const { content } of fragments)
    for (const word of new Set(wordsOf(content).map(({ folded }) => folded)))
      if (isListed(word)) pages.set(word, (pages.get(word) ?? 0) + 1);
  const words = [...pages.keys()].sort();
  return {
    pages: fragments.map(({ id }) => id),
    words,
    common: words.map((word) => Math.min(9, Math.floor(Math.log2(pages.get(word) ?? 1)))).join(''),
  };
}
