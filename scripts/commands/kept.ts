import { join } from 'node:path';
import { rememberingParse } from '../../src/changes/side.ts';
import { engineDigest } from '../../src/sources/engine-digest.ts';
import { keptParse, recordStore, type KeptParse } from '../../src/sources/kept-records.ts';

/** Where this code is, which need not be where the command was started. */
const ROOT = join(import.meta.dirname, '../..');

/** A parser that takes from an earlier run what did not change since. */
export function kept(folder: string): KeptParse {
  const store = recordStore(folder);
  return store === undefined ? unkept() : keptParse(store, engineDigest(ROOT));
}

/** One that reads every file, once. */
export const unkept = (): KeptParse => ({ parse: rememberingParse(), keep: () => undefined });
