import { execFileSync } from 'node:child_process';

/** What git could not do, in words for the person who asked. */
export class GitProblem extends Error {
  override readonly name = 'GitProblem';
}

/** A working copy, and where a folder of it is. */
export interface Repository {
  /** The top of the working copy. */
  readonly root: string;
  /** The folder asked about, from the top, with a slash at its end; empty at the top itself. */
  readonly prefix: string;
  /** Whether history was cut off when it was cloned. */
  readonly isShallow: boolean;
}

/** Output of a whole content folder; what git says of it by default is less than a record. */
const MOST = 1024 ** 3;

/** Runs git and gives what it printed. Throws what `execFileSync` throws. */
export const git = (folder: string, args: readonly string[], input?: string): Buffer =>
  execFileSync('git', ['-C', folder, ...args], {
    maxBuffer: MOST,
    // Looking must not write: no lock is taken, and nothing is asked of a person.
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  });

/** The same as one line of text; undefined where git says no. */
export function ask(folder: string, args: readonly string[]): string | undefined {
  try {
    return git(folder, args).toString('utf8').trimEnd();
  } catch {
    return undefined;
  }
}

/** The names that git ends with a zero, which no file name can hold. */
export const names = (output: Buffer): readonly string[] =>
  output.toString('utf8').split('\0').slice(0, -1);

const WHERE = ['rev-parse', '--show-toplevel', '--show-prefix', '--is-shallow-repository'];

/** The repository that a folder is in. Throws a `GitProblem` where there is none, or no git. */
export function repositoryOf(folder: string): Repository {
  if (ask('.', ['--version']) === undefined)
    throw new GitProblem('git is not installed, so there is nothing to compare with.');
  try {
    const [root = '', prefix = '', shallow] = git(folder, WHERE).toString('utf8').split('\n');
    return { root, prefix, isShallow: shallow === 'true' };
  } catch (error) {
    throw new GitProblem(whyNoRepository(folder, error), { cause: error });
  }
}

/** git refuses a folder that is in no repository, and one that somebody else owns; the second it says best itself. */
function whyNoRepository(folder: string, error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  return said === '' || said.includes('not a git repository')
    ? `${folder} is in no git repository, so there is nothing to compare with.`
    : `git cannot look at ${folder}: ${said.trim().replace(/\s+/g, ' ')}`;
}

/** What to do about history that a clone does not have. */
const DEEPEN =
  'This clone is shallow: fetch the whole history with git fetch --unshallow, or with fetch-depth: 0 in a workflow.';

const FETCH = 'Write a commit, a tag or a branch that this clone has, or fetch it first.';

/** The commit that a name means, as its hash. Throws a `GitProblem` where there is none. */
export function commitOf({ root, isShallow }: Repository, name: string): string {
  const found = ask(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  if (found !== undefined) return found;
  throw new GitProblem(`There is no commit "${name}" here. ${isShallow ? DEEPEN : FETCH}`);
}

/** The last commit that two have in common. Throws a `GitProblem` where none is known. */
export function forkOf(repository: Repository, name: string, head = 'HEAD'): string {
  const base = commitOf(repository, name);
  const tip = commitOf(repository, head);
  const fork = ask(repository.root, ['merge-base', base, tip]);
  if (fork !== undefined) return fork;
  throw new GitProblem(
    `"${name}" and "${head}" have no commit in common. ${repository.isShallow ? DEEPEN : 'Their histories are not related.'}`,
  );
}
