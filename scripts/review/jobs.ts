import { isSameButNames } from '../../src/editing/same-but-names.ts';
import { jobNames, jobsFor } from '../../src/review/jobs.ts';
import { isGuide } from '../../src/review/path-rules.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import { fileAt } from '../../src/sources/git-content.ts';
import { commitOf, repositoryOf } from '../../src/sources/git.ts';
import type { Command } from '../commands/run-command.ts';
import { needed } from './needed.ts';
import { pathsBetween } from './paths-between.ts';

const help = `
npm run review -- jobs        says which checks a change needs, as lines for $GITHUB_OUTPUT

  --base REF    the commit before the change
  --head REF    the commit after it; HEAD, if you do not say

A change of content and ledger alone needs no tests of code. Guides are code, but for the names of records in them,
which npm run move rewrites. Exit 0, or 2 when used wrongly.
`;

const flags = { base: { type: 'string' }, head: { type: 'string', default: 'HEAD' } } as const;

/** The jobs of a pull request that have to run. */
export const jobsCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values: { base, head } }) => {
    const paths = pathsBetween(base, head);
    const renaming = paths.filter(isGuide).filter(isRenaming(needed(base, '--base'), head));
    const jobs = jobsFor(paths, renaming);
    for (const name of jobNames) console.log(`${name}=${String(jobs[name])}`);
    return 0;
  },
};

/** Whether a guide is at both commits, and differs in names of records alone. */
function isRenaming(base: string, head: string): (path: string) => boolean {
  const repository = repositoryOf(contentFolder());
  const [before, after] = [commitOf(repository, base), commitOf(repository, head)];
  return (path) => {
    const [ours, theirs] = [fileAt(repository, before, path), fileAt(repository, after, path)];
    return ours !== undefined && theirs !== undefined && isSameButNames(path, ours, theirs);
  };
}
