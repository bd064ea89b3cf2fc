import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import type { Description } from './complete.ts';

const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const answer = z.object({
  os: list.optional(),
  cpu: list.optional(),
  libc: list.optional(),
  license: z.string().optional(),
  engines: z.record(z.string(), z.string()).optional(),
  'dist.integrity': z.string().optional(),
});

/**
 * What the registry knows of a platform package. Where this version is not served, the newest one
 * says which machines the package is for, without a hash. Throws when no version is served.
 */
export function describe(name: string, version: string): Description {
  const exact = view(`${name}@${version}`);
  if (exact !== undefined) return exact;
  const newest = view(name);
  if (newest === undefined) throw new Error(`No version of ${name} is served.`);
  const { os, cpu, libc, license } = newest;
  return withoutAbsent({ os, cpu, libc, license });
}

function view(spec: string): Description | undefined {
  const fields = ['os', 'cpu', 'libc', 'license', 'engines', 'dist.integrity'];
  try {
    const text = execFileSync('npm', ['view', spec, ...fields, '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    const { 'dist.integrity': integrity, ...rest } = answer.parse(JSON.parse(text));
    return withoutAbsent({ ...rest, integrity });
  } catch {
    // npm says "not served" with its exit code; every other failure ends the same way for us.
    return undefined;
  }
}

function withoutAbsent(values: Readonly<Record<string, unknown>>): Description {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
