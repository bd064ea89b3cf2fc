import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../../src/records/nearest.ts';
import { WrongUse } from './wrong-use.ts';

/** 0 when all is well, 1 when there are problems, 2 when the command was used wrongly. */
export type ExitCode = 0 | 1 | 2;

type Flags = NonNullable<ParseArgsConfig['options']>;

/** The flags and words that were typed. */
export type Typed<F extends Flags> = ReturnType<
  typeof parseArgs<{ options: F; allowPositionals: true; strict: true }>
>;

/** A command: what it says of itself, the flags it takes, and what it does. */
export interface Command<F extends Flags> {
  /** The first line says what it does; how it is used and what each flag means follow. */
  readonly help: string;
  /** What there is to say besides of the words typed before --help. */
  readonly helpOf?: (words: readonly string[]) => string;
  readonly flags: F;
  /** Throws WrongUse with a sentence for the person who typed it. */
  readonly run: (typed: Typed<F>) => ExitCode | Promise<ExitCode>;
}

/** Runs a command as it was typed. `--help` is answered for it; a wrong use is said in a sentence. */
export async function runCommand<const F extends Flags>(
  command: Command<F>,
  typed: readonly string[],
): Promise<void> {
  // npm wants a -- before flags and takes it away; typed without npm it is still there.
  const args = typed[0] === '--' ? typed.slice(1) : typed;
  const words = args.filter((arg) => !/^--?\w/.test(arg));
  const help = `${command.help.trim()}\n\n${command.helpOf?.(words) ?? ''}`;
  if (answersHelp(help, args)) return;
  try {
    refuseKept(command.flags);
    process.exitCode = await command.run(read(command.flags, args));
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/** Says what a command does, where that was asked. */
export function answersHelp(help: string, args: readonly string[]): boolean {
  const isAsked = args.includes('--help') || args.includes('-h');
  if (isAsked) console.log(help.trim());
  return isAsked;
}

function read<F extends Flags>(flags: F, args: readonly string[]): Typed<F> {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true });
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new WrongUse(`${problem.replace(/\.$/, '')}. ${flagsOf(flags, problem)}`);
  }
}

/** Flags typed without the -- that npm wants before them never arrive: npm takes them for its own. */
function refuseKept(flags: Flags): void {
  const kept = Object.keys(flags).find(
    (name) => process.env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
  const script = process.env['npm_lifecycle_event'] ?? 'a-command';
  if (kept !== undefined)
    throw new WrongUse(
      `npm kept --${kept} for itself. Put -- before all flags: npm run ${script} -- … --${kept} …`,
    );
}

/** The flags there are, the nearest first where there are too many to read. */
function flagsOf(flags: Flags, problem: string): string {
  const names = Object.keys(flags);
  if (names.length <= A_FEW) return `The flags are ${[...names, 'help'].map(asTyped).join(', ')}.`;
  const near = nearest(/--([\w.-]+)/.exec(problem)?.[1] ?? '', names);
  return `${near === undefined ? '' : `Did you mean --${near}? `}--help tells the flags.`;
}

const A_FEW = 12;

const asTyped = (name: string): string => `--${name}`;

/** Whether somebody sits at a terminal: only then are questions asked and is anything drawn. */
export const isTerminal = (): boolean =>
  process.stdin.isTTY === true && process.stdout.isTTY === true;

/** Said where somebody waits, before what takes seconds; never into a file or a pipe. */
export function sayThatItWorks(): void {
  if (process.stderr.isTTY) console.error('Reading the record …');
}
