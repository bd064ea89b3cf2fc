import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingFrom } from '../../scripts/lock/complete.ts';
import type { Lock } from '../../scripts/lock/lock.ts';

const run = promisify(execFile);
const FILES = ['package.json', 'package-lock.json', '.npmrc'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-trail-install-'));
  for (const file of FILES) copyFileSync(file, join(folder, file));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a fresh clone', () => {
  it('has a lock that npm ci accepts', async () => {
    // A dry run compares the lock with package.json and fetches nothing.
    const options = { cwd: folder, shell: process.platform === 'win32' };
    const { stderr } = await run('npm', ['ci', '--dry-run', '--offline'], options);
    expect(stderr).toBe('');
  });

  it('has a lock that holds the packages of every platform', () => {
    const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    expect(missingFrom(lock)).toEqual([]);
  });

  it('has a lock that names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});
