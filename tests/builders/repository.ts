/** A real git repository in a temporary folder, for tests of what is said about commits. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Texts } from './content.ts';

/** How a command ended, and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface TestRepository {
  readonly folder: string;
  /** Runs git in it and gives what it printed. */
  readonly git: (...args: readonly string[]) => string;
  /** Writes files of `content/`; undefined takes one away. */
  readonly write: (texts: Readonly<Record<string, string | undefined>>) => void;
  /** Commits all there is and gives the hash. */
  readonly commit: (message: string) => string;
  /** Runs a script of ours there, as an editor would. */
  readonly run: (script: string, args?: readonly string[], env?: Environment) => Ended;
  readonly remove: () => void;
}

type Environment = Readonly<Record<string, string>>;

/** Nobody’s settings: what this machine’s git or a workflow is told must not decide a test. */
const SETTINGS: Environment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'An Editor',
  GIT_AUTHOR_EMAIL: 'editor@platform-record.example',
  GIT_COMMITTER_NAME: 'An Editor',
  GIT_COMMITTER_EMAIL: 'editor@platform-record.example',
  GIT_AUTHOR_DATE: '2026-01-31T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-31T12:00:00Z',
  AS_OF: '2026-01-31',
};

const environment = (more: Environment = {}): NodeJS.ProcessEnv => {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|GITHUB_)/.test(name));
  return { ...Object.fromEntries(inherited), ...SETTINGS, ...more };
};

const emptyFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'record-')));

/** A folder with content and no git. */
export function contentFolderWith(texts: Texts): TestRepository {
  return inFolder(emptyFolder(), texts);
}

/** A repository whose branch `main` has one commit with the content. */
export function repositoryWith(texts: Texts): TestRepository {
  const repository = inFolder(emptyFolder(), texts);
  repository.git('init', '--quiet', '--initial-branch=main');
  repository.commit('the record as it is published');
  return repository;
}

/** A clone that has only the last commits. */
export function shallowCloneOf({ folder }: TestRepository, depth: number): TestRepository {
  const clone = emptyFolder();
  const repository = inFolder(clone, {});
  repository.git('clone', '--quiet', `--depth=${depth}`, `file://${folder}`, '.');
  return repository;
}

function inFolder(folder: string, texts: Texts): TestRepository {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, env: environment(), encoding: 'utf8' }).trim();
  const write: TestRepository['write'] = (changed) => {
    for (const [path, text] of Object.entries(changed)) {
      const file = join(folder, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      if (text === undefined) rmSync(file);
      else writeFileSync(file, text);
    }
  };
  write(texts);
  return {
    folder,
    git,
    write,
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    run: (script, args = [], env = {}) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [resolve('scripts', script), ...args],
        { cwd: folder, env: environment(env), encoding: 'utf8' },
      );
      return { code: status, out: stdout.trim(), err: stderr.trim() };
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
