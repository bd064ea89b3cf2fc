import type { Rewriting } from './concept.ts';
import type { Answered } from './engine.ts';
import { asTyped, type SearchState } from './state.ts';

/**
 * Readings without which the answer would be the same. Asked of other names alone: what was put right, numbers and
 * dates would have to look for words that were not looked for yet.
 */
export async function idleReadings(
  { reading, answer }: Pick<Answered, 'reading' | 'answer'>,
  state: SearchState,
  ask: (state: SearchState) => Promise<Pick<Answered, 'answer'>>,
): Promise<ReadonlySet<Rewriting>> {
  const asked = reading.rewritings.filter(({ how }) => how === 'also' || how === 'filter');
  const shown = recordsOf(answer);
  const idle = await Promise.all(
    asked.map(async (rewriting) => {
      const literal = await ask(asTyped(state, rewriting.typed));
      return recordsOf(literal.answer) === shown ? [rewriting] : [];
    }),
  );
  return new Set(idle.flat());
}

/** The records of an answer in their order, as one text. */
const recordsOf = ({ hits }: Answered['answer']): string =>
  hits.map(({ record }) => record).join(' ');
