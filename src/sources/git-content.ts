/** The content as it was at a commit, and what differs from it. Two processes read it, however many files it has. */
import { relative, resolve } from 'node:path';
import type { ContentFile } from '../records/content-record.ts';
import { holdsRecord, SETTINGS } from './content-folder.ts';
import { ask, git, GitProblem, names, type Repository } from './git.ts';

/** The files of a content folder at one moment: those of its records, and its settings. */
export interface ContentFiles {
  readonly records: readonly ContentFile[];
  readonly settings: readonly ContentFile[];
}

/** A file that a commit lists. */
interface Listed {
  readonly object: string;
  /** From the content folder on. */
  readonly path: string;
}

const ENTRY = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s;

/** A link to a file is listed like one, and holds only a path. */
const LINK = '120000';

/** All content at a commit, in the order of names. Throws a `GitProblem` where the commit has no such folder. */
export function contentAt(
  { root, prefix }: Repository,
  commit: string,
  shownIn: string,
): ContentFiles {
  const tree = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', prefix || '.']);
  const listed = names(tree).flatMap((entry) => listedIn(prefix, entry));
  if (listed.length === 0)
    throw new GitProblem(
      `The commit ${commit.slice(0, 12)} has no files in ${prefix || 'its top folder'}.`,
    );
  const texts = textsOf(root, listed);
  const files = listed.map(({ path }, index) => ({
    path,
    shownAs: `${shownIn}/${path}`,
    text: texts[index] ?? '',
  }));
  return {
    records: files.filter(({ path }) => !isSettings(path)),
    settings: files.filter(({ path }) => isSettings(path)),
  };
}

function listedIn(prefix: string, entry: string): readonly Listed[] {
  const [, mode, object = '', whole = ''] = ENTRY.exec(entry) ?? [];
  const path = whole.slice(prefix.length);
  const isContent = isSettings(path) || holdsRecord(path);
  return mode === undefined || mode === LINK || !isContent ? [] : [{ object, path }];
}

const isSettings = (path: string): boolean => SETTINGS.some((each) => each === path);

/** The texts of objects, in order: each comes after a line `<object> blob <bytes>`, and before a line feed. */
function textsOf(root: string, listed: readonly Listed[]): readonly string[] {
  const asked = listed.map(({ object }) => `${object}\n`).join('');
  const output = git(root, ['cat-file', '--batch'], asked);
  let at = 0;
  return listed.map(({ path }) => {
    const end = output.indexOf('\n', at);
    const size = Number(/ blob (\d+)$/.exec(output.toString('latin1', at, end))?.[1]);
    if (end < 0 || Number.isNaN(size))
      throw new GitProblem(
        `${path} is listed in the commit and cannot be read: the clone is not complete. Fetch it again without a filter.`,
      );
    at = end + 1 + size + 1;
    return output.toString('utf8', end + 1, end + 1 + size);
  });
}

/** The text of one plain file at a commit, by its path from the top; undefined where there is none. */
export const fileAt = ({ root }: Repository, commit: string, path: string): string | undefined => {
  const entry = ask(root, ['ls-tree', '--full-tree', commit, '--', path]);
  const isPlain = ENTRY.test(entry ?? '') && !entry?.startsWith(LINK);
  return isPlain
    ? git(root, ['cat-file', 'blob', `${commit}:${path}`]).toString('utf8')
    : undefined;
};

/**
 * The paths of all files that differ between a commit and another, or the working folder with what is not yet
 * committed, from the top of the repository. A renamed file counts under both names.
 */
export function changedPaths({ root }: Repository, base: string, head?: string): readonly string[] {
  const range = head === undefined ? [base] : [base, head];
  const tracked = names(
    git(root, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', ...range, '--']),
  );
  const added =
    head === undefined
      ? names(git(root, ['ls-files', '--others', '--exclude-standard', '-z']))
      : [];
  return [...new Set([...tracked, ...added])].sort();
}

/** Paths from the top of the repository as messages show them: from where the command was started. */
export const asShown = ({ root }: Repository, path: string): string =>
  relative(resolve('.'), resolve(root, path)).replaceAll('\\', '/');
