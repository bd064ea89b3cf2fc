import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue, overTimeCodes } from '../../src/issues/catalogue.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { formatIssues } from '../../src/issues/terminal.ts';
import { SETTINGS } from '../../src/sources/content-folder.ts';
import { guidesOf, issuesIn, textsOf, withFiles, type Texts } from '../builders/content.ts';

const BROKEN = 'tests/fixtures/broken';
const EXPECTED = 'expected.txt';

const folders = readdirSync(BROKEN).sort();

/** The settings files and guides that a fixture brings, if any; other settings are those of the valid content. */
const overlayOf = (folder: string): Texts => {
  const path = join(BROKEN, folder);
  const settings = SETTINGS.filter((name) => existsSync(join(path, name)));
  const { [EXPECTED]: _, ...texts } = textsOf(path, settings);
  return { ...texts, ...guidesOf(path) };
};

/**
 * UPDATE_EXPECTED=1 writes the texts anew. It refuses where the number of problems has changed, so
 * that a check cannot be lost by updating: then delete the file first, on purpose.
 */
function update(file: string, issues: readonly Issue[]): void {
  const before = existsSync(file)
    ? /^(\d+) problem/m.exec(readFileSync(file, 'utf8'))?.[1]
    : undefined;
  if (before !== undefined && Number(before) !== issues.length) {
    throw new Error(
      `${file} expects ${before} problems and there are now ${issues.length}. If this is right, delete the file first.`,
    );
  }
  writeFileSync(file, `${formatIssues(issues)}\n`);
}

/** Codes that need an earlier moment of the record; `changes/over-time.test.ts` and `ledger/` have them. */
const overTime: ReadonlySet<string> = new Set(overTimeCodes);

test('every code that one moment can show has a broken fixture, and every fixture a code', () => {
  const shown = Object.keys(catalogue).filter((code) => !overTime.has(code));
  expect(folders).toEqual(shown.sort());
});

test('the content that the fixtures change has no problem', () => {
  expect(formatIssues(issuesIn(withFiles({})))).toMatch(/^0 problems/);
});

describe.each(folders)('%s', (folder) => {
  const issues = issuesIn(withFiles(overlayOf(folder)));

  test('is reported in exactly the expected words', () => {
    const file = join(BROKEN, folder, EXPECTED);
    if (process.env['UPDATE_EXPECTED'] === '1') update(file, issues);
    expect(`${formatIssues(issues)}\n`).toBe(readFileSync(file, 'utf8'));
  });

  test('is the only code reported', () => {
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set([folder]));
  });

  test('is reported at a place that is in the file', () => {
    const texts = withFiles(overlayOf(folder));
    for (const { file, place } of issues) {
      const lines = texts[file.replace(/^content\//, '')]?.split('\n') ?? [];
      expect(lines.length).toBeGreaterThanOrEqual(place?.line ?? 0);
      expect((lines[(place?.line ?? 1) - 1] ?? '').length + 1).toBeGreaterThanOrEqual(
        place?.column ?? 0,
      );
    }
  });
});
