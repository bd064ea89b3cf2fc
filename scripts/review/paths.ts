import { annotation } from '../../src/issues/github.ts';
import { ownersPaths } from '../../src/review/path-rules.ts';
import { count } from '../../src/issues/terminal.ts';
import type { Command } from '../commands/run-command.ts';
import { pathsBetween } from './paths-between.ts';

const help = `
npm run review -- paths       says which files of a change are the owners’, beside each of them

  --base REF    the commit before the change
  --head REF    the commit after it; HEAD, if you do not say

Advice to the editor; the rule itself is said by npm run review -- rules.
Exit 0 when there is none, 1 when there are, 2 when used wrongly.
`;

const flags = { base: { type: 'string' }, head: { type: 'string', default: 'HEAD' } } as const;

/** A file outside the editors’ folders needs an owner, which an editor should hear before waiting for one. */
export const pathsCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values }) => {
    const theirs = ownersPaths(pathsBetween(values.base, values.head));
    for (const path of theirs) console.log(annotation('warning', { file: path }, ADVICE));
    console.log(`${count(theirs.length, 'file')} of the owners.`);
    return theirs.length === 0 ? 0 : 1;
  },
};

const ADVICE =
  'This file is outside the editors’ folders, so an owner has to approve. Leave it in where a command wrote it, as move writes redirects and links in guides; if it came in by accident, take it out of the change.';
