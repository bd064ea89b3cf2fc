import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSameButNames } from '../../src/editing/same-but-names.ts';
import { annotation } from '../../src/issues/github.ts';
import { dataFolders, isGuide } from '../../src/review/path-rules.ts';
import { refusal, refusals, type Entry } from '../../src/review/plain-files.ts';
import type { Command } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { needed } from './needed.ts';

const help = `
npm run review -- take        takes a stranger’s content as data: plain files, and no code

  --from DIR    the stranger’s working copy, with a folder content/
  --base DIR    ours; guides come from here, as they are code, unless only names of records differ
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

/** The content of a pull request. Of its guides, those that differ from ours in names of records alone. */
export const takeCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values }) => {
    const from = needed(values.from, '--from');
    const into = needed(values.into, '--into');
    if (existsSync(into))
      throw new WrongUse(`${into} is there already. Name a folder that is not.`);
    const found = dataFolders.flatMap((folder) => entriesIn(from, folder));
    // The check reads the ledger where it is, so links in it are refused as well.
    const data = found.filter(({ path }) => !isGuide(path));
    const refused = refusals(data);
    for (const [file, why] of refused) console.log(annotation('error', { file }, why));
    if (refused.length > 0) return 1;
    const guides = entriesIn(values.base, CONTENT).filter(({ path }) => isGuide(path));
    const renaming = found
      .filter((entry) => refusal(entry) === undefined)
      .filter(({ path }) => guides.some((guide) => guide.path === path))
      .filter(({ path }) => isRenaming(path, values.base, from));
    const theirs = [...data.filter(({ path }) => path.startsWith(`${CONTENT}/`)), ...renaming];
    const ours = guides.filter(({ path }) => renaming.every((guide) => guide.path !== path));
    for (const { path } of theirs) copy(from, into, path);
    for (const { path } of ours) copy(values.base, into, path);
    console.log(`Took ${theirs.length} files, and ${ours.length} of the base branch.`);
    return 0;
  },
};

/** Whether a guide of theirs is ours with other names of records in it. */
function isRenaming(path: string, base: string, from: string): boolean {
  const read = (root: string): string => readFileSync(join(root, path), 'utf8');
  return isSameButNames(path, read(base), read(from));
}

/** What is in a folder, without following any link. Throws WrongUse where there is no content. */
function entriesIn(root: string, folder: string): readonly Entry[] {
  if (lstatSync(join(root, folder), { throwIfNoEntry: false })) return list(root, folder);
  // A record that was never published has no ledger yet.
  if (folder !== CONTENT) return [];
  throw new WrongUse(`There is no ${folder}/ in ${root}.`);
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
