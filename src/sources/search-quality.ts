import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchQuality, type SearchQuality } from '../schema/search-quality.ts';
import { SEARCH_QUALITY } from './content-folder.ts';

/** What the bench wrote of the search; undefined where it was never run. Throws where the file is not its own. */
export function readSearchQuality(folder: string): SearchQuality | undefined {
  const file = join(folder, SEARCH_QUALITY);
  if (!existsSync(file)) return undefined;
  try {
    return searchQuality.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(
      `${file} is not as the bench of the search writes it. Run it again, or take the file away.`,
      { cause },
    );
  }
}
