/** One package as npm writes it into the lock, in npm's own order of keys. */
export interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly cpu?: readonly string[];
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly libc?: readonly string[];
  readonly license?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The part of package-lock.json (version 3) that completing it reads; the rest passes through. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

const FOLDER = 'node_modules/';

/** Where a package called `name` may lie for the package at `from`, nearest first. */
export function placesOf(from: string, name: string): readonly string[] {
  const here = from === '' ? `${FOLDER}${name}` : `${from}/${FOLDER}${name}`;
  return from === '' ? [here] : [here, ...placesOf(parentOf(from), name)];
}

function parentOf(path: string): string {
  const at = path.lastIndexOf(FOLDER);
  return at <= 0 ? '' : path.slice(0, at - 1);
}

/** The same lock with `added` put in, its packages in the order in which npm keeps them. */
export function withEntries<L extends Lock>(
  lock: L,
  added: Readonly<Record<string, LockEntry>>,
): L {
  const all = Object.entries({ ...lock.packages, ...added });
  const sorted = all.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}
