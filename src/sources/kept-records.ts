import { hash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { ContentFile } from '../records/content-record.ts';
import { parseRecord, type Parsed } from '../records/parse-record.ts';

/** A parser that remembers from one run to the next. */
export interface KeptParse {
  readonly parse: (file: ContentFile) => Parsed;
  /** Keeps what this run read for the next one, and nothing else; does nothing where no file was new. */
  readonly keep: () => void;
}

/**
 * Where records of a content folder are kept; undefined where nothing is: for content outside the working
 * folder, which is somebody else’s or a test’s, and where no packages are installed.
 */
export function recordStore(folder: string): string | undefined {
  const inside = relative('.', folder);
  if (inside.startsWith('..') || resolve(inside) === inside || !existsSync('node_modules')) return;
  return join('node_modules/.cache/paper-trail', `${hash('sha256', inside).slice(0, 12)}.records`);
}

/**
 * Reads a file once, however many runs see it with the same text. `engine` is a digest of the code that reads:
 * what other code kept is not believed, nor is a file that is damaged or was not written to its end.
 */
export function keptParse(
  store: string,
  engine: string,
  parse: (file: ContentFile) => Parsed = parseRecord,
): KeptParse {
  const before = readStore(store, engine);
  const seen = new Map<string, Parsed>();
  let isNew = false;
  return {
    parse: (file) => {
      const digest = hash('sha256', JSON.stringify([file.path, file.shownAs]) + file.text);
      const known = seen.get(digest) ?? before.get(digest);
      if (!known) isNew = true;
      const parsed = known ?? parse(file);
      seen.set(digest, parsed);
      return parsed;
    },
    keep: () => {
      if (isNew) writeStore(store, engine, seen);
    },
  };
}

type Kept = ReadonlyMap<string, Parsed>;

/** The first line vouches for the rest, and for the code that wrote it. */
const seal = (engine: string, body: string): string => hash('sha256', `${engine}\n${body}`);

function readStore(store: string, engine: string): Kept {
  const text = existsSync(store) ? readFileSync(store, 'utf8') : '';
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== seal(engine, body)) return new Map();
  // What is sealed was written below, by this very code.
  return new Map(JSON.parse(body) as [string, Parsed][]);
}

function writeStore(store: string, engine: string, kept: Kept): void {
  mkdirSync(dirname(store), { recursive: true });
  const body = JSON.stringify([...kept]);
  // Written aside and moved, so that a run that is stopped leaves no half of it, and two at once disturb nothing.
  const aside = `${store}.${randomUUID()}`;
  writeFileSync(aside, `${seal(engine, body)}\n${body}`);
  renameSync(aside, store);
}
