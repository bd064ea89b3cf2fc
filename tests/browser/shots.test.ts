import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runStep } from '../builders/review.ts';

let aside: string;
beforeEach(() => {
  aside = mkdtempSync(join(tmpdir(), 'paper-trail-shots-'));
});
afterEach(() => {
  rmSync(aside, { recursive: true, force: true });
});

/** What a change says that it shows on. */
function changes(pages: readonly string[]): string {
  const file = join(aside, 'changes.json');
  const told = {
    records: [],
    settings: [],
    unread: [],
    approvals: { needed: 1, because: [] },
    pages,
  };
  writeFileSync(file, JSON.stringify(told));
  return file;
}

const shots = (pages: readonly string[], site = '.site-fixture') =>
  runStep(['shots', '--site', site, '--changes', changes(pages), '--out', join(aside, 'shots')], {
    CONTENT_DIR: 'tests/fixtures/valid',
  });

/** The width of a picture, as its file says. */
const widthOf = (name: string): number => readFileSync(join(aside, 'shots', name)).readUInt32BE(16);

describe('pictures of a change', () => {
  test('show its pages at the width of a telephone and of a desk', async () => {
    expect((await shots(['/reports/inspector-2021/finding-1/', '/'])).code).toBe(0);
    const names = readdirSync(join(aside, 'shots')).sort();
    expect(names).toEqual([
      'home.1280.png',
      'home.390.png',
      'reports--inspector-2021--finding-1.1280.png',
      'reports--inspector-2021--finding-1.390.png',
    ]);
    expect(names.map(widthOf)).toEqual([1280, 390, 1280, 390]);
  });

  test('are said to be missing where a page is, and none leads out of the site', async () => {
    const ended = await shots(['/reports/nowhere/', '/../../etc/', 'https://evil.example/']);
    expect(ended).toMatchObject({ code: 1, err: '' });
    expect(ended.out).toBe(
      `/reports/nowhere/ is not in the site.\n0 pictures in ${join(aside, 'shots')}/.\n`,
    );
  });

  test('are not taken of a folder that is no site', async () => {
    expect(await shots(['/'], aside)).toMatchObject({ code: 2, out: '' });
  });
});
