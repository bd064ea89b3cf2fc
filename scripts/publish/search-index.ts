import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** What the search index came to. */
export interface IndexResult {
  readonly pages: number;
  readonly kilobytes: number;
}

/**
 * Writes the search index of a built site into its `pagefind/` folder, which is emptied first
 * because Pagefind never does so. Throws on the first thing that Pagefind reports.
 */
export async function writeSearchIndex(site: string): Promise<IndexResult> {
  const outputPath = join(site, 'pagefind');
  rmSync(outputPath, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex();
    refuse(errors);
    if (index === undefined) throw new Error('Pagefind gave no index and no reason.');
    const added = await index.addDirectory({ path: site });
    refuse(added.errors);
    refuse((await index.writeFiles({ outputPath })).errors);
    return { pages: added.page_count, kilobytes: Math.ceil(sizeOf(outputPath) / 1024) };
  } finally {
    // An open service would keep this process alive.
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index failed: ${errors.join(' ')}`);
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
