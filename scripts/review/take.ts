import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { annotation } from '../../src/issues/github.ts';
import { isData } from '../../src/review/path-rules.ts';
import { refusals, type Entry } from '../../src/review/plain-files.ts';
import type { Command } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { needed } from './needed.ts';

const help = `
npm run review -- take        takes a stranger’s content as data: plain files, and no guides

  --from DIR    the stranger’s working copy, with a folder content/
  --base DIR    ours; guides come from here, as they are code
  --into DIR    the content folder to write; it must not be there yet

Links, odd names and large files are refused, each with a line that GitHub shows beside the file.
Exit 0 when all was taken, 1 when something was refused and nothing written, 2 when used wrongly.
`;

const flags = {
  from: { type: 'string' },
  base: { type: 'string', default: '.' },
  into: { type: 'string' },
} as const;

const CONTENT = 'content';

/** The content of a pull request, with the guides of the base. */
export const takeCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values }) => {
    const from = needed(values.from, '--from');
    const into = needed(values.into, '--into');
    if (existsSync(into))
      throw new WrongUse(`${into} is there already. Name a folder that is not.`);
    const theirs = entriesIn(from, CONTENT).filter(({ path }) => isData(path));
    const refused = refusals(theirs);
    for (const [file, why] of refused) console.log(annotation('error', { file }, why));
    if (refused.length > 0) return 1;
    const ours = entriesIn(values.base, CONTENT).filter(({ path }) => !isData(path));
    for (const { path } of theirs) copy(from, into, path);
    for (const { path } of ours) copy(values.base, into, path);
    console.log(`Took ${theirs.length} files, and ${ours.length} of the base branch.`);
    return 0;
  },
};

/** What is in a folder, without following any link. Throws WrongUse where there is none. */
function entriesIn(root: string, folder: string): readonly Entry[] {
  const top = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (!top) throw new WrongUse(`There is no ${folder}/ in ${root}.`);
  return list(root, folder);
}

function list(root: string, path: string): readonly Entry[] {
  const found = lstatSync(join(root, path));
  if (found.isDirectory())
    return readdirSync(join(root, path))
      .sort()
      .flatMap((name) => list(root, `${path}/${name}`));
  const kind = found.isSymbolicLink() ? 'link' : found.isFile() ? 'file' : 'other';
  return [{ path, kind, bytes: found.size }];
}

function copy(root: string, into: string, path: string): void {
  const to = join(into, path.slice(CONTENT.length + 1));
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(root, path), to);
}
