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
  /** Whether it runs at the same time as the step before it: each leaves a core idle, and neither needs the other. */
  readonly isBeside?: true;
  readonly run: () => Promise<Tally>;
}

export const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

/**
 * Runs every step in order, whatever fails, except those whose needed step failed: these count as
 * failed. `say` prints the headings. Returns the sum.
 */
export async function runSteps(
  steps: readonly Step[],
  say: (line: string) => void,
): Promise<Tally> {
  const failed = new Set<string>();
  let sum: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const group of groupsOf(steps)) {
    const tallies = await Promise.all(group.map((step) => runStep(step, failed, say)));
    group.forEach(({ name }, at) => {
      if ((tallies[at]?.failed ?? 0) > 0) failed.add(name);
    });
    sum = tallies.reduce(add, sum);
  }
  return sum;
}

/** Steps that run at the same time. */
function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.isBeside && last) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function runStep(
  step: Step,
  failed: ReadonlySet<string>,
  say: (line: string) => void,
): Promise<Tally> {
  say(`\n── ${step.heading}`);
  if (step.needs === undefined || !failed.has(step.needs)) return step.run();
  say(`Not run, because the step "${step.needs}" failed.`);
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
