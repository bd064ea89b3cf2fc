import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { drawCard } from '../../../src/pictures/draw.ts';
import { colour } from '../../../src/pictures/look.ts';
import type { ShareCard } from '../../../src/views/sharing/share-card.ts';

const card: ShareCard = {
  kind: 'Audit report, RI 12',
  title: 'Late again',
  detail: 'Rail Board, 2 March 2021',
  name: 'Platform Record',
  independent: 'This speaks for no railway.',
};

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const store = join(folder, 'store');
const bytesOf = async (given: ShareCard): Promise<Buffer> =>
  Buffer.from(await drawCard(given, store));

beforeEach(() => rmSync(store, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a picture', () => {
  test('is a PNG file of 1200 by 630', async () => {
    const bytes = await bytesOf(card);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('has the same bytes when it is drawn again', async () => {
    const first = await bytesOf(card);
    rmSync(store, { recursive: true });
    expect((await bytesOf(card)).equals(first)).toBe(true);
  });

  test.each([
    ['title', { title: 'Late once more' }],
    ['kind', { kind: 'Audit report, RI 13' }],
    ['detail', { detail: 'Rail Board, 3 March 2021' }],
    ['slip', { slip: '+2 years' }],
    ['name', { name: 'Another Record' }],
    ['independence', { independent: 'This speaks for nobody.' }],
  ])('looks different with another %s', async (_, change) => {
    expect((await bytesOf({ ...card, ...change })).equals(await bytesOf(card))).toBe(false);
  });

  test('draws letters that are not in Latin-1', async () => {
    const [one, other] = await Promise.all([
      bytesOf({ ...card, title: 'ŁŁŁŁ' }),
      bytesOf({ ...card, title: 'ŃŃŃŃ' }),
    ]);
    expect(one.equals(other)).toBe(false);
  });

  test('that was drawn is taken from the store, and another card’s is not', async () => {
    await bytesOf(card);
    const [file = ''] = readdirSync(store);
    writeFileSync(join(store, file), 'kept');
    expect((await bytesOf(card)).toString()).toBe('kept');
    expect((await bytesOf({ ...card, title: 'Other' })).subarray(1, 4).toString()).toBe('PNG');
    expect(readFileSync(join(store, file), 'utf8')).toBe('kept');
  });
});

describe('a colour', () => {
  test('is the one that pages have by day', () => {
    expect(colour(':root { --ink: light-dark(#1c1813, #ece6d9); }', 'ink')).toBe('#1c1813');
  });

  test('that the styles do not have is an error that names it', () => {
    expect(() => colour(':root {}', 'ink')).toThrow('--ink');
  });
});
