import { fractions, pick } from '../seeded.ts';

/** Gives about so many words. */
export type Draw = (words: number) => string;

/** Words that stand together in a text and are taken over together. */
const RUN = 6;

/** A word of made-up syllables, another for each number. */
export function invented(number: number): string {
  return [...number.toString(20)].map((digit) => SYLLABLES[parseInt(digit, 20)] ?? '').join('');
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

/** What draws words from a text in runs, the same for the same seed. */
export function drawer(words: readonly string[], seed: number): Draw {
  const numbers = fractions(seed, 4096);
  const starts = words.slice(0, -RUN).map((_, at) => at);
  let drawn = 0;
  const run = (): string => {
    drawn += 1;
    // The numbers come round again at another place each time, so that no two texts are the same.
    const fraction =
      ((numbers[drawn % numbers.length] ?? 0) + (drawn / numbers.length) * 0.618) % 1;
    const start = pick(starts, fraction);
    return words.slice(start, start + RUN).join(' ');
  };
  return (howMany) => Array.from({ length: Math.max(1, Math.round(howMany / RUN)) }, run).join(' ');
}
