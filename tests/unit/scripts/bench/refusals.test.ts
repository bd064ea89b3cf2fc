import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusalLines } from '../../../../scripts/bench/print.ts';
import { leaveOut } from '../../../../scripts/bench/refusals/left-out.ts';
import { offSubjectIn } from '../../../../scripts/bench/refusals/off-subject.ts';
import { quality } from '../../../builders/search-quality.ts';

describe('ways to ask that are left out', () => {
  test('are every fifth of a page, each with the page that answers it, and the others are kept', () => {
    const ways = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(leaveOut({ '/reports/late/': ways })).toEqual({
      kept: { '/reports/late/': ['a', 'b', 'c', 'd', 'f'] },
      leftOut: [{ query: 'e', url: '/reports/late/' }],
    });
  });

  test('are none of a page with fewer than five', () => {
    expect(leaveOut({ '/reports/late/': ['a', 'b', 'c', 'd'] }).leftOut).toEqual([]);
  });
});

describe('queries off the subject', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'off-subject-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('are the lines of their file', () => {
    writeFileSync(join(folder, 'off-subject-held.txt'), 'late supper\n\nbest tram museum\n');
    expect(offSubjectIn(folder, 'held')).toEqual(['late supper', 'best tram museum']);
  });

  test('are asked for where their file is not there', () => {
    expect(() => offSubjectIn(folder, 'working')).toThrow(
      `There is no ${join(folder, 'off-subject-working.txt')} with queries off the subject.`,
    );
  });
});

test('refusals are printed with their share, and the lists that may be seen', () => {
  const { refusals } = quality();
  const [set] = refusals?.['off-subject'] ?? [];
  if (!refusals || !set) throw new Error('There are no refusals.');
  const both = { ...refusals, 'off-subject': [set, { ...set, name: 'held' as const }] };
  expect(refusalLines(both).join('\n')).toBe(
    `Ways to ask that are left out of the index
  nothing found     1 of 400 (0.3 %)
  first             160 of 400 (40.0 %)
  among ten         320 of 400 (80.0 %)
Queries off the subject, working
  a list            1 of 240 (0.4 %)
    late supper: reports/late-2021
Queries off the subject, held
  a list            1 of 240 (0.4 %)`,
  );
});
