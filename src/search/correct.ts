import { isFunctionWord } from './function-words.ts';
import type { Names } from './names.ts';
import { entriesAt } from './read-query.ts';
import { spokenIn } from './spoken.ts';
import { isListed, type Near, type Words } from './vocabulary.ts';
import { wordsOf, type Word } from './words.ts';

/** A word of a query after its spelling was seen to. */
export interface Corrected {
  /** The word that is looked for. */
  readonly word: Word;
  /** What was typed, where that was another word. */
  readonly typed?: string;
  /** How surely the word is what was meant, from 0 to 1; wholly, where it is what was typed. */
  readonly sure?: number;
  /** Words of the record that begin so, where it is only the beginning of one. */
  readonly completions?: readonly Word[];
  /** The nearest words, where it is nowhere on the record and none was near enough to stand for it. */
  readonly strange?: readonly string[];
}

/** Letters of a word, at least, for its beginning to stand for it. */
const SHORTEST_BEGINNING = 3;

/**
 * Puts the spelling of a query right by the record’s own words. A word with a digit is never touched, since another
 * number is another thing, and neither is one that is on the record. Of several near words, one that makes a name
 * with its neighbours goes first: in “right tme” the last word is “time”.
 */
export function correct(
  typed: readonly Word[],
  names: Names,
  words: Words,
  literal: ReadonlySet<number>,
): readonly Corrected[] {
  const spoken = spokenIn(names);
  const isKnown = ({ folded, stem }: Word): boolean =>
    isFunctionWord(folded) || words.has(stem) || names.named.has(stem) || spoken.has(stem);
  return typed.map((word, at): Corrected => {
    if (!isListed(word.folded)) return { word };
    const spelled = literal.has(at) ? undefined : words.spelledHere(word.folded);
    if (spelled !== undefined) return { word: wordFor(spelled), typed: word.typed };
    if (isKnown(word)) return { word };
    const nearest = words.nearest(word.folded, spoken.spellings());
    const close = nearest.map((near) => near.word);
    if (literal.has(at)) return { word, strange: close.slice(0, 3) };
    const named = inName(typed, at, names, [...close, ...words.shortNear(word.folded)]);
    const isLast = at === typed.length - 1;
    const completions =
      word.folded.length < SHORTEST_BEGINNING
        ? []
        : words.startingWith(word.folded).flatMap(wordsOf);
    const best = named ?? (isLast && completions.length > 0 ? undefined : close[0]);
    // Where its neighbours make a name with it, they say so too.
    const sure = named === undefined && best !== undefined ? sureOf(best, nearest, word) : 1;
    if (best !== undefined) return { word: wordFor(best), typed: word.typed, sure };
    return completions.length > 0 ? { word, completions } : { word, strange: [] };
  });
}

/**
 * How surely a word was meant for another: by the share of its letters that stand. Ordinary words that the record
 * happens not to have lie near its own as well: “cancer” is no slip in “cancel”.
 */
function sureOf(best: string, nearest: readonly Near[], { folded }: Word): number {
  const slips = nearest.find(({ word }) => word === best)?.slips ?? 1;
  return 1 - slips / folded.length;
}

/** Of some words, the first that makes a name of two words or more with those around a place. */
function inName(
  typed: readonly Word[],
  at: number,
  names: Names,
  candidates: readonly string[],
): string | undefined {
  return candidates.find((candidate) => {
    const tried = typed.with(at, wordFor(candidate));
    return [at - 2, at - 1, at].some((from) => {
      const length = from < 0 ? 0 : (entriesAt(names, tried.slice(from))[0]?.stems.length ?? 0);
      return length > 1 && from + length > at;
    });
  });
}

function wordFor(text: string): Word {
  const [word] = wordsOf(text);
  if (!word) throw new Error(`The record’s words hold ${JSON.stringify(text)}, which is no word.`);
  return word;
}
