import { distance } from 'fastest-levenshtein';
import { fold, plainStemOf, stemOf } from './words.ts';

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
  /** The nearest words, the nearest and then the commonest first; none further than a slip of the hand. */
  readonly nearest: (folded: string) => readonly Near[];
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
    (rank.get(b) ?? 0) - (rank.get(a) ?? 0) || a.length - b.length || (a < b ? -1 : 1);
  const plain = new Set(words.map(plainStemOf));
  const byStem = new Map(
    [...words]
      .sort(commonest)
      .reverse()
      .map((word) => [stemOf(word), word]),
  );
  return {
    has: (stem) => stems.has(stem),
    mayBeInText: (folded) => !isListed(folded) || plain.has(plainStemOf(folded)),
    spelledHere: (folded) =>
      plain.has(plainStemOf(folded)) ? undefined : byStem.get(stemOf(folded)),
    startingWith: (folded) =>
      distinctStems(words.filter((word) => word.startsWith(folded)).sort(commonest)).slice(
        0,
        COMPLETIONS,
      ),
    nearest: (folded) => {
      const most = slipsAllowed(folded);
      if (most === 0) return [];
      const near = words
        .filter((word) => Math.abs(word.length - folded.length) <= most)
        .map((word) => ({ word, slips: slips(folded, word) }))
        .filter((each) => each.slips <= most)
        .sort((a, b) => a.slips - b.slips || commonest(a.word, b.word));
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
  /\d/.test(folded) || folded.length < ONE_SLIP ? 0 : folded.length < TWO_SLIPS ? 1 : 2;

/** The slips between two words. Two neighbours that changed places are one slip of the hand. */
export function slips(typed: string, word: string): number {
  const plain = distance(typed, word);
  if (plain !== 2 || typed.length !== word.length) return plain;
  const at = [...typed].findIndex((letter, place) => letter !== word[place]);
  const isSwap =
    typed[at] === word[at + 1] &&
    typed[at + 1] === word[at] &&
    typed.slice(at + 2) === word.slice(at + 2);
  return isSwap ? 1 : 2;
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
