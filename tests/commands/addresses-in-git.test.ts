import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const TIMETABLE = 'reports/inspector-2021/finding-timetable';
const LINES = 'reports/inspector-2021/finding-lines';

// Every command is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder = '';

interface Ran {
  readonly status: number | null;
  readonly said: string;
}

const run = (program: string, args: readonly string[], cwd = '.'): Ran => {
  const { GITHUB_BASE_REF: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...env,
      AS_OF: '2026-11-21',
      CONTENT_DIR: join(folder, 'content'),
      LEDGER_DIR: join(folder, 'ledger'),
    },
  });
  return { status, said: `${stdout}${stderr}` };
};

const command = (name: string, ...args: readonly string[]): Ran =>
  run(process.execPath, [`scripts/${name}.ts`, ...args]);

const git = (...args: readonly string[]): Ran => run('git', args, folder);

const commit = (): void => {
  git('add', '-A');
  expect(git('commit', '-q', '-m', 'a change').status).toBe(0);
};

const fileOf = (id: string): string => join(folder, `content/${id}.mdx`);

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'paper-trail-addresses-')));
  cpSync('tests/fixtures/valid', join(folder, 'content'), { recursive: true });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'A Tester');
  git('config', 'user.email', 'tester@platform-record.example');
  git('config', 'core.autocrlf', 'false');
  commit();
  git('checkout', '-q', '-b', 'work');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an address that the base branch has', () => {
  test('may not vanish by a renamed file; the command that the check names puts it right', () => {
    renameSync(fileOf(TIMETABLE), fileOf(LINES));
    const found = command('check');
    expect(found.status).toBe(1);
    expect(found.said).toContain('redirects.yaml:2:3  vanished-address');
    expect(found.said).toContain(`npm run move ${TIMETABLE} ${LINES} -- --why "…".`);
    expect(command('move', TIMETABLE, LINES, '--why', 'It is clearer.').status).toBe(0);
    expect(command('check').said).toContain('No problems');
  });

  test('may not vanish with a statement', () => {
    const path = join(folder, 'content/reports/inspector-2021/report.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace('inspector-late', 'chief-inspector'));
    expect(command('check').said).toContain(
      '/reports/inspector-2021/#statement-inspector-late was published, and nothing would be at it.',
    );
  });

  test('stays where its record is withdrawn', () => {
    expect(command('withdraw', TIMETABLE, '--why', 'It was of another line.').status).toBe(0);
    expect(command('check').said).toContain('No problems');
    expect(readFileSync(fileOf(TIMETABLE), 'utf8')).toContain('because: It was of another line.');
  });
});

describe('the ledger', () => {
  test('is written once, says what is new, and holds the check to what it has', () => {
    expect(command('ledger', '--check').status).toBe(1);
    expect(command('ledger').status).toBe(0);
    expect(command('ledger', '--check').status).toBe(0);
    commit();
    git('checkout', '-q', '-B', 'main');
    const file = join(folder, 'ledger/terms.txt');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}/terms/slow-train/\n`);
    expect(command('check').said).toContain('/terms/slow-train/ was published');
    writeFileSync(file, text.replace('/terms/right-time/\n', ''));
    expect(command('check').said).toMatch(
      /lost-ledger-line\n {2}The line \/terms\/right-time\/ was/,
    );
  });
});

describe('a command', () => {
  test('that is told to try writes nothing, and says what it would do', () => {
    const tried = command('move', TIMETABLE, LINES, '--why', 'It is clearer.', '--dry-run');
    expect(tried.status).toBe(0);
    expect(tried.said).toMatch(/takes out .*finding-timetable\.mdx\n[^]*Would change 4 files\./);
    expect(existsSync(fileOf(TIMETABLE))).toBe(true);
    expect(git('status', '--short').said).toBe('');
  });

  test.each([
    ['move', [TIMETABLE], /used as npm run move/],
    ['move', [TIMETABLE, LINES], /--why/],
    ['withdraw', ['terms/right-tim', '--why', 'No.'], /Did you mean terms\/right-time\?/],
    ['split', [TIMETABLE, LINES, '--why', 'Two.'], /used as npm run split/],
  ])('%s %j is used wrongly', (name, args, said) => {
    const ran = command(name, ...args);
    expect(ran.said).toMatch(said);
    expect(ran.status).toBe(2);
  });

  test('that splits lists what is left to settle', () => {
    const successor = readFileSync(fileOf(TIMETABLE), 'utf8').replace('title: The', 'title: This');
    writeFileSync(fileOf(LINES), successor);
    const ran = command(
      'split',
      TIMETABLE,
      LINES,
      'reports/inspector-2021/finding-1',
      '--why',
      'It held two findings.',
    );
    expect(ran.status).toBe(1);
    expect(ran.said).toMatch(/1 link to settle.*\n.*recommendation-1\.mdx:5:12/);
  });
});
