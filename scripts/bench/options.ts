import { parseArgs } from 'node:util';
import { setNames, type SetName } from '../../src/schema/search-quality.ts';
import { WrongUse } from '../commands/wrong-use.ts';

/** What a run of the bench is asked to do. */
export interface BenchOptions {
  /** The sets of judged queries to score. */
  readonly sets: readonly SetName[];
  /** Whether it is measured how often the search says that nothing is on the record. */
  readonly refusals: boolean;
  readonly invariants: boolean;
  readonly cost: boolean;
  /** Whether the cost is measured over generated records too, which takes most of the time. */
  readonly generated: boolean;
  /** Whether everything is measured, so that the report can be written. */
  readonly isWhole: boolean;
  /** The built site to measure. */
  readonly site: string;
  /** The first port to try for serving it, or 0 for any that is free. */
  readonly port: number;
  /** A folder of judged queries other than `tests/search`. */
  readonly judged: string;
  /** Where to write what was listed and not judged. */
  readonly pool: string | undefined;
  /** Where to write the report; without it, in the content, and only when everything was measured. */
  readonly out: string | undefined;
  readonly help: boolean;
}

const OPTIONS = {
  set: { type: 'string', multiple: true, default: [] as string[] },
  refusals: { type: 'boolean', default: false },
  invariants: { type: 'boolean', default: false },
  cost: { type: 'boolean', default: false },
  'no-generated': { type: 'boolean', default: false },
  pool: { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string', default: 'dist' },
  port: { type: 'string', default: '0' },
  judged: { type: 'string', default: 'tests/search' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export const HELP = `npm run bench:search measures the search of the site that was built last, in Chromium.

Without options it scores all judged queries, counts refusals, tries the invariants, measures the cost, and writes
content/search-quality.json, which the page /search-quality/ shows after the next build.

  --set NAME      score this set of judged queries alone: ${setNames.join(', ')} (can be repeated)
  --refusals      measure alone how often it says that nothing is on the record: of ways to ask that are left out of
                  the index, and of queries off the subject
  --invariants    try the invariants alone
  --cost          measure the cost alone: over the record, and over 5,000 and 25,000 generated records, which takes
                  about a quarter of an hour
  --no-generated  measure the cost over the record as it is, and not over more, generated records
  --pool FILE     also write the (query, record) pairs that an engine listed and nobody judged
  --out FILE      write the report of what was measured here
  --site FOLDER   measure another built site than dist
  --port NUMBER   serve it on this port, or the next that is free
  --judged FOLDER read judged queries from here instead of tests/search
  --help          print this

Exit 0 when what was asked was measured and every invariant that was tried holds, 1 when not, 2 when
used wrongly.`;

/** Reads the arguments of `npm run bench:search`. Throws WrongUse. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { set, refusals, invariants, cost, port, ...rest } = parse(args);
  const isWhole = set.length === 0 && !refusals && !invariants && !cost;
  return {
    site: rest.site,
    judged: rest.judged,
    help: rest.help,
    pool: rest.pool,
    out: rest.out,
    sets: isWhole ? setNames : [...new Set(set)].map(setNamed),
    refusals: isWhole || refusals,
    invariants: isWhole || invariants,
    cost: isWhole || cost,
    generated: !rest['no-generated'],
    isWhole,
    port: portIn(port),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new WrongUse(`${problem}. Try: npm run bench:search -- --help`);
  }
}

function setNamed(given: string): SetName {
  const name = setNames.find((each) => each === given);
  if (name === undefined)
    throw new WrongUse(`--set is "${given}"; the sets are ${setNames.join(', ')}.`);
  return name;
}

function portIn(given: string): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535)
    throw new WrongUse(`--port is "${given}"; it must be a number from 0 to 65535.`);
  return port;
}
