import type { StoreEntry } from './record-loader.ts';

/** Where the loader leaves its store: it and the pages run in one process, but each with modules of its own. */
const OFFERED = Symbol.for('paper-trail.store');

const ofProcess = globalThis as { [OFFERED]?: () => readonly StoreEntry[] };

/**
 * Lets the pages of the dev server ask the loader’s own store. Astro would hand them a copy, as a module; a request
 * that is answered while it puts a new copy in place can leave the old one there until the next change.
 */
export function offerStore(entries: () => readonly StoreEntry[]): void {
  ofProcess[OFFERED] = entries;
}

/** What the loader’s store holds now; undefined in a build, which reads what was stored. */
export const offeredEntries = (): readonly StoreEntry[] | undefined => ofProcess[OFFERED]?.();
