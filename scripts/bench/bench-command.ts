import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holds } from '../../src/schema/search-quality.ts';
import { contentFolder, SEARCH_QUALITY } from '../../src/sources/content-folder.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { costsOf } from './cost/costs.ts';
import { tryInvariants } from './invariants/try-all.ts';
import { judgedIn, scoreSets } from './judged-sets.ts';
import { openMeasured, type MeasuredSite } from './measured-site.ts';
import { HELP, readBenchOptions, type BenchOptions } from './options.ts';
import { poolOf } from './pool.ts';
import { costLines, invariantLines, refusalLines, setLines } from './print.ts';
import { refusalsOf } from './refusals/measure-refusals.ts';
import { reportOf, revision, type Measured } from './report.ts';
import { indexedPages } from './search-files.ts';
import { SEED } from './seeded.ts';

/** Sets whose queries the invariants may use: what is held back is used for nothing but its score. */
const OPEN_SETS = ['public', 'working'] as const;

/** Runs the bench as the command line asks. The exit code is set where it fails. */
export async function benchCommand(args: readonly string[]): Promise<void> {
  try {
    const options = readBenchOptions(args);
    if (options.help) return console.log(HELP);
    const site = await openMeasured(options.site, options.port);
    const measured = await measure(options, site).finally(() => site.close());
    if (options.pool !== undefined) writePool(options.pool, measured);
    const out =
      options.out ?? (options.isWhole ? join(contentFolder(), SEARCH_QUALITY) : undefined);
    if (out !== undefined) writeReport(out, measured, site);
    if (!measured.invariants.every(holds)) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

async function measure(options: BenchOptions, site: MeasuredSite): Promise<Measured> {
  const say = (lines: readonly string[]): void => console.log(`\n${lines.join('\n')}`);
  const sets = await scoreSets(site, options.sets, options.judged);
  for (const set of sets) say(setLines(set));
  const refusals = options.refusals ? await refusalsOf(site, options.judged) : undefined;
  if (refusals) say(refusalLines(refusals));
  const open = options.invariants
    ? OPEN_SETS.flatMap((name) => judgedIn(options.judged, name))
    : undefined;
  return {
    records: indexedPages(site.folder).length,
    sets: [...sets],
    ...(refusals && { refusals }),
    invariants: open
      ? [...(await tryInvariants(site, open, (each) => say(invariantLines(each))))]
      : [],
    cost: options.cost ? [...(await costsOf(site, options, (each) => say(costLines(each))))] : [],
  };
}

function writePool(file: string, { sets }: Measured): void {
  const pool = poolOf(sets, SEED);
  writeFileSync(file, pool.map((pair) => `${JSON.stringify(pair)}\n`).join(''));
  console.log(`\n${file}: ${pool.length} pairs to judge.`);
}

function writeReport(file: string, measured: Measured, { graph }: MeasuredSite): void {
  const report = reportOf(measured, graph, revision(), new Date());
  writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
  console.log(`\nWritten to ${file}.`);
}
