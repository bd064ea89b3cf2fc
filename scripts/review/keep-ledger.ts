import { ask, git } from '../../src/sources/git.ts';
import { ledgerFolder } from '../../src/sources/ledger-folder.ts';
import { ledgerCommand } from '../commands/ledger.ts';
import type { Command, ExitCode } from '../commands/run-command.ts';

const help = `
npm run review -- keep-ledger    adds what was published to the ledger, and sends it to the published branch

  --branch NAME   the branch to send it to; main, if you do not say
  --dry-run       commits nothing and sends nothing

GITHUB_TOKEN, where it is set, is what the repository is written with. Somebody who was faster is no trouble: the
commit is put on top of theirs. Exit 0, 1 when the content has problems or it cannot be sent, 2 when used wrongly.
`;

const flags = {
  branch: { type: 'string', default: 'main' },
  'dry-run': { type: 'boolean', default: false },
} as const;

const TRIES = 4;

const AUTHOR = {
  GIT_AUTHOR_NAME: 'github-actions[bot]',
  GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
};

/** An address is published when the site is; this runs after it was. */
export const keepLedgerCommand: Command<typeof flags> = {
  help,
  flags,
  run: async ({ values }): Promise<ExitCode> => {
    const written = await ledgerCommand.run({
      values: { check: values['dry-run'] },
      positionals: [],
    } as never);
    if (values['dry-run']) return 0;
    if (written !== 0) return 1;
    Object.assign(process.env, AUTHOR, {
      GIT_COMMITTER_NAME: AUTHOR.GIT_AUTHOR_NAME,
      GIT_COMMITTER_EMAIL: AUTHOR.GIT_AUTHOR_EMAIL,
      ...credentials(process.env['GITHUB_TOKEN'] ?? ''),
    });
    git('.', ['add', '--', ledgerFolder()]);
    if (ask('.', ['diff', '--cached', '--quiet']) !== undefined) return 0;
    git('.', ['commit', '--quiet', '-m', MESSAGE]);
    return send(values.branch) ? 0 : 1;
  },
};

const MESSAGE =
  'ledger: add what was published\n\nEach of these addresses is on the live site, and is kept from now on.';

/** On top of what is there, again if somebody else was faster meanwhile. */
function send(branch: string): boolean {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    if (ask('.', ['fetch', '--quiet', 'origin', branch]) === undefined) {
      console.error(`There is no branch ${branch} at origin, or origin does not answer.`);
      return false;
    }
    if (ask('.', ['rebase', '--quiet', 'FETCH_HEAD']) === undefined) {
      ask('.', ['rebase', '--abort']);
      console.error('The ledger of the published branch has other lines in the same places.');
      return false;
    }
    if (ask('.', ['push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`]) !== undefined)
      return true;
  }
  console.error(`The ledger could not be sent to ${branch}: may this workflow write to it?`);
  return false;
}

/** In the environment of git alone: not in an argument, which others can read, nor in a file. */
const credentials = (token: string): Record<string, string> =>
  token === ''
    ? {}
    : {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'http.https://github.com/.extraheader',
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
      };
