/** A working copy of git with the fixture record, a GitHub that answers on this machine, and steps run as they are. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { vi } from 'vitest';
import { runReview } from '../../scripts/review/steps.ts';
import { runCommand } from '../../scripts/commands/run-command.ts';
import { verifyCommand } from '../../scripts/review/verify.ts';

const IDENTITY = {
  GIT_AUTHOR_NAME: 'An Editor',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: 'An Editor',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** A folder of git. */
export interface Repository {
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  readonly replace: (path: string, from: string, to: string) => void;
  /** Commits all there is and gives the hash. */
  readonly commit: (message?: string) => string;
  readonly remove: () => void;
}

/** The repository of a folder that is there. */
export function repositoryAt(root: string): Repository {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', root, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...IDENTITY },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    root,
    git,
    read,
    write,
    replace: (path, from, to) => {
      if (!read(path).includes(from)) throw new Error(`${path} has no "${from}".`);
      write(
        path,
        read(path).replace(from, () => to),
      );
    },
    commit: (message = 'a change') => {
      git('add', '-A');
      git('commit', '--quiet', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

let made: string | undefined;

/** A repository whose branch main has the fixture record in content/, with the branch "change" checked out. */
export function aRepository(): Repository {
  made ??= firstRepository();
  const root = mkdtempSync(join(tmpdir(), 'paper-trail-review-'));
  cpSync(made, root, { recursive: true });
  return repositoryAt(root);
}

function firstRepository(): string {
  const root = mkdtempSync(join(tmpdir(), 'paper-trail-review-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  const repository = repositoryAt(root);
  repository.git('init', '--quiet', '--initial-branch', 'main');
  cpSync('tests/fixtures/valid', join(root, 'content'), { recursive: true });
  repository.write('src/engine.ts', 'export const engine = 1;\n');
  repository.commit('the record');
  repository.git('switch', '--quiet', '-c', 'change');
  return root;
}

/** How a step ended, and what it said. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a script of ours in a folder, as a workflow does. */
export const runScript = (
  script: string,
  args: readonly string[],
  {
    cwd = '.',
    env = {},
  }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> =>
  new Promise((done) => {
    const { GITHUB_BASE_REF: _, NODE_OPTIONS: __, ...inherited } = process.env;
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', resolve(`scripts/${script}.ts`), ...args],
      { cwd, env: { ...inherited, ...IDENTITY, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) =>
        done({ code: error ? Number(error.code ?? 1) : 0, out: String(out), err: String(err) }),
    );
  });

type Environment = Readonly<Record<string, string>>;

/** Runs a step of ours in this process, which is quicker; one at a time, as it has the environment to itself. */
export const runStep = (args: readonly string[], env: Environment = {}): Promise<Ended> =>
  insideThis(env, () => runReview(args));

export const runVerify = (args: readonly string[]): Promise<Ended> =>
  insideThis({}, () => runCommand(verifyCommand, args));

async function insideThis(env: Environment, run: () => Promise<void>): Promise<Ended> {
  for (const [name, value] of Object.entries({ GITHUB_BASE_REF: '', ...env }))
    vi.stubEnv(name, value);
  const said = { out: '', err: '' };
  vi.spyOn(console, 'log').mockImplementation((line: string) => void (said.out += `${line}\n`));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void (said.err += `${line}\n`));
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await run();
    return { code: Number(process.exitCode), ...said };
  } finally {
    process.exitCode = before;
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

/** A request that was made. */
export interface Asked {
  readonly request: string;
  readonly body: unknown;
}

/** A web server of this machine, with all it was asked. */
export interface Answering {
  readonly url: string;
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
}

/** What is answered to a request: JSON, bytes, or a status. */
export type Answers = Readonly<Record<string, unknown>>;

/** Answers as GitHub would about one repository: `GET /pulls/7` and so on, without the query. */
export async function aGitHub(
  answers: Answers,
): Promise<Answering & { readonly env: Readonly<Record<string, string>> }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = (request.url ?? '').split('?')[0]?.replace('/repos/us/record', '') ?? '';
      const body: unknown =
        parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : undefined;
      asked.push({
        request: `${request.method ?? ''} ${request.url?.replace('/repos/us/record', '') ?? ''}`,
        body,
      });
      const isOurs = request.headers.authorization === 'Bearer a-token';
      const answer = answers[`${request.method ?? ''} ${path}`];
      response.statusCode = isOurs ? (answer === undefined ? 404 : 200) : 401;
      response.end(answer instanceof Uint8Array ? answer : JSON.stringify(answer ?? {}));
    });
  });
  const url = await listen(server);
  return {
    url,
    asked,
    close: () => closed(server),
    env: { GITHUB_API_URL: url, GITHUB_REPOSITORY: 'us/record', GITHUB_TOKEN: 'a-token' },
  };
}

/** The address of a server on a free port of this machine. */
export const listen = (server: Server): Promise<string> =>
  new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(`http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`);
    });
  });

export const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** The event that GitHub writes for a workflow that follows a run. */
export const anEvent = (head: string, change: object = {}): string =>
  JSON.stringify({
    workflow_run: {
      id: 99,
      event: 'pull_request',
      conclusion: 'success',
      html_url: 'https://github.com/us/record/actions/runs/99',
      head_sha: head,
      head_branch: 'change',
      head_repository: { full_name: 'stranger/record', owner: { login: 'stranger' } },
      ...change,
    },
  });

/** A pull request as GitHub lists it. */
export const aPull = (head: string, change: object = {}): object => ({
  number: 7,
  state: 'open',
  user: { login: 'stranger' },
  head: { sha: head, repo: { full_name: 'stranger/record' } },
  base: { ref: 'main', repo: { full_name: 'us/record' } },
  ...change,
});
