import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { beforeAll, describe, expect, test } from 'vitest';
import { apiAnswer } from '../../../src/exports/api.ts';
import { downloadsOf, jsonText } from '../../../src/exports/downloads.ts';
import { collectionNames } from '../../../src/schema/collections.ts';
import { madeUp } from '../../builders/editions.ts';

const { files } = downloadsOf(madeUp);
const bytesOf = (name: string): Buffer => Buffer.from(files.get(name)?.bytes ?? []);

interface Entry {
  readonly bytes: Buffer;
  readonly day: string;
}

/** What an archive holds, read by another library than the one that wrote it. */
async function entriesOf(zip: Buffer): Promise<ReadonlyMap<string, Entry>> {
  const opened = await yauzl.fromBufferPromise(zip);
  const entries = new Map<string, Entry>();
  for await (const entry of opened.eachEntry()) {
    const bytes = await buffer(await opened.openReadStreamPromise(entry));
    const date = entry.lastModFileDate;
    const day = `${(date >> 9) + 1980}-${(date >> 5) & 15}-${date & 31}`;
    entries.set(entry.fileName, { bytes, day });
  }
  return entries;
}

let entries: ReadonlyMap<string, Entry>;
beforeAll(async () => {
  entries = await entriesOf(bytesOf('platform-record.zip'));
});

describe('the archive', () => {
  test('holds every other file as it is offered alone', () => {
    const others = [...files.keys()].filter((name) => !name.endsWith('.zip'));
    const wrong = others.filter((name) => {
      const entry = entries.get(name.endsWith('.sqlite') ? name : `csv/${name}`);
      return entry === undefined || !entry.bytes.equals(bytesOf(name));
    });
    expect(wrong).toEqual([]);
  });

  test('holds every collection and every schema as the API gives it', () => {
    for (const name of [...collectionNames, 'redirects'])
      expect(entries.get(`json/${name}.json`)?.bytes.toString('utf8')).toBe(
        jsonText(apiAnswer(madeUp, name)),
      );
    for (const name of [...collectionNames.map((each) => `${each}/record`), 'index'])
      expect(entries.get(`schemas/${name}.json`)?.bytes.toString('utf8')).toBe(
        jsonText(apiAnswer(madeUp, `schemas/${name}`)),
      );
  });

  test('begins with what to read first: licence, attribution, disclosure, what not to count', () => {
    const [first, text] = [...entries][0] ?? [];
    expect(first).toBe('README.txt');
    const { licences, disclosure } = madeUp.settings;
    for (const said of [
      licences.record,
      disclosure,
      'as of 21 November 2026',
      'A withdrawn record keeps its rows',
    ])
      expect(text?.bytes.toString('utf8')).toContain(said);
  });

  test('is dated by the day of the edition and not by the clock', () => {
    expect(new Set([...entries.values()].map(({ day }) => day))).toEqual(new Set(['2026-11-21']));
  });

  test('and every other file are the same to the byte when made again', () => {
    const again = downloadsOf({ ...madeUp });
    const differing = [...again.files].filter(
      ([name, { bytes }]) => !bytesOf(name).equals(Buffer.from(bytes)),
    );
    expect(differing.map(([name]) => name)).toEqual([]);
  });
});
