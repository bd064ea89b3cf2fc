import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The code that turns a file into a record, or into problems: what other code stored must be read again. */
const READERS = [
  'src/schema',
  'src/issues',
  'src/records',
  'src/records/rules',
  'package-lock.json',
];

/**
 * A digest of the code that reads records, so that a store written by another version is not believed.
 * `root` is where that code is; a command may be run from another folder.
 */
export function engineDigest(root = '.'): string {
  const hash = createHash('sha256');
  for (const path of READERS.flatMap((reader) => filesOf(root, reader)))
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

const filesOf = (root: string, path: string): readonly string[] =>
  path.endsWith('.json')
    ? [path]
    : readdirSync(join(root, path))
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => join(path, name));
