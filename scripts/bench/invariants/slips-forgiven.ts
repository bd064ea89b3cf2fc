import { isAnswerable, type Invariant } from '../../../src/schema/search-quality.ts';
import type { JudgedQuery } from '../judged.ts';
import { fractions, SEED } from '../seeded.ts';
import { beginsWith, invariantOf, tryEach, type Ground } from './invariant.ts';
import { contentWords, slipKinds, slipOf } from './slips.ts';

/** A query as it should be typed, and with one letter wrong. */
export interface Slip {
  readonly query: string;
  readonly slipped: string;
}

const NEEDED = 0.9;

/** A query with one letter wrong finds the same record first. */
export async function slipsForgiven({ queries, ask }: Ground): Promise<Invariant> {
  const trials = await tryEach(slipsIn(queries, SEED), async ({ query, slipped }) => {
    const [clean, wrong] = [await ask(query), await ask(slipped)];
    const keeps = clean.records.length > 0 && clean.records[0] === wrong.records[0];
    return {
      of: slipped,
      because: keeps
        ? undefined
        : `${beginsWith(wrong.records)}; without the slip ${beginsWith(clean.records)}`,
    };
  });
  return invariantOf('A slip of one letter keeps the first result', trials, NEEDED);
}

/** One slip of each kind in each content word of each query that can be answered. A quoted phrase is meant as typed. */
export function slipsIn(queries: readonly JudgedQuery[], seed: number): readonly Slip[] {
  const places = queries
    .filter((query) => isAnswerable(query) && !/["“”]/.test(query.query))
    .flatMap(({ query }) =>
      contentWords(query).flatMap((word) => slipKinds.map((kind) => ({ query, word, kind }))),
    );
  const drawn = fractions(seed, places.length * 2);
  return places.flatMap(({ query, word, kind }, index) => {
    const slip = slipOf(word, kind, drawn[2 * index] ?? 0, drawn[2 * index + 1] ?? 0);
    return slip === undefined ? [] : [{ query, slipped: query.replace(word, slip) }];
  });
}
