import { distance } from 'fastest-levenshtein';
import { isFunctionWord } from './function-words.ts';
import { fold, isSpelledTwice, plainStemOf, stemOf } from './words.ts';

/** Every word of the record's texts and names, with how common it is. */
export interface Words {
  /** Whether a stem is anywhere on the record. */
  readonly has: (stem: string) => boolean;
  /** Whether a text may have a word, as it may have any that would not be listed. */
  readonly mayBeInText: (folded: string) => boolean;
  /** The record’s own spelling of a word that it spells otherwise: `digitisation` for `digitization`. */
  readonly spelledHere: (folded: string) => string | undefined;
  /** Words that begin so, the commonest first. */
  readonly startingWith: (folded: string) => readonly string[];
  /**
   * The nearest words, the nearest and then the commonest first; none further than a slip of the hand. `besides` are
   * words that are on no page and are understood all the same, with what can be added to them.
   */
  readonly nearest: (folded: string, besides?: Spellings) => readonly Near[];
  /** Words one slip from one too short to be corrected alone; its neighbours have to decide. */
  readonly shortNear: (folded: string) => readonly string[];
}

export interface Near {
  readonly word: string;
  /** Letters added, left out or changed; two that changed places count as one. */
  readonly slips: number;
}

/**
 * Whether a word of a text is among those that are listed for spelling: figures, numbers and single letters, as of
 * “annex B”, are right as they are.
 */
export const isListed = (folded: string): boolean => /^\p{L}{2,}$/u.test(folded);

/** Letters that a word has at least, for one slip in it to be put right, and for two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 9;
const MOST_SLIPS = 2;
/** Most completions of the beginning of a word. */
const COMPLETIONS = 3;

/**
 * Makes the words ready. `common` has a digit for each word: how often its number of pages can be halved, so
 * that the file stays small.
 */
export function readWords(words: readonly string[], common: string): Words {
  const stems = new Set(words.map(stemOf));
  const rank = new Map(words.map((word, at) => [word, Number(common[at] ?? 0)]));
  const commonest = (a: string, b: string): number =>
    (rank.get(b) ?? -1) - (rank.get(a) ?? -1) || a.length - b.length || (a < b ? -1 : 1);
  const plain = new Set(words.map(plainStemOf));
  const byStem = new Map(
    [...words]
      .sort(commonest)
      .reverse()
      .map((word) => [stemOf(word), word]),
  );
  // Only a word that nothing has needs them.
  let own: Spellings | undefined;
  return {
    has: (stem) => stems.has(stem),
    mayBeInText: (folded) => !isListed(folded) || plain.has(plainStemOf(folded)),
    spelledHere: (folded) =>
      !isSpelledTwice(folded) || plain.has(plainStemOf(folded))
        ? undefined
        : byStem.get(stemOf(folded)),
    startingWith: (folded) =>
      distinctStems(words.filter((word) => word.startsWith(folded)).sort(commonest)).slice(
        0,
        COMPLETIONS,
      ),
    nearest: (folded, besides) => {
      const most = slipsAllowed(folded);
      if (most === 0) return [];
      const candidates = [(own ??= spellingsOf(words)), besides ?? []]
        .flatMap((spellings) => spellings.slice(folded.length - most, folded.length + most + 1))
        .flatMap((ofLength) => ofLength ?? []);
      // A word of the texts may be understood besides.
      const near = [...new Set(candidates)]
        .map((word) => ({ word, slips: slips(folded, word) }))
        .filter((each) => each.slips <= most)
        .sort(
          (a, b) =>
            a.slips - b.slips ||
            Number(isCommonSlip(folded, b.word)) - Number(isCommonSlip(folded, a.word)) ||
            commonest(a.word, b.word),
        );
      const kept = new Set(distinctStems(near.map(({ word }) => word)));
      return near.filter(({ word }) => kept.has(word));
    },
    shortNear: (folded) =>
      folded.length >= ONE_SLIP
        ? []
        : words.filter(
            (word) => Math.abs(word.length - folded.length) <= 1 && slips(folded, word) === 1,
          ),
  };
}

/** How many slips are put right in a word; none in one with a digit, since another number is another thing. */
export const slipsAllowed = (folded: string): number =>
  /\d/.test(folded) || folded.length < ONE_SLIP ? 0 : folded.length < TWO_SLIPS ? 1 : MOST_SLIPS;

/**
 * The slips between two words: letters left out, added or changed, and neighbours that changed places (the distance
 * of optimal string alignment).
 */
export function slips(typed: string, word: string): number {
  const plain = distance(typed, word);
  // Two letters that changed places are two changes there and one slip here, so it is never less than half.
  if (plain < 2 || plain > 2 * MOST_SLIPS) return plain;
  let [before, above]: [number[], number[]] = [[], [...word, ''].map((_, at) => at)];
  for (let row = 1; row <= typed.length; row += 1) {
    const here = [row];
    for (let at = 1; at <= word.length; at += 1) {
      const same = typed[row - 1] === word[at - 1];
      const swapped = typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
      here.push(
        Math.min(
          (above[at] ?? 0) + 1,
          (here[at - 1] ?? 0) + 1,
          (above[at - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[at - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, above] = [above, here];
  }
  return above.at(-1) ?? plain;
}

/**
 * Whether the commonest slips explain a word: a letter left out, one typed twice, or two that changed places. A
 * stray or another letter is rarer, and there are far more words that it makes.
 */
function isCommonSlip(typed: string, word: string): boolean {
  if (typed.length < word.length) return true;
  if (typed.length === word.length) return [...typed].sort().join('') === [...word].sort().join('');
  return typed.replace(/(.)\1/gu, '$1') === word.replace(/(.)\1/gu, '$1');
}

/** Words with their common endings, by how many letters they have. */
export type Spellings = readonly (readonly string[] | undefined)[];

/**
 * Every spelling that some words stand for: each word with the common endings of its last letter, as a slip in
 * “hackers” is one slip too where a list has “hacker”.
 */
export function spellingsOf(words: Iterable<string>): Spellings {
  const ofLength: string[][] = [];
  const all = new Set<string>();
  for (const word of words) for (const spelling of withEndings(word)) all.add(spelling);
  for (const word of all) (ofLength[word.length] ??= []).push(word);
  return ofLength;
}

function withEndings(word: string): readonly string[] {
  if (word.length < ONE_SLIP || isFunctionWord(word)) return [word];
  const singular = word.replace(/([^s])s$/, '$1');
  const base = word.replace(/(?:e|s|ed|ing)$/, '');
  // What is left of “switched” is a word itself; of “merged” it is none.
  const plain = base === stemOf(word) ? [base] : [];
  return /[^aeiou]y$/.test(word)
    ? [word, word.replace(/y$/, 'ies'), word.replace(/y$/, 'ied'), `${word}ing`]
    : [word, singular, `${singular}s`, `${base}ed`, `${base}ing`, ...plain];
}

function distinctStems(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    const stem = stemOf(fold(word));
    if (seen.has(stem)) return false;
    seen.add(stem);
    return true;
  });
}
