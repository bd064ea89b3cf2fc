/** A piece of a text, by where it begins and ends, and what stands there afterwards. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with pieces replaced; every other character stays as it was. Pieces must not overlap. */
export const replaced = (text: string, replacements: readonly Replacement[]): string =>
  [...replacements]
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, text: piece }) => now.slice(0, from) + piece + now.slice(to), text);
