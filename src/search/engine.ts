import { readJson } from '../page/load.ts';
import type { SearchNames } from '../views/search-facets.ts';
import { answer, wordsAsked, type Answer } from './answer.ts';
import type { Reading } from './concept.ts';
import { withWords, type Names } from './names.ts';
import { openNames, type OpenNames } from './open-names.ts';
import { loadPagefind } from './pagefind.ts';
import type { NamesFile } from './pieces.ts';
import { readQuery } from './read-query.ts';
import type { SearchState } from './state.ts';
import { WEIGHTS } from './weights.ts';
import { openTexts, type IndexNotes, type Postings, type Texts } from './texts.ts';

/** A question as it was read, and what answers it. */
export interface Answered {
  readonly names: Names;
  readonly reading: Reading;
  readonly answer: Answer;
}

type WordsFile = Pick<SearchNames, 'words' | 'elsewhere'>;

/** Loads all names and the everyday words. Rejects where they cannot be loaded. */
export const loadWords = async ({ words }: Places, names: Promise<OpenNames>): Promise<Names> => {
  const [file, all] = await Promise.all([
    readJson<WordsFile>(words),
    names.then((open) => open.all()),
  ]);
  return withWords(all, file);
};

/** Where the files of the search are. */
export interface Places {
  readonly names: string;
  readonly words: string;
  readonly bundle: string;
}

/** Loads the first file of names, which answers at once. Rejects where it cannot be loaded. */
export const loadNames = async ({ names }: Places): Promise<OpenNames> =>
  openNames(await readJson<NamesFile>(names), (part) =>
    readJson(names.replace(/\.json$/, `/${part}.json`)),
  );

/** Loads the index of the texts with our notes on it. Rejects where either cannot be loaded. */
export async function loadTexts({ bundle }: Places): Promise<Texts> {
  const [pagefind, notes] = await Promise.all([
    loadPagefind(bundle),
    readJson<IndexNotes>(`${bundle}notes.json`),
  ]);
  return openTexts(pagefind, notes);
}

/** A name with some of what was asked is shown while the texts, which may have the rest, are on their way. */
const BY_NAME = { ...WEIGHTS, least: 0.25 };

/** What names alone answer: titles and official numbers, while the texts are loading. */
export function answerByName(names: Names, state: SearchState): Answered {
  const reading = readQuery(state.query, names, undefined, state.literal);
  const found = answer(names, reading, state, new Map(), BY_NAME);
  // A link can lead to a record whose name is still to come.
  const hits = found.hits.filter(({ record }) => names.records[record]);
  return { names, reading, answer: { ...found, hits } };
}

/** A question as it was read, and where the texts have its words. */
export interface LookedUp {
  readonly names: Names;
  readonly reading: Reading;
  readonly postings: ReadonlyMap<string, Postings>;
}

/** Reads a question and looks up its words. Rejects where a part of the index cannot be loaded. */
export async function lookUp(names: Names, texts: Texts, state: SearchState): Promise<LookedUp> {
  const reading = readQuery(state.query, names, texts.words, state.literal);
  const postings = await Promise.all(
    wordsAsked(reading).map(async (word) => [word, await texts.postings(word)] as const),
  );
  return { names, reading, postings: new Map(postings) };
}

/** The whole answer to a question that was looked up. */
export const answerTo = ({ names, reading, postings }: LookedUp, state: SearchState): Answered => ({
  names,
  reading,
  answer: answer(names, reading, state, postings),
});
