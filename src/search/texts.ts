import { once, onceFor } from '../page/load.ts';
import type { Pagefind, PagefindText } from './pagefind.ts';
import { readWords, type Words } from './vocabulary.ts';

/** Where a word is in a text, and how much of the text it is about. */
export interface Posting {
  /** From 0 to 1, the highest for the text that has most of the word for its length. */
  readonly share: number;
  /** Places of the word in the text, counted in words. */
  readonly places: readonly number[];
}

/** The texts that have a word, by record. */
export type Postings = ReadonlyMap<number, Posting>;

/** What the index knows of texts: which have a word and where, and each text itself. */
export interface Texts {
  readonly words: Words;
  readonly postings: (folded: string) => Promise<Postings>;
  readonly textOf: (record: number) => Promise<PagefindText>;
  /** The same where it was loaded before; undefined where it was not. */
  readonly textAt: (record: number) => PagefindText | undefined;
}

/** What is written beside the index when it is made (`scripts/publish/search-index.ts`). */
export interface IndexNotes {
  /** The index’s own identifiers of the records, in the order of the names. */
  readonly pages: readonly string[];
  /** Every word of the texts, folded, in alphabetical order. */
  readonly words: readonly string[];
  /** A digit for each word: how often its number of pages can be halved. */
  readonly common: string;
}

/**
 * The texts of an index. The index answers for one word at a time, and what it answered is kept: with each key
 * only the word that changed is asked for. A failure is forgotten, so that the next search tries again.
 */
export function openTexts(pagefind: Pagefind, notes: IndexNotes): Texts {
  const records = new Map(notes.pages.map((page, at) => [page, at]));
  const open = new Map<number, () => Promise<PagefindText>>();

  const found = async (query: string | null, having?: ReadonlySet<string>) => {
    const { results } = await pagefind.search(query);
    return results.flatMap((result) => {
      const record = records.get(result.id);
      if (record === undefined || having?.has(result.id) === false) return [];
      open.set(record, result.data);
      return [{ record, score: result.score, places: result.words }];
    });
  };
  const postingsOf = onceFor(async (folded: string): Promise<Postings> => {
    // In quotes the index takes the word alone, without quotes also those that begin with it, but all its places.
    const exact = await pagefind.search(`"${folded}"`);
    // Of a letter that is no word but begins some, the second question is the dearest there is.
    if (exact.results.length === 0) return new Map();
    const having = new Set(exact.results.map(({ id }) => id));
    const postings = await found(folded, having);
    const most = Math.max(...postings.map(({ score }) => score), Number.MIN_VALUE);
    return new Map(
      postings.map(({ record, score, places }) => [record, { share: score / most, places }]),
    );
  });
  const foundAll = once(() => found(null));
  const read = new Map<number, PagefindText>();
  // Of a text that was read the index would make an excerpt anew each time.
  const textOf = onceFor(async (record: number): Promise<PagefindText> => {
    if (!open.has(record)) await foundAll();
    const text = open.get(record);
    if (!text) throw new Error(`The index has no text of record ${record}.`);
    const loaded = await text();
    read.set(record, loaded);
    return loaded;
  });
  const words = readWords(notes.words, notes.common);
  return {
    words,
    // The beginning of a word, as it is being typed, is no word, and asking for it costs most.
    postings: (folded) =>
      words.mayBeInText(folded) ? postingsOf(folded) : Promise.resolve(new Map()),
    textOf,
    textAt: (record) => read.get(record),
  };
}
