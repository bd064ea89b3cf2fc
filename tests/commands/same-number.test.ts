import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';

const REPORT = 'content/reports/inspector-2021';
const FIRST = readFileSync(
  'tests/fixtures/valid/reports/inspector-2021/recommendation-1.mdx',
  'utf8',
);

/** A recommendation that differs from the first in its title, and in what else it says. */
const recommendation = (title: string, fields = ''): string =>
  FIRST.replace(/^title: .*\n/m, `title: ${title}\n${fields}`);

// Every git command is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder = '';

const git = (
  ...args: readonly string[]
): { readonly status: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

const commitOn = (branch: string, files: Readonly<Record<string, string>>): void => {
  git('checkout', '-q', 'main');
  git('checkout', '-q', '-b', branch);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git('add', '-A');
  expect(git('commit', '-q', '-m', branch).status).toBe(0);
};

/** Merges both branches into main, as two pull requests would be, and gives how the second one went. */
const mergeBoth = (first: string, second: string): ReturnType<typeof git> => {
  git('checkout', '-q', 'main');
  expect(git('merge', '-q', '--no-edit', first).status).toBe(0);
  return git('merge', '-q', '--no-edit', second);
};

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'paper-trail-numbers-')));
  cpSync('tests/fixtures/valid', join(folder, 'content'), { recursive: true });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'A Tester');
  git('config', 'user.email', 'tester@platform-record.example');
  git('config', 'core.autocrlf', 'false');
  git('add', '-A');
  expect(git('commit', '-q', '-m', 'the record').status).toBe(0);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('two branches that take the same number in a report', () => {
  test('conflict in git where both name the file by it, as the rules for names demand', () => {
    commitOn('one', { [`${REPORT}/recommendation-7.mdx`]: recommendation('Add carriages') });
    commitOn('two', { [`${REPORT}/recommendation-7.mdx`]: recommendation('Wash the carriages') });
    const merge = mergeBoth('one', 'two');
    expect(merge.status).not.toBe(0);
    expect(merge.said).toMatch(/CONFLICT \(add\/add\).*recommendation-7\.mdx/);
  });

  test('are caught by the check of what they merge to, where one has the number in a field', () => {
    commitOn('one', { [`${REPORT}/recommendation-7.mdx`]: recommendation('Add carriages') });
    commitOn('two', {
      [`${REPORT}/recommendation-carriages.mdx`]: recommendation(
        'Wash the carriages',
        'number: "7"\n',
      ),
    });
    expect(mergeBoth('one', 'two').status).toBe(0);
    const { issues } = checkContentFolder(resolve(folder, 'content'));
    expect(issues.map(({ code, problem }) => [code, problem])).toEqual([
      ['shared-number', 'The number 7 is also that of reports/inspector-2021/recommendation-7.'],
    ]);
  });

  test('do not conflict where the numbers differ, nor in the ledger where the reports do', () => {
    commitOn('one', {
      [`${REPORT}/recommendation-7.mdx`]: recommendation('Add carriages'),
      'ledger/reports/inspector-2021.txt': '/reports/inspector-2021/\n',
    });
    commitOn('two', {
      [`${REPORT}/recommendation-8.mdx`]: recommendation('Wash the carriages'),
      'ledger/reports/charter-2022.txt': '/reports/charter-2022/\n',
    });
    expect(mergeBoth('one', 'two').status).toBe(0);
    expect(checkContentFolder(resolve(folder, 'content')).issues).toEqual([]);
  });
});
