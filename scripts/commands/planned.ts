/** How a plan is carried out: the content it is made for, its check, and its writing. */
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Edit } from '../../src/editing/edit.ts';
import type { Content, Plan, Undecided } from '../../src/editing/plan.ts';
import { count, formatIssues } from '../../src/issues/terminal.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { addressesIn } from '../../src/ledger/ledger-file.ts';
import { checkFiles } from '../../src/records/check.ts';
import type { ContentFile } from '../../src/records/content-record.ts';
import { parseSettings } from '../../src/records/parse-settings.ts';
import { addressedBy } from '../../src/records/record-address.ts';
import { redirectIssues } from '../../src/records/redirect-issues.ts';
import { begunAmong } from '../../src/records/to-do.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import {
  holdsRecord,
  readContentFile,
  SETTINGS,
  shownAs,
} from '../../src/sources/content-folder.ts';
import { ledgerFolder, readLedger } from '../../src/sources/ledger-folder.ts';
import { baseOf, type Parse } from './compared.ts';
import { kept } from './kept.ts';
import { promisedBy } from './promised.ts';
import { sayThatItWorks, type ExitCode } from './run-command.ts';
import { WrongUse } from './wrong-use.ts';

/** Plans, checks and writes; what it did is said file by file. */
export function carryOut(
  folder: string,
  plan: (content: Content) => Plan,
  { isDry }: { readonly isDry: boolean },
): ExitCode {
  sayThatItWorks();
  const { parse } = kept(folder);
  const files = editable(folder);
  const before = judged(files, parse);
  const content: Content = {
    files,
    graph: before.graph,
    begun: before.begun,
    shownAs: (path) => shownAs(folder, path),
    redirects: before.redirects,
    wasPublished: publishedIn(folder, parse),
  };
  const planned = plan(content);
  if ('refused' in planned) throw new WrongUse(planned.refused);
  const after = judged(afterwards(folder, files, planned.edits), parse);
  const fresh = newIssues(before.issues, after.issues);
  // Links that an editor has to settle dangle until then; the list below says where they are.
  const faults = planned.undecided.length > 0 ? [] : fresh;
  if (faults.length > 0) {
    console.log(formatIssues(faults));
    console.log('Nothing was written: the record would have these problems.');
    return 1;
  }
  if (!isDry) for (const edit of planned.edits) write(folder, edit);
  sayEdits(folder, files, planned.edits, isDry);
  return sayUndecided(folder, files, planned.undecided);
}

/** Every file that may name a record: records, settings, guides. */
function editable(folder: string): readonly ContentFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter(
      (path) =>
        SETTINGS.some((each) => each === path) ||
        holdsRecord(path) ||
        /^guides\/.*\.mdx$/.test(path),
    )
    .filter((path) => /\.(?:mdx|yaml)$/.test(path))
    .sort()
    .map((path) => readContentFile(folder, path));
}

/** What the check says of files, and what they hold. */
function judged(files: readonly ContentFile[], parse: Parse) {
  const file = files.find(({ path }) => path === 'redirects.yaml');
  const redirects = file && parseSettings(file, 'redirects');
  const records = files.filter(({ path }) => holdsRecord(path));
  const { graph, broken, issues } = checkFiles(records, parse, redirects?.settings?.moved);
  const ofRedirects = file && redirects ? redirectIssues(file, redirects, graph, broken) : [];
  return {
    graph,
    begun: begunAmong(records, issues),
    redirects: redirects?.settings?.moved ?? [],
    issues: [...issues, ...(redirects?.issues ?? []), ...ofRedirects],
  };
}

function afterwards(
  folder: string,
  files: readonly ContentFile[],
  edits: readonly Edit[],
): readonly ContentFile[] {
  const edited = new Set(edits.map(({ path }) => path));
  return [
    ...files.filter(({ path }) => !edited.has(path)),
    ...edits.flatMap(({ path, text }) =>
      text === undefined ? [] : [{ path, text, shownAs: `${shownAs(folder)}/${path}` }],
    ),
  ];
}

/** Problems that were not there before, wherever they stand now. */
function newIssues(before: readonly Issue[], after: readonly Issue[]): readonly Issue[] {
  const known = new Set(before.map(({ code, problem }) => `${code}\n${problem}`));
  return after.filter(({ code, problem }) => !known.has(`${code}\n${problem}`));
}

/** Whether a name was published, by the ledger or on the base branch; both are read when first asked. */
function publishedIn(folder: string, parse: Parse): (named: string) => boolean {
  let addresses: ReadonlySet<string> | undefined;
  const read = (): ReadonlySet<string> => {
    const base = baseOf(folder, undefined, parse);
    const onBase = 'base' in base ? (promisedBy(base.side, asOfDate()) ?? []) : [];
    return new Set([...addressesIn(readLedger(ledgerFolder())), ...onBase]);
  };
  return (named) => {
    addresses ??= read();
    const { id, anchor } = addressedBy(named);
    return addresses.has(anchor === undefined ? `/${id}/` : `/${id}/#${anchor}`);
  };
}

function write(folder: string, { path, text }: Edit): void {
  const file = join(folder, path);
  if (text !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  rmSync(file);
  if (existsSync(dirname(file)) && readdirSync(dirname(file)).length === 0)
    rmdirSync(dirname(file));
}

function sayEdits(
  folder: string,
  files: readonly ContentFile[],
  edits: readonly Edit[],
  isDry: boolean,
): void {
  const known = new Set(files.map(({ path }) => path));
  for (const { path, text } of edits)
    console.log(
      `${text === undefined ? 'takes out' : known.has(path) ? 'changes' : 'writes'} ${shownAs(folder)}/${path}`,
    );
  console.log(`${isDry ? 'Would change' : 'Changed'} ${count(edits.length, 'file')}.`);
}

function sayUndecided(
  folder: string,
  files: readonly ContentFile[],
  undecided: readonly Undecided[],
): ExitCode {
  if (undecided.length === 0) return 0;
  console.log(
    `${count(undecided.length, 'link')} to settle, each with the successor that is meant:`,
  );
  for (const { path, at } of undecided) {
    const before = (files.find((file) => file.path === path)?.text ?? '').slice(0, at).split('\n');
    console.log(`${shownAs(folder)}/${path}:${before.length}:${(before.at(-1) ?? '').length + 1}`);
  }
  return 1;
}
