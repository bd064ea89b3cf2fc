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

  /** A step that ends when it is told to. */
  function held(name: string, needs?: string): Step & { readonly end: () => void } {
    const { promise, resolve } = Promise.withResolvers<Tally>();
    return { ...step(name, PASSED, needs), run: () => promise, end: () => resolve(PASSED) };
  }

  /** Until nothing is left to do but to wait for a step. */
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('runs two steps at a time, and the next when one of them has ended', async () => {
    const said: string[] = [];
    const [a, b, c] = [held('a'), held('b'), held('c')];
    const running = runSteps([a, b, c], (line) => said.push(line.trim()));
    await settled();
    expect(said).toEqual(['── a', '── b']);
    b.end();
    await settled();
    expect(said).toEqual(['── a', '── b', '── c']);
    a.end();
    c.end();
    expect(await running).toMatchObject({ passed: 3 });
  });

  it('starts no step before the one that it needs has ended', async () => {
    const said: string[] = [];
    const [build, unit, site] = [held('build'), held('unit'), held('site', 'build')];
    const running = runSteps([build, unit, site], (line) => said.push(line.trim()));
    unit.end();
    await settled();
    expect(said).toEqual(['── build', '── unit']);
    build.end();
    site.end();
    await running;
    expect(said.at(-1)).toBe('── site');
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
