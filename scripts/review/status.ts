import { oneLine } from '../../src/review/inert.ts';
import type { Command, ExitCode } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { gitHub } from './github.ts';
import { needed, setting } from './needed.ts';

const help = `
npm run review -- status      says of a commit what a rule said, so that it shows beside the pull request

  --name NAME     approvals, or paths; shown as "Rules / approvals"

Reads HEAD, STATE, SAYS and RUN_URL from the environment. Exit 0, or 2 when used wrongly.
`;

const flags = { name: { type: 'string' } } as const;

const STATES = ['success', 'failure', 'pending'];

/** A status of a commit. This is all that the job with the right to write them does. */
export const statusCommand: Command<typeof flags> = {
  help,
  flags,
  run: async ({ values }): Promise<ExitCode> => {
    const name = needed(values.name, '--name');
    const [head, state] = [setting('HEAD'), setting('STATE')];
    if (!['approvals', 'paths'].includes(name))
      throw new WrongUse(`--name is "${name}"; it can be approvals or paths.`);
    if (!/^[0-9a-f]{40}$/.test(head)) throw new WrongUse('HEAD is no hash of a commit.');
    if (!STATES.includes(state))
      throw new WrongUse(`STATE is "${state}"; it can be ${STATES.join(', ')}.`);
    await gitHub().send('POST', `/statuses/${head}`, {
      context: `Rules / ${name}`,
      state,
      description: oneLine(setting('SAYS'), 140),
      target_url: setting('RUN_URL'),
    });
    return 0;
  },
};
