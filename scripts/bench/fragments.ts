import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const fragment = z.object({
  url: z.string(),
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.record(z.string(), z.string()),
});

/** What the search index holds of one page. */
export type Fragment = Readonly<z.output<typeof fragment>>;

/** Pagefind writes this before the JSON. */
const SIGNATURE = 'pagefind_dcd';

/** Every page that the index of a built site holds, by address. */
export function readFragments(site: string): readonly Fragment[] {
  const folder = join(site, 'pagefind', 'fragment');
  return readdirSync(folder)
    .map((name) => readFragment(readFileSync(join(folder, name))))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

const readFragment = (bytes: Uint8Array): Fragment => {
  const text = gunzipSync(bytes).toString('utf8');
  return fragment.parse(JSON.parse(text.slice(text.indexOf(SIGNATURE) + SIGNATURE.length)));
};
