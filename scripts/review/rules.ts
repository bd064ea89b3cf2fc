import { approvalsNeeded } from '../../src/changes/approvals.ts';
import { changesBetween } from '../../src/changes/changes.ts';
import { rememberingParse } from '../../src/changes/side.ts';
import { approvalsVerdict, pathsVerdict, type Proposal } from '../../src/review/approvals-given.ts';
import { ownersPaths } from '../../src/review/path-rules.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import { changedPaths } from '../../src/sources/git-content.ts';
import { commitOf, forkOf, repositoryOf } from '../../src/sources/git.ts';
import { orWrongUse, sideAt } from '../commands/compared.ts';
import type { Command, ExitCode } from '../commands/run-command.ts';
import { gitHub } from './github.ts';
import { needed } from './needed.ts';
import { proposalOf } from './reviews.ts';

const help = `
npm run review -- rules       says whether a change has the approvals it needs and touches only what it may

  --base REF    the branch that it is to come into
  --head REF    its tip; nothing of it is checked out or run, its files are read out of git
  --number N    its number on GitHub, for who has approved; without one, says only what is needed

Prints lines for $GITHUB_OUTPUT: a state and a sentence for approvals, and for paths.
Exit 0, whatever the rules say; 2 when used wrongly.
`;

const flags = {
  base: { type: 'string' },
  head: { type: 'string', default: 'HEAD' },
  number: { type: 'string' },
} as const;

/** The rules that no pull request can change for itself: this runs the base branch’s code, with its rights. */
export const rulesCommand: Command<typeof flags> = {
  help,
  flags,
  run: async ({ values }): Promise<ExitCode> => {
    const change = changeOf(needed(values.base, '--base'), values.head);
    const proposal =
      values.number === undefined
        ? nobody(change.head)
        : await proposalOf(gitHub(), values.number, change.head);
    const verdicts = [
      ['approvals', approvalsVerdict(proposal, change.approvals)],
      ['paths', pathsVerdict(proposal, ownersPaths(change.paths))],
    ] as const;
    for (const [name, { state, says }] of verdicts) {
      console.log(`${name}-state=${state}`);
      console.log(`${name}-says=${says}`);
    }
    return 0;
  },
};

interface Change {
  readonly head: string;
  readonly paths: readonly string[];
  readonly approvals: 1 | 2;
}

/** What differs between the tip and where it left the base; what came to the base since is no part of it. */
const changeOf = (baseName: string, headName: string): Change =>
  orWrongUse(() => {
    const folder = contentFolder();
    const repository = repositoryOf(folder);
    const head = commitOf(repository, headName);
    const base = forkOf(repository, baseName, head);
    const parse = rememberingParse();
    const side = (commit: string) => sideAt(folder, { commit, name: commit, repository }, parse);
    const changes = changesBetween(side(base), side(head), asOfDate());
    const { needed } = approvalsNeeded(changes);
    return { head, paths: changedPaths(repository, base, head), approvals: needed };
  });

const nobody = (head: string): Proposal => ({ author: '', head, reviews: [], roles: new Map() });
