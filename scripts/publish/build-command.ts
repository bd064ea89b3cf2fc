import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { BuildFailed } from './build-failed.ts';
import { buildSite } from './build-site.ts';
import { whileAlone } from './alone.ts';
import { answersHelp } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { readBuildOptions, type BuildOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { placesFor } from './swap.ts';

const help = `
npm run build   checks the content and builds the site with its search index; npm start serves it as well

  --as-of 2026-11-21   the day on which clocks are read; today, if you do not say
  --content DIR        another content folder than content/
  --out DIR            the folder to build into; dist, if you do not say
  --verbose            shows what Astro prints, as it comes

It is built aside and swapped in when it is whole: where a build fails, the last site stays as it was.
Exit 0 when the site was built, 1 when it was not, 2 when used wrongly.
`;

/**
 * Builds as the command line asks and prints the summary line. Returns what was built, or
 * undefined when there is none to serve; the exit code is then set and the reason printed, or help was.
 */
export async function buildCommand(args: readonly string[]): Promise<BuildOptions | undefined> {
  if (answersHelp(help, args)) return undefined;
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
