import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../serve/server.ts';

/** What the search page is made of besides its index. */
const SEARCH_PAGE = ['_astro', 'search', 'icon.svg'];

/** The search page of a built site without its index, in a folder of its own that the caller deletes. */
export function searchPageOf(site: string, what: string): string {
  const folder = mkdtempSync(join(tmpdir(), `paper-trail-${what}-`));
  for (const part of SEARCH_PAGE) cpSync(join(site, part), join(folder, part), { recursive: true });
  return folder;
}

/** Measures a site that was made for it: serves it so long, and deletes it. */
export async function onMadeSite<T>(
  folder: string,
  base: string,
  measure: (url: string) => Promise<T>,
): Promise<T> {
  try {
    const { url, close } = await serveSite(folder, { port: 0, base, compresses: true });
    return await measure(url).finally(close);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
