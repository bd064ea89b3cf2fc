import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fix, isUnreadable, type Fixed } from '../../src/editing/fix.ts';
import { count } from '../../src/issues/terminal.ts';
import { nearest } from '../../src/records/nearest.ts';
import type { ContentFile } from '../../src/records/content-record.ts';
import { contentFolder, readContentFolder, SETTINGS } from '../../src/sources/content-folder.ts';
import { sayThatItWorks, type Command, type ExitCode } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';

const help = `
Puts right in record files what needs no judgement, and says what it changed.

  npm run fix                        all files of the record
  npm run fix -- content/reports/…   these files, or all in these folders
  npm run fix -- --check             changes nothing, and says what it would

It orders fields as the schema has them, takes quotation marks away or adds them, writes dates such as
5 March 2021 as 2021-03-05 where only one day can be meant, and tidies spaces and empty lines. What a
record says stays the same; comments stay. Whatever needs judgement is left for npm run check to tell.
The settings (${SETTINGS.join(', ')}) are no records and are left as they are.
Exit 0 when done, 1 when --check would change something, 2 when used wrongly.
`;

const flags = { check: { type: 'boolean', default: false } } as const;

export const fixCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values, positionals }) => {
    const folder = contentFolder();
    sayThatItWorks();
    const files = chosen(readContentFolder(folder), positionals);
    const changed = files
      .map((file) => ({ file, fixed: fix(file) }))
      .filter(({ file, fixed }) => fixed.text !== file.text);
    for (const { file, fixed } of changed) {
      console.log(`${file.shownAs}\n${said(fixed)}\n`);
      if (!values.check) writeFileSync(join(folder, file.path), fixed.text);
    }
    for (const { shownAs } of files.filter(isUnreadable))
      console.log(`${shownAs}\n  left as it is: it cannot be read, and npm run check says why\n`);
    console.log(closing(changed.length, files.length, values.check));
    return exitCode(changed.length, values.check);
  },
};

const exitCode = (changed: number, check: boolean): ExitCode => (check && changed > 0 ? 1 : 0);

const said = ({ changes }: Fixed): string => changes.map((change) => `  ${change}`).join('\n');

function closing(changed: number, all: number, check: boolean): string {
  if (changed === 0) return `${count(all, 'file')} looked at, and nothing to put right.`;
  return check
    ? `${count(changed, 'file')} of ${all} would be put right by npm run fix.`
    : `${count(changed, 'file')} of ${all} put right. What they say is the same.`;
}

/** The files named, or in the folders named; all where none is. Throws WrongUse for a name that is none. */
function chosen(files: readonly ContentFile[], named: readonly string[]): readonly ContentFile[] {
  const found = named.map((name) => {
    const wanted = name.replace(/^\.\//, '').replace(/\/$/, '');
    const fits = files.filter(({ shownAs, path }) =>
      [shownAs, path].some((each) => each === wanted || each.startsWith(`${wanted}/`)),
    );
    if (fits.length > 0) return fits;
    if (SETTINGS.some((each) => wanted === each || wanted.endsWith(`/${each}`)))
      throw new WrongUse(`${name} is a file of settings, which npm run fix leaves as it is.`);
    const near = nearest(
      wanted,
      files.map(({ path, shownAs }) => (shownAs.startsWith(wanted.slice(0, 3)) ? shownAs : path)),
    );
    throw new WrongUse(
      `There is no record file ${name}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    );
  });
  return named.length === 0 ? files : [...new Set(found.flat())];
}
