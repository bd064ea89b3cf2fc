import { isFunctionWord, longFunctionWords } from './function-words.ts';
import type { Names } from './names.ts';
import { spellingsOf, type Spellings } from './vocabulary.ts';

/** The words of names, of the glossary and of everyday speech: what is understood, whether or not a text has it. */
export interface Spoken {
  readonly has: (stem: string) => boolean;
  readonly spellings: () => Spellings;
}

/** Made when a query first asks for them, as no first answer waits for them, and once for all keys that follow. */
const made = new WeakMap<Names['entries'], Spoken>();

/** The words that are understood. */
export function spokenIn({ entries }: Names): Spoken {
  const known = made.get(entries) ?? readSpoken(entries);
  made.set(entries, known);
  return known;
}

function readSpoken(entries: Names['entries']): Spoken {
  const words = new Map<string, string>();
  for (const { stems, folded } of [...entries.values()].flat())
    folded.split(' ').forEach((word, at) => {
      if (!isFunctionWord(word)) words.set(stems[at] ?? '', word);
    });
  let spellings: Spellings | undefined;
  return {
    has: (stem) => words.has(stem),
    spellings: () => (spellings ??= spellingsOf([...words.values(), ...longFunctionWords])),
  };
}
