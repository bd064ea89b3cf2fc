import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ContentFile } from '../../../src/records/content-record.ts';
import { parseRecord } from '../../../src/records/parse-record.ts';
import { readContentFolder } from '../../../src/sources/content-folder.ts';
import { keptParse, recordStore } from '../../../src/sources/kept-records.ts';

const files = readContentFolder('tests/fixtures/valid');
const [file] = files as [ContentFile];

let folder: string;
let store: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-trail-'));
  store = join(folder, 'cache', 'content.records');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** One run of the check: which of the files were read, and what came of all. */
function run(given: readonly ContentFile[], engine = 'engine-1') {
  const read: string[] = [];
  const { parse, keep } = keptParse(store, engine, (each) => {
    read.push(each.path);
    return parseRecord(each);
  });
  const parsed = given.map(parse);
  keep();
  return { read, parsed };
}

describe('a record that an earlier run read', () => {
  test('is not read again, and is the same to the last field', () => {
    const first = run(files);
    const second = run(files);
    expect(first.read).toHaveLength(files.length);
    expect(second.read).toEqual([]);
    expect(second.parsed).toStrictEqual(first.parsed);
  });

  test('is kept with its problems, where it has any', () => {
    const broken = { ...file, text: 'no front matter' };
    expect(run([broken]).parsed).toStrictEqual(run([broken]).parsed);
    expect(run([broken])).toMatchObject({ read: [], parsed: [{ issues: [{}] }] });
  });

  test.each([
    ['its text', { text: file.text.replace('\ntitle:', '\n# changed\ntitle:') }],
    ['its name', { path: file.path.replace(/\.(\w+)$/, '-2.$1') }],
    ['what it is called in messages', { shownAs: `elsewhere/${file.path}` }],
  ])('is read again where %s changed, and it alone', (_, change) => {
    run(files);
    const changed = { ...file, ...change };
    expect(changed).not.toEqual(file);
    expect(run([changed, ...files.slice(1)]).read).toEqual([changed.path]);
  });

  test('is read again by other code', () => {
    run(files, 'engine-1');
    expect(run(files, 'engine-2').read).toHaveLength(files.length);
  });

  test('is forgotten when its file is gone and another is new', () => {
    run(files);
    run([{ ...file, path: file.path.replace('.', '-2.') }]);
    expect(run([file]).read).toEqual([file.path]);
  });
});

describe('a store that was not written by a run that ended well', () => {
  test.each([1, 40, 2000])('is not believed with %i bytes of it', (length) => {
    run(files);
    truncateSync(store, length);
    expect(run(files).read).toHaveLength(files.length);
    expect(run(files).read).toEqual([]);
  });

  test('is not believed where one letter of a record differs', () => {
    run(files);
    writeFileSync(store, readFileSync(store, 'utf8').replace('"title":"', '"title":"X'));
    expect(run(files).read).toHaveLength(files.length);
  });

  test('leaves nothing aside', () => {
    run(files);
    expect(readdirSync(join(folder, 'cache'))).toEqual(['content.records']);
  });
});

describe('where records are kept', () => {
  test('is one file for each content folder', () => {
    const stores = ['content', 'tests/fixtures/valid'].map(recordStore);
    expect(new Set(stores).size).toBe(2);
    for (const each of stores) expect(each).toMatch(/^node_modules\/\.cache\/paper-trail\//);
  });

  test.each(['..', '../content', '/tmp/content'])('is nowhere for content at %s', (elsewhere) => {
    expect(recordStore(elsewhere)).toBeUndefined();
  });
});
