import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../../src/sources/content-folder.ts';
import { readSearchQuality } from '../../../src/sources/search-quality.ts';
import { quality } from '../../builders/search-quality.ts';

const folder = mkdtempSync(join(tmpdir(), 'paper-trail-quality-'));
const file = join(folder, 'search-quality.json');
afterAll(() => rmSync(folder, { recursive: true }));

describe('what the bench wrote', () => {
  test('need not be there', () => {
    expect(readSearchQuality(folder)).toBeUndefined();
  });

  test('is read, and is no record', () => {
    writeFileSync(file, JSON.stringify(quality()));
    expect(readSearchQuality(folder)).toEqual(quality());
    expect(readContentFolder(folder)).toEqual([]);
  });

  test.each([
    ['is not JSON', '{'],
    ['lacks a field', JSON.stringify({ ...quality(), date: undefined })],
    ['has one too many', JSON.stringify({ ...quality(), note: 'x' })],
    ['has a score above 1', JSON.stringify(quality()).replace('0.504', '1.5')],
  ])('is refused with its file and what to do when it %s', (_, text) => {
    writeFileSync(file, text);
    expect(() => readSearchQuality(folder)).toThrow(
      /search-quality\.json is not as .* Run it again/,
    );
  });
});
