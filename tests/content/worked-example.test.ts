/**
 * The worked example of the guide to adding a report is done here, command by command, in a copy of the record
 * from which its report was taken out. What the commands print, and what they begin, is what the guide shows:
 * `npx vitest run tests/content/worked-example.test.ts -u` writes it anew where it should have changed.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const EXAMPLE = 'content/guides/adding-a-report';
const REPORT = 'content/reports/ndg-2024';
const SOURCE = 'content/sources/gov-2024-12-ndg-report.yaml';
const GUIDE = 'content/guides/adding-a-report.mdx';

const commands = readdirSync(EXAMPLE).filter((name) => name.endsWith('.sh'));
const example = (file: string): string => resolve(EXAMPLE, file);

/** Everybody’s computer but mine: the day, the colours and the name of whoever commits are the same everywhere. */
const ENVIRONMENT = {
  AS_OF: '2026-11-21',
  NO_COLOR: '1',
  npm_config_loglevel: 'silent',
  GITHUB_BASE_REF: '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'An editor',
  GIT_AUTHOR_EMAIL: 'editor@record.example',
  GIT_COMMITTER_NAME: 'An editor',
  GIT_COMMITTER_EMAIL: 'editor@record.example',
};

let desk: string;

function run(command: string): { readonly code: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', command], {
    cwd: desk,
    encoding: 'utf8',
    env: { ...process.env, ...ENVIRONMENT },
  });
  return { code: status, out: stdout + stderr };
}

const runStep = (name: string) => run(readFileSync(example(`${name}.sh`), 'utf8'));

/** A clone as an editor has it, whose branch main has all of the record but the report of the example. */
function layDesk(): void {
  desk = realpathSync(mkdtempSync(join(tmpdir(), 'worked-example-')));
  for (const name of ['package.json', 'scripts', 'src', 'node_modules'])
    symlinkSync(resolve(name), join(desk, name));
  cpSync('content', join(desk, 'content'), { recursive: true });
  rmSync(join(desk, REPORT), { recursive: true, force: true });
  rmSync(join(desk, SOURCE), { force: true });
  const begun = run(
    'git init -q -b main . && git init -q --bare ../$(basename $PWD).git && git remote add origin ../$(basename $PWD).git && git add content && git commit -q -m "all but one"',
  );
  if (begun.code !== 0) throw new Error(begun.out);
  appendFileSync(join(desk, '.git/info/exclude'), 'package.json\nscripts\nsrc\nnode_modules\n');
}

beforeAll(layDesk, 60_000);
afterAll(() => {
  rmSync(desk, { recursive: true, force: true });
  rmSync(`${desk}.git`, { recursive: true, force: true });
});

/** The editor’s part: what the files say in the end. */
const write = (): void => {
  cpSync(example('written'), join(desk, 'content'), { recursive: true });
};

describe('the worked example', { timeout: 120_000 }, () => {
  test('begins a branch', () => {
    expect(runStep('1-branch').code).toBe(0);
  });

  test.each(['2-source', '3-report', '4-finding'])(
    '%s writes files and says what is left to do',
    async (name) => {
      const { code, out } = runStep(name);
      expect(code).toBe(0);
      await expect(out).toMatchFileSnapshot(example(`${name}.txt`));
    },
  );

  test('has begun a report with everything known so far', async () => {
    const begun = readFileSync(join(desk, REPORT, 'report.mdx'), 'utf8');
    await expect(begun).toMatchFileSnapshot(example('begun-report.txt'));
  });

  test('is told by the check what is left to do, and nothing else', async () => {
    const { code, out } = runStep('5-check');
    expect(code).toBe(1);
    expect(out.match(/^content\/\S+  \S+$/gm)?.every((line) => line.endsWith('  to-do'))).toBe(
      true,
    );
    await expect(withoutCommit(out)).toMatchFileSnapshot(example('5-check.txt'));
  });

  test('is written in the form that fix would give it', () => {
    write();
    const { code, out } = runStep('6-fix');
    expect(code).toBe(0);
    expect(out).toMatch(/nothing to put right/);
  });

  test('has no problem in the end', () => {
    const { code, out } = runStep('7-check');
    expect(out).toMatch(/^No problems: /);
    expect(code).toBe(0);
  });

  test('says what changed on the record', async () => {
    const { code, out } = runStep('8-diff');
    expect(code).toBe(0);
    await expect(withoutCommit(out)).toMatchFileSnapshot(example('8-diff.txt'));
  });

  test('is committed and sent, with nothing left behind', () => {
    expect(runStep('9-commit').code).toBe(0);
    expect(run('git status --porcelain').out).toBe('');
    expect(run('git log --format=%s main..origin/ndg-2024').out).toBe('reports: add ndg-2024\n');
  });

  test('has no command that is not run here', () => {
    expect(commands).toEqual([
      '1-branch.sh',
      '2-source.sh',
      '3-report.sh',
      '4-finding.sh',
      '5-check.sh',
      '6-fix.sh',
      '7-check.sh',
      '8-diff.sh',
      '9-commit.sh',
    ]);
  });
});

describe('the guide', () => {
  const shown = [...readFileSync(GUIDE, 'utf8').matchAll(/<Shown file="adding-a-report\/([^"]+)"/g)];
  const names = shown.map(([, name = '']) => name);

  test('shows every command, in its order', () => {
    expect(names.filter((name) => name.endsWith('.sh'))).toEqual(commands);
  });

  test('shows nothing that is not there', () => {
    expect(names.filter((name) => !existsSync(example(name)))).toEqual([]);
  });
});

/** The commit of the branch main is another in every clone; what links to the report waits for it meanwhile. */
const withoutCommit = (out: string): string =>
  out.replaceAll(/\b[0-9a-f]{12}\b/g, '0123456789ab').replaceAll(/^No account of .*\n/gm, '');
