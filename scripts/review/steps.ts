/** The steps of the workflows in .github/, each a command that runs here as it does there. */
import type { ParseArgsConfig } from 'node:util';
import { runCommand, type Command } from '../commands/run-command.ts';
import { codeownersCommand } from './codeowners.ts';
import { commentCommand } from './comment.ts';
import { hostCommand } from './host.ts';
import { jobsCommand } from './jobs.ts';
import { keepLedgerCommand } from './keep-ledger.ts';
import { linksCommand } from './links.ts';
import { linksIssueCommand } from './links-issue.ts';
import { manifestCommand } from './manifest.ts';
import { pathsCommand } from './paths.ts';
import { proposalCommand } from './proposal.ts';
import { rulesCommand } from './rules.ts';
import { shotsCommand } from './shots.ts';
import { statusCommand } from './status.ts';
import { takeCommand } from './take.ts';
import { verdictCommand } from './verdict.ts';

type AnyCommand = Command<NonNullable<ParseArgsConfig['options']>>;

/** Every step, in the order in which a change meets them. */
export const STEPS: ReadonlyMap<string, AnyCommand> = new Map<string, AnyCommand>([
  ['jobs', jobsCommand],
  ['paths', pathsCommand],
  ['take', takeCommand],
  ['shots', shotsCommand],
  ['verdict', verdictCommand],
  ['proposal', proposalCommand],
  ['rules', rulesCommand],
  ['status', statusCommand],
  ['comment', commentCommand],
  ['host', hostCommand],
  ['manifest', manifestCommand],
  ['keep-ledger', keepLedgerCommand],
  ['links', linksCommand],
  ['links-issue', linksIssueCommand],
  ['codeowners', codeownersCommand],
]);

/** Runs the step that is named first. Without one, says which there are. */
export async function runReview([name, ...args]: readonly string[]): Promise<void> {
  const step = STEPS.get(name ?? '');
  if (step) return runCommand(step, args);
  const isAsked = name === '--help' || name === '-h';
  const say = isAsked ? console.log : console.error;
  if (!isAsked) say(name === undefined ? 'Name a step.' : `There is no step "${name}".`);
  say(overview());
  if (!isAsked) process.exitCode = 2;
}

const overview = (): string =>
  [
    'npm run review -- <step>: one step of a workflow; each has --help',
    '',
    ...[...STEPS.values()].map(({ help }) => `  ${help.trim().split('\n')[0] ?? ''}`),
    '',
    'Exit 0 when the step is done or says yes, 1 when it says no, 2 when used wrongly.',
  ].join('\n');
