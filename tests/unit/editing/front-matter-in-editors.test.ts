import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recommendationProgress } from '../../../src/schema/vocabulary.ts';
import { frontMatterFiles } from '../../../src/sources/editor-files.ts';
import { valid } from '../../builders/content.ts';
import { PATIENCE } from '../../builders/commands.ts';
import { LanguageServer, type Position } from '../../builders/language-server.ts';

const RECORD = 'reports/inspector-2021/recommendation-1.mdx';
const FILE = `content/${RECORD}`;
const text = valid[RECORD] ?? '';
const lines = text.split('\n');
const progressAt = lines.findIndex((line) => /^ +(?:- )?progress: /.test(line));

let folder: string;
let server: LanguageServer;

// A folder as an editor opens it: the record, and what was written for the extension.
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'editor-')));
  cpSync('tests/fixtures/valid', join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  for (const [path, made] of frontMatterFiles(join(folder, 'content'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), made);
  }
  server = new LanguageServer(folder);
  await server.start();
}, PATIENCE);
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The place after a text on a line. */
const after = (line: number, before: string, written: readonly string[] = lines): Position => {
  const at = written[line]?.indexOf(before) ?? -1;
  return { line, character: at + before.length };
};

describe('Astro’s extension, in the front matter of a record', { timeout: PATIENCE }, () => {
  test('finds nothing wrong with a record that the check finds nothing wrong with', async () => {
    const uri = server.open(FILE, text);
    expect(await server.about('diagnostic', uri)).toMatchObject({ items: [] });
  });

  test('says what a field is for and what each of its words means', async () => {
    const uri = server.open(FILE, text);
    const hover = JSON.stringify(await server.about('hover', uri, after(progressAt, 'progress: ')));
    expect(hover).toContain('What had become of it.');
    for (const { definition } of Object.values(recommendationProgress))
      expect(hover).toContain(definition);
  });

  test('offers every word that a field may be, with what it means', async () => {
    const begun = lines.map((line, index) =>
      index === progressAt ? line.replace(/progress: .*/, 'progress: ') : line,
    );
    const uri = server.open(FILE, begun.join('\n'));
    const offered = await server.about('completion', uri, after(progressAt, 'progress: ', begun));
    const { items } = offered as { readonly items: readonly { readonly label: string }[] };
    expect(items.map(({ label }) => label).toSorted()).toEqual(
      Object.keys(recommendationProgress).toSorted(),
    );
    expect(JSON.stringify(items)).toContain(recommendationProgress.stalled.definition);
  });

  test('marks a word that there is none of', async () => {
    const wrong = text.replace(/progress: .*/, 'progress: nearly-done');
    const uri = server.open(FILE, wrong);
    expect(JSON.stringify(await server.about('diagnostic', uri))).toContain(
      'Value is not accepted',
    );
  });
});
