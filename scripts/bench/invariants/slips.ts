import { pick } from '../seeded.ts';

/** What a hand does to a word: leaves a letter out, doubles one, swaps two neighbours, hits another key. */
export const slipKinds = ['drop', 'double', 'swap', 'replace'] as const;
export type SlipKind = (typeof slipKinds)[number];

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Words of five letters or more that say nothing of what is looked for. */
const FUNCTION_WORDS = new Set(
  'about above after again against below between could during every might other shall should since their there these those through under until what’s where whether which while whose within without would'.split(
    ' ',
  ),
);

/**
 * The word with one letter wrong, at a place and with a letter that two numbers from 0 to below 1 decide; a
 * place where the slip would change nothing is passed over. Undefined where it changes nothing anywhere.
 */
export function slipOf(
  word: string,
  kind: SlipKind,
  place: number,
  letter: number,
): string | undefined {
  const letters = [...word];
  const slipped = letters
    .map((_, at) => slipAt(letters, kind, at, pick(LETTERS, letter)))
    .filter((each) => each !== word);
  return slipped.length === 0 ? undefined : pick(slipped, place);
}

function slipAt(letters: readonly string[], kind: SlipKind, at: number, other: string): string {
  const [before, own = '', after] = [letters.slice(0, at), letters[at], letters.slice(at + 1)];
  const [next = '', ...rest] = after;
  switch (kind) {
    case 'drop':
      return [...before, ...after].join('');
    case 'double':
      return [...before, own, own, ...after].join('');
    case 'swap':
      return [...before, next, own, ...rest].join('');
    case 'replace':
      return [...before, other, ...after].join('');
  }
}

/** The words of a query that a slip may be made in: letters only, five or more, with a meaning of their own. */
export const contentWords = (query: string): readonly string[] =>
  (query.match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter(
    (word) => /^\p{L}{5,}$/u.test(word) && !FUNCTION_WORDS.has(word.toLowerCase()),
  );
