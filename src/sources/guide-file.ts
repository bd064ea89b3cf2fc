import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from './content-folder.ts';

/** A file that a guide shows, by its path in the folder of the guides. Throws where it is not there. */
export const readGuideFile = (path: string): string =>
  readFileSync(join(contentFolder(), 'guides', path), 'utf8');
