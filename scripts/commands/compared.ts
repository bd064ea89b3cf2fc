/** Two moments of the record, read for a command: a commit, or the working folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rememberingParse, sideOf, type Files, type Side } from '../../src/changes/side.ts';
import type { ContentFile } from '../../src/records/content-record.ts';
import type { Parsed } from '../../src/records/parse-record.ts';
import {
  readContentFile,
  readContentFolder,
  SETTINGS,
  shownAs,
} from '../../src/sources/content-folder.ts';
import { findBase, type Base } from '../../src/sources/git-base.ts';
import { contentAt } from '../../src/sources/git-content.ts';
import { GitProblem } from '../../src/sources/git.ts';
import { WrongUse } from './wrong-use.ts';

export type Parse = (file: ContentFile) => Parsed;

/** The content of the working folder, committed or not. */
export const filesInFolder = (folder: string): Files => ({
  records: readContentFolder(folder),
  settings: SETTINGS.filter((path) => existsSync(join(folder, path))).map((path) =>
    readContentFile(folder, path),
  ),
});

/** One moment: that of a commit, or of the working folder where none is given. */
export function sideAt(
  folder: string,
  at: Base | undefined,
  parse: Parse = rememberingParse(),
): Side {
  const files = at ? contentAt(at.repository, at.commit, shownAs(folder)) : filesInFolder(folder);
  return sideOf(files, parse);
}

/** `origin/main (0123456789ab)`. */
export const nameOf = ({ name, commit }: Base): string =>
  commit.startsWith(name) ? commit.slice(0, 12) : `${name} (${commit.slice(0, 12)})`;

/** What git could not do is told to the person who asked for it, and not as a fault of ours. */
export function orWrongUse<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof GitProblem) throw new WrongUse(error.message);
    throw error;
  }
}

/** A base and the record as it was there, or why there is none. */
export type BaseFound = { readonly base: Base; readonly side: Side } | { readonly none: string };

/**
 * The base that was named, here or by the workflow; else the one that is found. Throws WrongUse where one was
 * named and cannot be read: a check that was asked for is never left out in silence.
 */
export function baseOf(folder: string, named: string | undefined, parse: Parse): BaseFound {
  const { env } = process;
  const isNamed = named !== undefined || (env['GITHUB_BASE_REF'] ?? '') !== '';
  const find = (): BaseFound => {
    const base = findBase(folder, { base: named, env });
    return base ? { base, side: sideAt(folder, base, parse) } : { none: NO_BRANCH };
  };
  if (isNamed) return orWrongUse(find);
  try {
    return find();
  } catch (error) {
    if (error instanceof GitProblem) return { none: error.message };
    throw error;
  }
}

const NO_BRANCH =
  'There is no branch origin/main or main here. Name what to compare with by --base.';
