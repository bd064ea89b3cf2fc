import { describe, expect, it } from 'vitest';
import {
  closingLine,
  FAILED,
  PASSED,
  runSteps,
  type Step,
  type Tally,
} from '../../../scripts/test/step.ts';
import { chooseSteps } from '../../../scripts/test/steps.ts';
import { tallyOf } from '../../../scripts/test/vitest.ts';

const silent = (): void => undefined;

function step(name: string, tally: Tally, needs?: string): Step {
  return { name, heading: name, run: async () => tally, ...(needs !== undefined && { needs }) };
}

describe('the test command', () => {
  it('goes on after a failure and adds everything up', async () => {
    const tests = { passed: 7, failed: 2, skipped: 0 };
    const sum = await runSteps([step('a', FAILED), step('b', tests), step('c', PASSED)], silent);
    expect(closingLine(sum)).toBe('Tests: 8 passed, 3 failed');
  });

  it('counts a step as failed when the one it needs has failed', async () => {
    const sum = await runSteps([step('build', FAILED), step('site', PASSED, 'build')], silent);
    expect(sum).toEqual({ passed: 0, failed: 2, skipped: 0 });
  });

  it('runs a step beside the one before it, and the next when both have ended', async () => {
    const said: string[] = [];
    const slow = (name: string): Step => ({
      ...step(name, PASSED),
      run: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        said.push(`${name} ended`);
        return PASSED;
      },
    });
    const steps: readonly Step[] = [slow('a'), { ...slow('b'), isBeside: true }, slow('c')];
    const sum = await runSteps(steps, (line) => said.push(line.trim()));
    expect(said).toEqual(['── a', '── b', 'a ended', 'b ended', '── c', 'c ended']);
    expect(sum.passed).toBe(3);
  });

  it('says how many tests were skipped', () => {
    expect(closingLine({ passed: 1, failed: 0, skipped: 2 })).toMatch(/, 2 skipped$/);
  });

  it('runs the steps that are named and what they need, in their own order', () => {
    const all = [step('unit', PASSED), step('build', PASSED), step('site', PASSED, 'build')];
    const names = (chosen: readonly Step[] | undefined) => chosen?.map(({ name }) => name);
    expect(names(chooseSteps(['site', 'unit'], false, all))).toEqual(['unit', 'build', 'site']);
    expect(names(chooseSteps(['site'], true, all))).toEqual(['site']);
    expect(chooseSteps(['sites'], false, all)).toBeUndefined();
  });
});

describe('the count of a test run', () => {
  const counts = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

  it('is what the runner reported', () => {
    expect(tallyOf(JSON.stringify(counts), true)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  });

  it('has a failure when the runner ended badly without a failed test', () => {
    expect(tallyOf(JSON.stringify(counts), false)).toMatchObject({ failed: 1 });
    expect(tallyOf(undefined, false)).toMatchObject({ passed: 0, failed: 1 });
  });
});
