/** How many tests a step ran; a check without tests of its own counts as one. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One part of `npm test`. */
export interface Step {
  readonly name: string;
  readonly heading: string;
  /** The name of a step without whose success this one would test something else than was asked. */
  readonly needs?: string;
  readonly run: () => Promise<Tally>;
}

export const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

/** Steps that run at the same time: most leave a core idle. */
const LANES = 2;

/**
 * Starts every step in order, whatever fails, as soon as a lane is free and the step that it needs has ended. Steps
 * whose needed step failed count as failed. `say` prints the headings. Returns the sum.
 */
export async function runSteps(
  steps: readonly Step[],
  say: (line: string) => void,
): Promise<Tally> {
  const waiting = [...steps];
  const ended = new Map<string, Promise<Tally>>();
  const runLane = async (): Promise<Tally> => {
    let sum: Tally = { passed: 0, failed: 0, skipped: 0 };
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const tally = runStep(step, ended.get(step.needs ?? ''), say);
      ended.set(step.name, tally);
      sum = add(sum, await tally);
    }
    return sum;
  };
  const sums = await Promise.all(Array.from({ length: LANES }, runLane));
  return sums.reduce(add);
}

async function runStep(
  step: Step,
  needed: Promise<Tally> | undefined,
  say: (line: string) => void,
): Promise<Tally> {
  const isFit = needed === undefined || (await needed).failed === 0;
  say(`\n── ${step.heading}`);
  if (isFit) return step.run();
  say(`Not run, because the step "${step.needs ?? ''}" failed.`);
  return FAILED;
}

/** The last line of `npm test`. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const line = `Tests: ${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}
