import { distance } from 'fastest-levenshtein';

/** How many of ten letters may differ before a suggestion would be a guess. */
const TOLERANCE = 0.4;

/** The allowed word nearest to what the author wrote, if one is near enough to suggest. */
export function nearest(written: string, allowed: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length * TOLERANCE)) + 1;
  for (const word of allowed) {
    if (word === written) continue;
    const steps = distance(wanted, word.toLowerCase());
    if (steps < least) [best, least] = [word, steps];
  }
  return best;
}
