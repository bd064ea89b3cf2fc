import { describe, expect, it } from 'vitest';
import {
  completeLock,
  missingFrom,
  type Description,
  type Lookup,
} from '../../../scripts/lock/complete.ts';
import type { Lock, LockEntry } from '../../../scripts/lock/lock.ts';

const lockOf = (packages: Record<string, LockEntry>): Lock => ({ packages });

const parent = (version: string, names: readonly string[], more: LockEntry = {}): LockEntry => ({
  version,
  ...more,
  optionalDependencies: Object.fromEntries(names.map((name) => [name, version])),
});

const arm: Description = { os: ['darwin'], cpu: ['arm64'] };
const asArm: Lookup = () => arm;

describe('what a lock lacks', () => {
  it('is nothing when every optional package is there', () => {
    const lock = lockOf({
      'node_modules/tool': parent('1.0.0', ['tool-arm']),
      'node_modules/tool-arm': { version: '1.0.0' },
    });
    expect(missingFrom(lock)).toEqual([]);
  });

  it('names the package, the version and who asks for it', () => {
    const lock = lockOf({ 'node_modules/tool': parent('1.0.0', ['tool-arm']) });
    expect(missingFrom(lock)).toEqual([
      { name: 'tool-arm', range: '1.0.0', parent: 'node_modules/tool' },
    ]);
  });

  it('includes a package that is there at another version only', () => {
    const lock = lockOf({
      'node_modules/tool': parent('2.0.0', ['tool-arm']),
      'node_modules/tool-arm': { version: '1.0.0' },
    });
    expect(missingFrom(lock).map(({ name }) => name)).toEqual(['tool-arm']);
  });

  it('looks in nested folders as Node does, nearest first', () => {
    const lock = lockOf({
      'node_modules/a/node_modules/tool': parent('2.0.0', ['tool-arm']),
      'node_modules/a/node_modules/tool-arm': { version: '2.0.0' },
      'node_modules/tool-arm': { version: '1.0.0' },
    });
    expect(missingFrom(lock)).toEqual([]);
  });

  it('includes what package.json itself names', () => {
    const lock = lockOf({ '': { optionalDependencies: { 'node-arm': '24.0.0' } } });
    expect(missingFrom(lock)).toMatchObject([{ name: 'node-arm', parent: '' }]);
  });
});

describe('a completed lock', () => {
  it('lacks nothing, and completing it again changes nothing', () => {
    const lock = lockOf({ 'node_modules/tool': parent('1.0.0', ['tool-arm', 'tool-x64']) });
    const completed = completeLock(lock, asArm);
    expect(missingFrom(completed)).toEqual([]);
    expect(completeLock(completed, asArm)).toEqual(completed);
  });

  it('holds the version asked for, the machines it is for, and that it is optional', () => {
    const lock = lockOf({ 'node_modules/tool': parent('1.0.0', ['tool-arm']) });
    const { packages } = completeLock(lock, () => ({ ...arm, integrity: 'sha512-x' }));
    expect(packages['node_modules/tool-arm']).toEqual({
      version: '1.0.0',
      integrity: 'sha512-x',
      cpu: ['arm64'],
      optional: true,
      os: ['darwin'],
    });
  });

  it('marks a package as for development when only its parent needs it there', () => {
    const lock = lockOf({ 'node_modules/tool': parent('1.0.0', ['tool-arm'], { dev: true }) });
    const { packages } = completeLock(lock, asArm);
    expect(packages['node_modules/tool-arm']).toMatchObject({ dev: true });
  });

  it('keeps another version where it is and puts the missing one under its parent', () => {
    const lock = lockOf({
      'node_modules/tool': parent('2.0.0', ['tool-arm']),
      'node_modules/tool-arm': { version: '1.0.0' },
    });
    const { packages } = completeLock(lock, asArm);
    expect(packages['node_modules/tool-arm']?.version).toBe('1.0.0');
    expect(packages['node_modules/tool/node_modules/tool-arm']?.version).toBe('2.0.0');
  });

  it('keeps its packages in the order of their paths', () => {
    const lock = lockOf({ 'node_modules/z': parent('1.0.0', ['b']), 'node_modules/c': {} });
    const paths = Object.keys(completeLock(lock, asArm).packages);
    expect(paths).toEqual(['node_modules/b', 'node_modules/c', 'node_modules/z']);
  });
});
