import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The folders that publishing moves between. All lie side by side, so that a rename is enough. */
export interface Places {
  /** What readers are served. */
  readonly live: string;
  /** Where the next site is made. */
  readonly staging: string;
  /** The last site, for the moment between the two renames. */
  readonly previous: string;
}

/** The few things done to the disk, apart so that a test can let any of them fail. */
export interface Disk {
  readonly exists: (path: string) => boolean;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

export const realDisk: Disk = {
  exists: existsSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
};

/** The places for a site that is served from `live`. */
export function placesFor(live: string): Places {
  const name = basename(live);
  const staging = name === 'dist' ? '.site-next' : `${name}-next`;
  return { live, staging: join(dirname(live), staging), previous: `${live}.previous` };
}

/**
 * Puts right what a crash or a failed build left: restores the previous site where a crash fell
 * between the two renames, and removes half-made and superseded ones. Says whether it restored.
 */
export function repair(places: Places, disk: Disk = realDisk): boolean {
  const restored = !disk.exists(places.live) && disk.exists(places.previous);
  if (restored) disk.rename(places.previous, places.live);
  disk.remove(places.staging);
  disk.remove(places.previous);
  return restored;
}

/**
 * Puts the site in `staging` in the place of the live one. A reader sees the old site or the new
 * one, never a mixture. If the second rename fails the old site is put back and the error thrown.
 */
export function swap(places: Places, disk: Disk = realDisk): void {
  const { live, staging, previous } = places;
  if (!disk.exists(staging)) throw new Error(`There is no new site at ${staging}.`);
  if (disk.exists(live)) disk.rename(live, previous);
  try {
    disk.rename(staging, live);
  } catch (error) {
    if (disk.exists(previous)) disk.rename(previous, live);
    throw error;
  }
  disk.remove(previous);
}
