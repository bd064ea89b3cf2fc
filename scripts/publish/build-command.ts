import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { BuildFailed } from './build-failed.ts';
import { buildSite } from './build-site.ts';
import { whileAlone } from './alone.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { readBuildOptions, type BuildOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { placesFor } from './swap.ts';

/**
 * Builds as the command line asks and prints the summary line. Returns what was built, or
 * undefined when there is none to serve; the exit code is then set and the reason printed.
 */
export async function buildCommand(args: readonly string[]): Promise<BuildOptions | undefined> {
  const options = optionsOrSentence(args);
  if (options === undefined) return undefined;
  const progress = progressOn(process.stdout);
  try {
    const lock = `${placesFor(options.out).staging}.pid`;
    const build = () => buildSite(options, progress);
    console.log(await whileAlone(lock, build));
    return options;
  } catch (error) {
    progress.done(error instanceof BuildFailed ? error.message : inspect(error));
    console.error(`\nThe site was not built, and nothing in ${options.out}/ has changed.`);
    process.exitCode = 1;
    return undefined;
  }
}

function optionsOrSentence(args: readonly string[]): BuildOptions | undefined {
  try {
    const options = readBuildOptions(args, new Date());
    refuseToReplace(options.out);
    return options;
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    console.error(error.message);
    process.exitCode = 2;
    return undefined;
  }
}

/** The folder is replaced and its old state deleted, so it must be a built site and nothing else. */
function refuseToReplace(out: string): void {
  if (!existsSync(out) || existsSync(join(out, 'build.json'))) return;
  throw new WrongUse(`${out}/ exists and is not a site that was built here. It is left alone.`);
}
