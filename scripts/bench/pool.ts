import { searchEngines, type JudgedSet } from '../../src/schema/search-quality.ts';
import { shuffled } from './seeded.ts';

/** A record that an engine listed for a query and that nobody has judged for it. */
export interface Unjudged {
  readonly set: string;
  readonly query: string;
  readonly record: string;
}

/**
 * What was listed by any engine and judged by nobody, in an order that tells neither engine nor place, so that
 * it can be judged by pooling. The same sets give the same order.
 */
export function poolOf(sets: readonly JudgedSet[], seed: number): readonly Unjudged[] {
  const pairs = sets.flatMap(({ name, queries }) =>
    queries.flatMap(({ query, grades, answers }) =>
      [...new Set(searchEngines.flatMap((engine) => answers[engine].listed))]
        .filter((record) => !(record in grades))
        .sort()
        .map((record) => ({ set: name, query, record })),
    ),
  );
  return shuffled(pairs, seed);
}
