import type { RecordGraph } from '../../../src/records/graph.ts';
import type { Invariant } from '../../../src/schema/search-quality.ts';
import { beginsWith, invariantOf, tryEach, type Ground } from './invariant.ts';

/** Two words for the same thing. */
export interface Pair {
  readonly title: string;
  readonly also: string;
}

/** The title of a term or a body and each of its other names find the same three records first. */
export async function namesAgree({ graph, ask }: Ground): Promise<Invariant> {
  const trials = await tryEach(pairsOf(graph), async ({ title, also }) => {
    const [one, other] = [await firstThree(ask, title), await firstThree(ask, also)];
    const agree = one.length > 0 && one.join() === other.join();
    return {
      of: `${title} = ${also}`,
      because: agree
        ? undefined
        : `“${title}” ${beginsWith(one, 3)}; “${also}” ${beginsWith(other, 3)}`,
    };
  });
  return invariantOf('Both names of a thing find the same three records first', trials);
}

const firstThree = async (ask: Ground['ask'], query: string): Promise<readonly string[]> =>
  (await ask(query)).records.slice(0, 3);

/** Each title of the glossary and of the bodies with each of its other names. */
export const pairsOf = (graph: Pick<RecordGraph, 'inCollection'>): readonly Pair[] =>
  [...graph.inCollection.terms, ...graph.inCollection.bodies].flatMap(({ fields }) =>
    fields.also.map((also) => ({ title: fields.title, also })),
  );
