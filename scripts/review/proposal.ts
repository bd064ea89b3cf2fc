import type { Command, ExitCode } from '../commands/run-command.ts';
import { gitHub } from './github.ts';
import { endedRun, pullOf } from './run-event.ts';

const help = `
npm run review -- proposal    finds the pull request of the run that ended, as lines for $GITHUB_OUTPUT

Reads the event (GITHUB_EVENT_PATH) and asks GitHub. Prints number, head and base; an empty number where no open pull
request has that commit as its tip. Exit 0, or 2 when used wrongly.
`;

const flags = {} as const;

/** The pull request that a run was for. */
export const proposalCommand: Command<typeof flags> = {
  help,
  flags,
  run: async (): Promise<ExitCode> => {
    const run = endedRun();
    const pull = await pullOf(gitHub(), run);
    console.log(`number=${pull?.number ?? ''}`);
    console.log(`head=${run.head_sha}`);
    // A branch of ours, but its name is not ours to trust in a shell.
    console.log(`base=${/^[\w./-]+$/.test(pull?.base.ref ?? '') ? pull?.base.ref : ''}`);
    return 0;
  },
};
