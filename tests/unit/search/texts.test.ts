import { describe, expect, test } from 'vitest';
import type { Pagefind, PagefindText } from '../../../src/search/pagefind.ts';
import { openTexts } from '../../../src/search/texts.ts';

type Found = Awaited<ReturnType<Pagefind['search']>>['results'][number];

const text = (content: string): PagefindText => ({ content, meta: { title: content } });

const result = (id: string, score = 1, words: readonly number[] = [0]): Found => ({
  id,
  score,
  words,
  data: () => Promise.resolve(text(`The text of ${id}`)),
});

/** An index that answers what it is told to, and remembers what it was asked. */
function indexWith(answers: Readonly<Record<string, readonly Found[]>>) {
  const asked: (string | null)[] = [];
  const search: Pagefind['search'] = (query) => {
    asked.push(query);
    return Promise.resolve({ results: answers[query ?? 'everything'] ?? [] });
  };
  return { asked, search };
}

const notes = { pages: ['a', 'b', 'c'], words: ['late', 'trains'], common: '12' };

/** `trains` is in the texts a and b; c has only a word that begins so. */
const TRAINS = {
  '"trains"': [result('a', 9, [4]), result('b', 2, [7])],
  trains: [result('a', 4, [4, 12]), result('c', 3, [1]), result('b', 1, [7])],
};

describe('the texts that have a word', () => {
  test('are those that have it itself, with all its places', async () => {
    const postings = await openTexts(indexWith(TRAINS), notes).postings('trains');
    expect([...postings]).toEqual([
      [0, { share: 1, places: [4, 12] }],
      [1, { share: 0.25, places: [7] }],
    ]);
  });

  test('are none where the index has none', async () => {
    expect((await openTexts(indexWith({}), notes).postings('trams')).size).toBe(0);
  });

  test('leave out a page that is no record', async () => {
    const index = indexWith({
      '"late"': [result('x'), result('c')],
      late: [result('x'), result('c')],
    });
    expect([...(await openTexts(index, notes).postings('late')).keys()]).toEqual([2]);
  });

  test('are not asked for where no text can have it', async () => {
    const index = indexWith(TRAINS);
    expect((await openTexts(index, notes).postings('trai')).size).toBe(0);
    expect(index.asked).toEqual([]);
  });

  test('are none of the beginning of a word, and all that begin so are not asked for', async () => {
    const index = indexWith({ r: [result('a'), result('b')] });
    expect((await openTexts(index, notes).postings('r')).size).toBe(0);
    expect(index.asked).toEqual(['"r"']);
  });

  test('are asked for once', async () => {
    const index = indexWith(TRAINS);
    const texts = openTexts(index, notes);
    await Promise.all([texts.postings('trains'), texts.postings('trains')]);
    await texts.postings('trains');
    expect(index.asked).toEqual(['"trains"', 'trains']);
  });

  test('are asked for again after a failure', async () => {
    const index = indexWith(TRAINS);
    let isBroken = true;
    const search: Pagefind['search'] = (query) =>
      isBroken ? Promise.reject(new Error('The index is away.')) : index.search(query);
    const texts = openTexts({ search }, notes);
    await expect(texts.postings('trains')).rejects.toThrow('The index is away.');
    isBroken = false;
    expect((await texts.postings('trains')).size).toBe(2);
  });
});

describe('a text', () => {
  test('of a record that was found is at hand', async () => {
    const index = indexWith(TRAINS);
    const texts = openTexts(index, notes);
    await texts.postings('trains');
    expect((await texts.textOf(1)).content).toBe('The text of b');
    expect(index.asked).not.toContain(null);
  });

  test('is given without waiting once it was loaded, and not before', async () => {
    const texts = openTexts(indexWith(TRAINS), notes);
    await texts.postings('trains');
    expect(texts.textAt(1)).toBeUndefined();
    await texts.textOf(1);
    expect(texts.textAt(1)?.content).toBe('The text of b');
  });

  test('is looked for among all once, however many are wanted', async () => {
    const index = indexWith({ everything: [result('a'), result('b'), result('c')] });
    const texts = openTexts(index, notes);
    await Promise.all([texts.textOf(0), texts.textOf(1), texts.textOf(2)]);
    expect(index.asked).toEqual([null]);
  });

  test('of any other is looked for among all', async () => {
    const texts = openTexts(indexWith({ everything: [result('a'), result('b')] }), notes);
    expect((await texts.textOf(1)).content).toBe('The text of b');
  });

  test('that the index has not is an error that names the record', async () => {
    const texts = openTexts(indexWith({ everything: [result('a')] }), notes);
    await expect(texts.textOf(2)).rejects.toThrow('record 2');
  });
});

test('the words of the texts are those of the notes', () => {
  const { words } = openTexts(indexWith({}), notes);
  expect([words.has('late'), words.has('tram')]).toEqual([true, false]);
});
