import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { piecesOf, type NamesFile } from '../../src/search/pieces.ts';

const namesOf = (site: string): string => join(site, 'search', 'names.json');
const partsOf = (site: string): string => join(site, 'search', 'names');

/** All names of a built site, whether they are in one file or in many. */
export function readAllNames(site: string): NamesFile {
  const whole = join(partsOf(site), 'all.json');
  const file = existsSync(whole) ? whole : namesOf(site);
  // Our own build wrote it.
  return JSON.parse(readFileSync(file, 'utf8')) as NamesFile;
}

/**
 * Cuts the names of a built site into files that can be loaded one by one, where they are too many to be loaded
 * before the first result; `src/search/open-names.ts` reads them. Names that are few stay in one file.
 */
export function splitNames(site: string): void {
  const pieces = piecesOf(readAllNames(site));
  if (!pieces) return;
  const [file, folder] = [namesOf(site), partsOf(site)];
  const write = (name: string, content: unknown): void =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
  mkdirSync(folder);
  renameSync(file, join(folder, 'all.json'));
  writeFileSync(file, JSON.stringify(pieces.first));
  pieces.words.forEach((words, piece) => write(`words-${piece}`, words));
  pieces.rows.forEach((rows, piece) => write(`rows-${piece}`, rows));
}
