import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { indexNotes, readFragments, type Fragment } from '../../../scripts/publish/index-notes.ts';

const page = (id: string, content: string): Fragment => ({ id, url: `/${id}/`, content, meta: {} });

describe('the notes on an index', () => {
  test('have its pages in the order given, and its words in that of the alphabet', () => {
    const { pages, words } = indexNotes([page('a', 'Trains are late.'), page('b', 'Late trains')]);
    expect(pages).toEqual(['a', 'b']);
    expect(words).toEqual(['are', 'late', 'trains']);
  });

  test('have a digit for each word: how often the number of its pages can be halved', () => {
    const pages = Array.from({ length: 9 }, (_, at) =>
      page(String(at), `train ${at < 2 ? 'late' : ''} ${at < 1 ? 'seat' : ''}`),
    );
    expect(indexNotes(pages)).toMatchObject({ words: ['late', 'seat', 'train'], common: '103' });
  });

  test('count a page once, however often it has a word', () => {
    expect(indexNotes([page('a', 'late late late late')]).common).toBe('0');
  });

  test('have nine at most, so that each word has one digit', () => {
    const pages = Array.from({ length: 1025 }, (_, at) => page(String(at), 'train'));
    expect(indexNotes(pages).common).toBe('9');
  });

  test('leave out figures, official numbers and single letters, which are never corrected', () => {
    expect(indexNotes([page('a', 'A train, RI-12, 10,500 and x')]).words).toEqual(['and', 'train']);
  });

  test('have the words of names too', () => {
    expect(indexNotes([page('a', 'Zoë’s café')]).words).toEqual(['cafe', 'zoes']);
  });
});

describe('the pages of an index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-notes-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'fragment'));
  const write = (id: string, text: string): void =>
    writeFileSync(join(folder, 'fragment', `${id}.pf_fragment`), gzipSync(`pagefind_dcd${text}`));
  write('en_2', JSON.stringify({ url: '/a/', content: 'Late', meta: { title: 'A' }, anchors: [] }));
  write('en_1', JSON.stringify({ url: '/b/', content: 'Trains', meta: {} }));

  test('are read from its files, in the order of their addresses', () => {
    expect(readFragments(folder)).toEqual([
      { id: 'en_2', url: '/a/', content: 'Late', meta: { title: 'A' } },
      { id: 'en_1', url: '/b/', content: 'Trains', meta: {} },
    ]);
  });
});
