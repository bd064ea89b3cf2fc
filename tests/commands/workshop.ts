/** Content and sites that a test makes and breaks, in a folder of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../site/built-sites.ts';

/** What the test runner says of itself, which a build would take for what it is told: that it is for the dev server. */
const OF_THE_RUNNER = /^(?:DEV|PROD|MODE|SSR|BASE_URL|TEST|NODE_ENV|VITEST.*)$/;
const OWN_ENV = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !OF_THE_RUNNER.test(name)),
);

export interface Run {
  readonly code: number | null;
  readonly out: string;
}

export interface DevServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface Workshop {
  readonly folder: string;
  readonly content: string;
  /** Begins again with the valid content. */
  readonly begin: () => void;
  /** Replaces the one place of a file that holds a text. */
  readonly change: (path: string, from: string, to: string) => void;
  readonly build: (out: string, ...args: readonly string[]) => Run;
  readonly check: () => Run;
  readonly astro: (command: string) => Run;
  /** Starts the dev server over the content, beside any that runs. */
  readonly dev: () => Promise<DevServer>;
  readonly end: () => void;
}

const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** A name is a fixed place, because Astro keeps a store for each content folder that it has seen. */
export function workshop(name: string): Workshop {
  const folder = join('.cache', name);
  const content = join(folder, 'content');
  const end = (): void => rmSync(folder, { recursive: true, force: true });
  const run = (
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Run => {
    const { status, stdout } = spawnSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      env: environment(env),
    });
    return { code: status, out: stdout };
  };
  return {
    folder,
    content,
    end,
    begin: () => {
      end();
      cpSync('tests/fixtures/valid', content, { recursive: true });
    },
    change: (path, from, to) => {
      const file = join(content, path);
      const before = readFileSync(file, 'utf8');
      if (before.split(from).length !== 2) throw new Error(`${path} does not hold "${from}" once.`);
      writeFileSync(
        file,
        before.replace(from, () => to),
      );
    },
    build: (out, ...args) =>
      run('scripts/build.ts', ['--content', content, '--out', join(folder, out), ...args]),
    check: () => run('scripts/check.ts', [], { CONTENT_DIR: content }),
    astro: (command) =>
      run(ASTRO, [command], { CONTENT_DIR: content, SITE_OUT_DIR: join(folder, 'astro') }),
    dev: () => startDevServer(content),
  };
}

const environment = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...OWN_ENV,
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
  ...env,
});

async function startDevServer(content: string): Promise<DevServer> {
  const args = [ASTRO, 'dev', '--host', '127.0.0.1', '--ignore-lock'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment({ CONTENT_DIR: content }),
  });
  const closed = once(child, 'close');
  const stop = async (): Promise<void> => {
    child.kill();
    await closed;
  };
  const url = new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    void closed.then(() => reject(new Error(`The dev server ended:\n${out}`)));
  });
  return { url: await url, stop };
}

/** Every file of a folder with its bytes, as text that tells any two apart. */
export const treeOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesIn(folder).map((file) => [file, readFileSync(join(folder, file)).toString('latin1')]),
  );
