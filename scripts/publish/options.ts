import { parseArgs } from 'node:util';
import { isDay } from '../../src/schema/dates.ts';
import { WrongUse } from '../commands/wrong-use.ts';

/** What a build is asked to do. */
export interface BuildOptions {
  /** The day on which clocks are read, as 2026-11-21. */
  readonly asOf: string;
  /** The folder that the finished site is swapped into. */
  readonly out: string;
  /** Another content folder than `content/`. */
  readonly content?: string;
  /** Show Astro's own output as it comes. */
  readonly verbose: boolean;
}

const OPTIONS = {
  'as-of': { type: 'string' },
  content: { type: 'string' },
  out: { type: 'string', default: 'dist' },
  verbose: { type: 'boolean', default: false },
} as const;

/** Reads the arguments of `npm run build`. Throws WrongUse. */
export function readBuildOptions(args: readonly string[], now: Date): BuildOptions {
  const values = parse(args);
  const asOf = values['as-of'] ?? now.toISOString().slice(0, 10);
  if (!isDay(asOf)) {
    throw new WrongUse(`--as-of is "${asOf}"; it must be a day that exists, as 2026-11-21.`);
  }
  return {
    asOf,
    out: values.out,
    verbose: values.verbose,
    ...(values.content !== undefined && { content: values.content }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('. ')[0] : String(error);
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new WrongUse(`${problem}. The options are ${known.join(', ')}.`);
  }
}
