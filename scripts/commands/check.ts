import { rememberingParse } from '../../src/changes/side.ts';
import { overTime } from '../../src/changes/rules/over-time.ts';
import { sortIssues, type Issue } from '../../src/issues/issue.ts';
import { count, formatIssues } from '../../src/issues/terminal.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import type { Base } from '../../src/sources/git-base.ts';
import { asShown, changedPaths } from '../../src/sources/git-content.ts';
import { contentSummary } from '../../src/views/content-summary.ts';
import { addressIssues } from './addresses.ts';
import { baseOf, nameOf, sideAt, type BaseFound, type Parse } from './compared.ts';
import type { Command } from './run-command.ts';
import { WrongUse } from './wrong-use.ts';

const help = `
npm run check   checks all content, and what changed against the base branch

  --changed     prints only problems in files that differ from the base; all content is read all the same
  --base REF    what to compare with: where the working folder left this branch, tag or commit

The base is GITHUB_BASE_REF if nothing is named, else origin/main, else main. Without git nothing is compared.
Exit 0 when there is no problem, 1 when there are, 2 when used wrongly.
`;

const flags = {
  changed: { type: 'boolean', default: false },
  base: { type: 'string' },
} as const;

/** `npm run check`: every problem of the content, and of the change that it is. */
export const checkCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values, positionals }) => {
    if (positionals.length > 0)
      throw new WrongUse(
        `"${positionals.join(' ')}" is not a flag. All content is checked at once; --help says more.`,
      );
    const started = performance.now();
    const folder = contentFolder();
    const parse = rememberingParse();
    const found = baseOf(folder, values.base, parse);
    if (values.changed && 'none' in found)
      throw new WrongUse(`--changed has nothing to compare with. ${found.none}`);
    const checked = checkContentFolder(folder, parse);
    const { content, issues } = checked;
    const all = sortIssues([
      ...issues,
      ...ofChange(folder, found, parse),
      ...addressIssues(folder, checked, found, asOfDate()),
    ]);
    const shown = values.changed && 'base' in found ? inChanged(all, found.base) : all;
    if (shown.length > 0) console.log(formatIssues(shown));
    else if (all.length === 0)
      console.log(contentSummary(content, (performance.now() - started) / 1000));
    if (shown.length < all.length) console.log(elsewhere(all.length - shown.length));
    console.log(comparedWith(found));
    return shown.length > 0 ? 1 : 0;
  },
};

/** What shows only beside the base. */
const ofChange = (folder: string, found: BaseFound, parse: Parse): readonly Issue[] =>
  'base' in found ? overTime(found.side, sideAt(folder, undefined, parse), asOfDate()) : [];

/** Problems in files that differ from the base, committed or not. */
function inChanged(issues: readonly Issue[], { repository, commit }: Base): readonly Issue[] {
  const changed = new Set(
    changedPaths(repository, commit).map((path) => asShown(repository, path)),
  );
  return issues.filter(({ file }) => changed.has(file));
}

const elsewhere = (number: number): string =>
  `No account of ${count(number, 'problem')} in files that did not change: npm run check tells all.`;

const comparedWith = (found: BaseFound): string =>
  'base' in found
    ? `Compared with ${nameOf(found.base)}.`
    : `Not compared with what is published. ${found.none}`;
