import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  placesFor,
  realDisk,
  repair,
  swap,
  type Disk,
  type Places,
} from '../../../scripts/publish/swap.ts';

let folder: string;
let places: Places;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-trail-swap-'));
  places = placesFor(join(folder, 'dist'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeSite(at: string, text: string): void {
  mkdirSync(at);
  writeFileSync(join(at, 'index.html'), text);
}

const live = (): string => readFileSync(join(places.live, 'index.html'), 'utf8');
const leftOver = (): readonly string[] => readdirSync(folder).filter((name) => name !== 'dist');

/** A disk on which the process dies before its nth change; nothing later in it runs. */
function diskThatDiesAt(nth: number): Disk {
  let changes = 0;
  const dead = (): never => {
    throw new Error('died');
  };
  const change =
    <A extends readonly string[]>(work: (...paths: A) => void) =>
    (...paths: A): void => {
      changes += 1;
      if (changes >= nth) dead();
      work(...paths);
    };
  return {
    exists: (path) => (changes >= nth ? dead() : existsSync(path)),
    rename: change(realDisk.rename),
    remove: change(realDisk.remove),
  };
}

describe('publishing a site', () => {
  it('puts the first site in place', () => {
    writeSite(places.staging, 'new');
    swap(places);
    expect(live()).toBe('new');
  });

  it('replaces the site that was there and leaves nothing beside it', () => {
    writeSite(places.live, 'old');
    writeSite(places.staging, 'new');
    swap(places);
    expect(live()).toBe('new');
    expect(leftOver()).toEqual([]);
  });

  it('leaves no file of the old site in the new one', () => {
    writeSite(places.live, 'old');
    writeFileSync(join(places.live, 'withdrawn.html'), 'old');
    writeSite(places.staging, 'new');
    swap(places);
    expect(readdirSync(places.live)).toEqual(['index.html']);
  });

  it('refuses when no new site was made, and keeps the old one', () => {
    writeSite(places.live, 'old');
    expect(() => swap(places)).toThrow('There is no new site');
    expect(live()).toBe('old');
  });

  it('puts the old site back when the new one cannot be moved in', () => {
    writeSite(places.live, 'old');
    writeSite(places.staging, 'new');
    const rename = (from: string, to: string): void => {
      if (from === places.staging) throw new Error('in use');
      realDisk.rename(from, to);
    };
    expect(() => swap(places, { ...realDisk, rename })).toThrow('in use');
    expect(live()).toBe('old');
  });

  it('never uses one staging folder for two sites', () => {
    const other = placesFor(join(folder, '.site-fixture'));
    expect(new Set([...Object.values(places), ...Object.values(other)]).size).toBe(6);
  });
});

describe('the next build', () => {
  it('leaves the previous site untouched after a failed build, and clears what it left', () => {
    writeSite(places.live, 'old');
    writeSite(places.staging, 'half');
    expect(repair(places)).toBe(false);
    expect(live()).toBe('old');
    expect(leftOver()).toEqual([]);
  });

  it('restores the previous site when a crash fell between the two renames', () => {
    writeSite(places.previous, 'old');
    writeSite(places.staging, 'new');
    expect(repair(places)).toBe(true);
    expect(live()).toBe('old');
    expect(leftOver()).toEqual([]);
  });

  it('keeps the new site when a crash fell before the old one was removed', () => {
    writeSite(places.live, 'new');
    writeSite(places.previous, 'old');
    expect(repair(places)).toBe(false);
    expect(live()).toBe('new');
    expect(leftOver()).toEqual([]);
  });

  it('has nothing to do where nothing was built yet', () => {
    expect(repair(places)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([1, 2, 3])('finds a whole site wherever a crash fell: before change %i', (nth) => {
    writeSite(places.live, 'old');
    writeSite(places.staging, 'new');
    expect(() => swap(places, diskThatDiesAt(nth))).toThrow('died');
    repair(places);
    expect(['old', 'new']).toContain(live());
    expect(leftOver()).toEqual([]);
  });
});
