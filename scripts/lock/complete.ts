import semver from 'semver';
import { placesOf, withEntries, type Lock, type LockEntry } from './lock.ts';

/** A platform package that some package in the lock names and that the lock does not hold. */
export interface Missing {
  readonly name: string;
  readonly range: string;
  /** The path in the lock of the package that names it. */
  readonly parent: string;
}

/** What a registry says of one package: for which machines it is, and its hash if it is served. */
export type Description = Pick<
  LockEntry,
  'integrity' | 'cpu' | 'libc' | 'license' | 'os' | 'engines'
>;

/** Answers for one package at one version; throws when nothing is known of it at all. */
export type Lookup = (name: string, version: string) => Description;

/** Every optional package that the lock's packages name and that it lacks, or holds at a wrong version. */
export function missingFrom(lock: Lock): readonly Missing[] {
  return Object.entries(lock.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, range]) => !isHeld(lock, parent, name, range))
      .map(([name, range]) => ({ name, range, parent })),
  );
}

/**
 * The lock with every missing optional package put in. npm leaves them out where the registry does
 * not serve them, and then refuses its own lock. Throws what `lookup` throws.
 */
export function completeLock<L extends Lock>(lock: L, lookup: Lookup): L {
  return missingFrom(lock).reduce((done, missing) => withMissing(done, missing, lookup), lock);
}

function isHeld(lock: Lock, parent: string, name: string, range: string): boolean {
  const held = nearest(lock, parent, name);
  return held?.version !== undefined && semver.satisfies(held.version, range);
}

function nearest(lock: Lock, parent: string, name: string): LockEntry | undefined {
  const place = placesOf(parent, name).find((path) => path in lock.packages);
  return place === undefined ? undefined : lock.packages[place];
}

function withMissing<L extends Lock>(lock: L, missing: Missing, lookup: Lookup): L {
  const { name, range, parent } = missing;
  // An earlier addition may have answered this one too.
  if (isHeld(lock, parent, name, range)) return lock;
  const version = semver.minVersion(range)?.version ?? range;
  const entry = entryFor(version, lookup(name, version), lock.packages[parent] ?? {});
  return withEntries(lock, { [freePlace(lock, parent, name)]: entry });
}

/** The top folder if nothing is there; else beside the package that needs this very version. */
function freePlace(lock: Lock, parent: string, name: string): string {
  const places = placesOf(parent, name);
  const taken = places.some((path) => path in lock.packages);
  return (taken ? places[0] : places.at(-1)) ?? name;
}

function entryFor(version: string, described: Description, parent: LockEntry): LockEntry {
  const { integrity, cpu, libc, license, os, engines } = described;
  return {
    version,
    ...(integrity && { integrity }),
    ...(cpu && { cpu }),
    ...(parent.dev && { dev: true }),
    ...(parent.devOptional && { devOptional: true }),
    ...(libc && { libc }),
    ...(license && { license }),
    optional: true,
    ...(os && { os }),
    ...(engines && { engines }),
  };
}
