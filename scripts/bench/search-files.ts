import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readFragments, type Fragment } from '../publish/index-notes.ts';

/** The names, numbers and filters that the search page loads before its index, within a built site. */
export const NAMES = join('search', 'names.json');

/** Each value of a group of filters, with what it is called behind it. */
const names = z.object({ facets: z.record(z.string(), z.array(z.array(z.string()).min(1))) });

/** What the index of a built site holds of each page. */
export const indexedPages = (site: string): readonly Fragment[] =>
  readFragments(join(site, 'pagefind'));

/** Every filter of a built site that an address can ask for, as `?kind=body`. */
export function filtersOf(site: string): readonly string[] {
  const { facets } = names.parse(JSON.parse(readFileSync(join(site, NAMES), 'utf8')));
  return Object.entries(facets).flatMap(([facet, values]) =>
    values.map(([value = '']) => `?${new URLSearchParams({ [facet]: value }).toString()}`),
  );
}
