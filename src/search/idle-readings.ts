import type { Rewriting } from './concept.ts';
import type { Answered } from './engine.ts';
import { asTyped, type SearchState } from './state.ts';

/**
 * Whether a reading can leave the answer as it is. What was put right, numbers and dates hardly do, and without them
 * words would be looked for that were not loaded.
 */
export const mayBeIdle = ({ how }: Rewriting): boolean => how === 'also' || how === 'filter';

/** Readings without which the answer would be the same: each costs as much as the answer did. */
export async function idleReadings(
  { reading, answer }: Pick<Answered, 'reading' | 'answer'>,
  state: SearchState,
  ask: (state: SearchState) => Promise<Pick<Answered, 'answer'>>,
): Promise<readonly Rewriting[]> {
  const shown = recordsOf(answer);
  const idle = await Promise.all(
    reading.rewritings.filter(mayBeIdle).map(async (rewriting) => {
      const literal = await ask(asTyped(state, rewriting.typed));
      return recordsOf(literal.answer) === shown ? [rewriting] : [];
    }),
  );
  return idle.flat();
}

/** The records of an answer in their order, as one text. */
const recordsOf = ({ hits }: Answered['answer']): string =>
  hits.map(({ record }) => record).join(' ');
