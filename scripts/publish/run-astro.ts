import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { BuildFailed } from './build-failed.ts';
import { failureText, stepOf } from './astro-output.ts';
import type { BuildOptions } from './options.ts';
import type { Progress } from './progress.ts';

const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** Runs `astro build` into `staging`. Throws BuildFailed. */
export async function runAstro(
  options: BuildOptions,
  staging: string,
  progress: Progress,
): Promise<void> {
  const child = spawn(process.execPath, [ASTRO, 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(options, staging),
  });
  const stop = (): void => void child.kill();
  process.once('SIGTERM', stop);
  const output = await follow(child, options.verbose, progress);
  process.off('SIGTERM', stop);
  if (child.exitCode !== 0) throw new BuildFailed(options.verbose ? '' : failureText(output));
}

function environment(options: BuildOptions, staging: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // A build is for readers, whoever starts it: the tools of the dev server stay out, the policy goes in.
    NODE_ENV: 'production',
    SITE_OUT_DIR: staging,
    AS_OF: options.asOf,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(options.content !== undefined && { CONTENT_DIR: options.content }),
  };
}

async function follow(child: ChildProcess, verbose: boolean, progress: Progress): Promise<string> {
  let output = '';
  let pages = 0;
  const read = (line: string): void => {
    output += `${line}\n`;
    if (verbose) return void console.log(line);
    const step = stepOf(line);
    if (step?.step === 'records') progress.done(`Read ${step.counts}.`);
    if (step?.step === 'page') pages += 1;
    if (step !== undefined) progress.now(`Building pages … ${pages}`);
  };
  progress.now('Reading records …');
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', read);
  }
  await once(child, 'close');
  return output;
}
