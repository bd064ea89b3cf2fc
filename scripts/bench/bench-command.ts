import { writeFileSync } from 'node:fs';
import { WrongUse } from '../publish/options.ts';
import { holds } from './invariants/invariant.ts';
import { tryInvariants } from './invariants/try-all.ts';
import { judgedIn, scoreSets } from './judged-sets.ts';
import { openMeasured, type MeasuredSite } from './measured-site.ts';
import { HELP, readBenchOptions, type BenchOptions } from './options.ts';
import { poolOf } from './pool.ts';
import { invariantLines, setLines } from './print.ts';
import { SEED } from './seeded.ts';

/** Runs the bench as the command line asks. The exit code is set where it fails. */
export async function benchCommand(args: readonly string[]): Promise<void> {
  try {
    const options = readBenchOptions(args);
    if (options.help) return console.log(HELP);
    const site = await openMeasured(options.site, options.port);
    await bench(options, site).finally(() => site.close());
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/** Sets whose queries the invariants may use: what is held back is used for nothing but its score. */
const OPEN_SETS = ['public', 'working'] as const;

async function bench(options: BenchOptions, site: MeasuredSite): Promise<void> {
  const sets = await scoreSets(site, options.sets, options.judged);
  for (const set of sets) console.log(`\n${setLines(set).join('\n')}`);
  if (options.pool !== undefined) {
    const pool = poolOf(sets, SEED);
    writeFileSync(options.pool, pool.map((pair) => `${JSON.stringify(pair)}\n`).join(''));
    console.log(`\n${options.pool}: ${pool.length} pairs to judge.`);
  }
  const invariants = options.invariants
    ? await tryInvariants(
        site,
        OPEN_SETS.flatMap((name) => judgedIn(options.judged, name)),
        (invariant) => console.log(invariantLines(invariant).join('\n')),
      )
    : [];
  if (!invariants.every(holds)) process.exitCode = 1;
}
