import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The code that turns a file into a record: a record stored by other code must be read again. */
const READERS = ['src/schema', 'src/records', 'src/records/rules', 'package-lock.json'];

/** A digest of the code that reads records, so that a store written by another version is not believed. */
export function engineDigest(): string {
  const hash = createHash('sha256');
  for (const path of READERS.flatMap(filesOf)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

const filesOf = (path: string): readonly string[] =>
  path.endsWith('.json')
    ? [path]
    : readdirSync(path)
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => join(path, name));
