import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../src/records/parse-settings.ts';
import { readContentFile } from '../../src/sources/content-folder.ts';
import { licence } from '../../src/views/linked-data/thing.ts';

const { settings } = parseSettings(readContentFile('content', 'site.yaml'), 'site');
if (!settings) throw new Error('content/site.yaml has problems.');

/** What site.yaml alone may say. The base path is left out: `/` stands everywhere. */
const told: readonly string[] = [
  new URL(settings.address).host,
  settings.corrections,
  settings.repository,
  settings.licences.record,
];

/** Every file of the code, and what configures it. */
const code: readonly string[] = [
  ...['src', 'scripts', 'public', '.github', '.vscode', 'schemas'].flatMap(filesIn),
  'astro.config.ts',
  'package.json',
  'README.md',
];

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the licences', () => {
  test('the code’s is the one that site.yaml names', () => {
    expect(readFileSync('LICENSE', 'utf8').split('\n')[0]).toBe(`${settings.licences.code} License`);
  });

  test('the record’s is the one that site.yaml names, with its address', () => {
    const { '@id': address } = licence(settings.licences.record);
    expect(readFileSync('LICENSE-record.md', 'utf8')).toContain(
      `[${settings.licences.record}](${String(address)})`,
    );
  });

  test('the record’s says which site is to be named', () => {
    expect(readFileSync('LICENSE-record.md', 'utf8')).toContain(`name ${settings.name}`);
  });
});

describe('the address, the contact and the licences of the site', () => {
  test.each(told)('%s stands in site.yaml and in no other file that a site is made with', (word) => {
    expect(code.filter((file) => readFileSync(file, 'utf8').includes(word))).toEqual([]);
  });

  test('are looked for in the code', () => {
    expect(code.length).toBeGreaterThan(300);
  });
});
