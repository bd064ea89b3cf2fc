import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PATIENCE } from '../builders/commands.ts';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** What `npm run` starts of ours, as `scripts/check.ts`; the rest are programs of packages. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^node scripts\/with-node\.mjs (scripts\/\S+\.ts)$/.exec(line)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

describe('each command', { timeout: PATIENCE }, () => {
  test.each(commands)('%s says on --help what it does and the codes it ends with', (name, file) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, '--help'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`npm ${name === 'test' || name === 'start' ? name : `run ${name}`}`);
    expect(stdout).toMatch(/^(?:.*\. )?Exit 0[^]*\b2\s+when\s+used\s+wrongly\./m);
    expect(stdout).not.toContain('\u001b');
  });

  // The others have tests of their own.
  const bare = ['build', 'serve', 'test', 'check:types', 'fix:lock'];
  test.each(commands.filter(([name]) => bare.includes(name)))(
    '%s says in a sentence that it has no flag of a name, and ends with 2',
    (_, file) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, '--no-such-flag'], {
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr.trim()).not.toMatch(/\n\s+at /);
    },
  );
});
