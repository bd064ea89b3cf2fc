import type { Judged } from '../../src/changes/side.ts';
import { overTime } from '../../src/changes/rules/over-time.ts';
import { issuesForGitHub } from '../../src/issues/github.ts';
import { sortIssues, type Issue } from '../../src/issues/issue.ts';
import { issuesAsJson } from '../../src/issues/json.ts';
import { count, either, formatIssues } from '../../src/issues/terminal.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import { contentSummary } from '../../src/views/content-summary.ts';
import { addressIssues } from './addresses.ts';
import { baseOf, nameOf, type BaseFound } from './compared.ts';
import { kept, unkept } from './kept.ts';
import type { Command } from './run-command.ts';
import { issuesOfChange } from './of-change.ts';
import { WrongUse } from './wrong-use.ts';

const help = `
npm run check   checks all content, and what changed against the base branch

  --changed     prints only problems of the change: in files that differ from the base, and in others what was right
                there; all content is read all the same
  --base REF    what to compare with: where the working folder left this branch, tag or commit
  --reporter R  terminal, if you do not say; github, for annotations on the lines of a pull request; or json, as
                { version, problems, issues: [{ code, file, line, column, problem, remedy }] }, with null for what
                is not known
  --no-cache    reads every file again; else a file that an earlier run read is taken from node_modules/.cache

The base is GITHUB_BASE_REF if nothing is named, else origin/main, else main. Without git nothing is compared.
Exit 0 when there is no problem, 1 when there are, 2 when used wrongly.
`;

const flags = {
  changed: { type: 'boolean', default: false },
  base: { type: 'string' },
  reporter: { type: 'string', default: 'terminal' },
  'no-cache': { type: 'boolean', default: false },
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
    const report = reporterOf(values.reporter);
    const started = performance.now();
    const folder = contentFolder();
    const { parse, keep } = values['no-cache'] ? unkept() : kept(folder);
    const found = baseOf(folder, values.base, parse);
    if (values.changed && 'none' in found)
      throw new WrongUse(`--changed has nothing to compare with. ${found.none}`);
    const checked = checkContentFolder(folder, parse);
    const { content, issues, site, redirects } = checked;
    const ofComparison = [
      ...besideBase(found, { graph: content, site, redirects }),
      ...addressIssues(folder, checked, found, asOfDate()),
    ];
    const all = sortIssues([...issues, ...ofComparison]);
    const shown =
      values.changed && 'base' in found
        ? issuesOfChange(folder, { ofContent: issues, ofComparison }, found.base, parse)
        : all;
    keep();
    const seconds = (performance.now() - started) / 1000;
    const said = report(shown, all.length === 0 ? contentSummary(content, seconds) : '');
    if (said !== '') console.log(said);
    // Beside the report, so that the report alone can be piped on.
    if (shown.length < all.length) console.error(elsewhere(all.length - shown.length));
    console.error(comparedWith(found));
    return shown.length > 0 ? 1 : 0;
  },
};

/** How problems are printed; `well` is what is said of a record without any. */
type Reporter = (issues: readonly Issue[], well: string) => string;

const REPORTERS: ReadonlyMap<string, Reporter> = new Map<string, Reporter>([
  ['terminal', (issues, well) => (issues.length > 0 ? formatIssues(issues) : well)],
  ['github', (issues, well) => (issues.length > 0 ? issuesForGitHub(issues) : well)],
  ['json', (issues) => issuesAsJson(issues)],
]);

function reporterOf(name: string): Reporter {
  const reporter = REPORTERS.get(name);
  if (!reporter)
    throw new WrongUse(`--reporter is "${name}". It can be ${either([...REPORTERS.keys()])}.`);
  return reporter;
}

/** What shows only beside the base. */
const besideBase = (found: BaseFound, head: Judged): readonly Issue[] =>
  'base' in found ? overTime(found.side, head, asOfDate()) : [];

const elsewhere = (number: number): string =>
  `No account of ${count(number, 'problem')} that the change does not have: npm run check tells all.`;

const comparedWith = (found: BaseFound): string =>
  'base' in found
    ? `Compared with ${nameOf(found.base)}.`
    : `Not compared with what is published. ${found.none}`;
