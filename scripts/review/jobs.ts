import { jobNames, jobsFor } from '../../src/review/jobs.ts';
import type { Command } from '../commands/run-command.ts';
import { pathsBetween } from './paths-between.ts';

const help = `
npm run review -- jobs        says which checks a change needs, as lines for $GITHUB_OUTPUT

  --base REF    the commit before the change
  --head REF    the commit after it; HEAD, if you do not say

A change of content alone needs no tests of code; guides are code. Exit 0, or 2 when used wrongly.
`;

const flags = { base: { type: 'string' }, head: { type: 'string', default: 'HEAD' } } as const;

/** The jobs of a pull request that have to run. */
export const jobsCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values }) => {
    const jobs = jobsFor(pathsBetween(values.base, values.head));
    for (const name of jobNames) console.log(`${name}=${String(jobs[name])}`);
    return 0;
  },
};
