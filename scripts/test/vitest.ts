import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runNode } from './command.ts';
import type { Tally } from './step.ts';

const VITEST = 'node_modules/vitest/vitest.mjs';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/** Runs one vitest project, or a part of it by vitest’s own flags, and counts its tests. A run that ended badly has at least one failure. */
export async function runVitest(project: string, ...part: readonly string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-trail-tests-'));
  const file = join(folder, 'report.json');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...part];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const well = await runNode(VITEST, [...args, ...reporters]);
    return tallyOf(read(file), well);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A test file that cannot be loaded fails the run and is in no count, nor is an empty project. */
export function tallyOf(text: string | undefined, well: boolean): Tally {
  if (text === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const counts = report.parse(JSON.parse(text));
  const failed = counts.numFailedTests;
  return {
    passed: counts.numPassedTests,
    failed: well ? failed : Math.max(failed, 1),
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
