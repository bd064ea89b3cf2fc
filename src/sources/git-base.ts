/** What a change is compared with: the commit at which it left the branch that it is to come back to. */
import { ask, commitOf, forkOf, repositoryOf, type Repository } from './git.ts';

/** A commit to compare with, and how it was found. */
export interface Base {
  readonly commit: string;
  /** As one would say it: `origin/main`. */
  readonly name: string;
  readonly repository: Repository;
}

/** Who names a base: the command line, or the environment of a workflow. */
export interface BaseAsked {
  readonly base?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Where a change comes back to if nobody says, the published branch first. */
const MAIN = ['origin/main', 'main'] as const;

/**
 * The base of what is checked out: where it left the branch named, else GITHUB_BASE_REF, else `origin/main`,
 * else `main`. What was added to that branch since is no part of the change, so the fork counts and not the
 * branch’s tip; for a commit that is an ancestor the two are the same. Undefined where nobody named a base and
 * the repository has none of the last two. Throws a `GitProblem` where there is no repository, or the base that
 * was named cannot be found.
 */
export function findBase(folder: string, { base, env = {} }: BaseAsked): Base | undefined {
  const repository = repositoryOf(folder);
  const wanted = env['GITHUB_BASE_REF'] ?? '';
  const name = base ?? (wanted === '' ? mainOf(repository) : `origin/${wanted}`);
  return name === undefined ? undefined : { commit: forkOf(repository, name), name, repository };
}

const mainOf = ({ root }: Repository): string | undefined =>
  MAIN.find(
    (name) => ask(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]) !== undefined,
  );

/** A commit that somebody named, as it is. Throws a `GitProblem` where there is none. */
export function namedCommit(folder: string, name: string): Base {
  const repository = repositoryOf(folder);
  return { commit: commitOf(repository, name), name, repository };
}
