import type { RecordId } from '../../../src/schema/ids.ts';
import type { Invariant } from '../../../src/schema/search-quality.ts';
import { beginsWith, invariantOf, tryEach, type Ground } from './invariant.ts';

/** Every record that is searched is among the first three by its title. */
export async function titlesFind({ searched, graph, ask }: Ground): Promise<Invariant> {
  const trials = await tryEach(searched, async (id) => {
    const title = graph.records.get(id as RecordId)?.fields.title;
    if (title === undefined) return { of: id, because: 'is in the index and not on the record' };
    const { records } = await ask(title);
    return {
      of: `${id}: ${title}`,
      because: records.slice(0, 3).includes(id) ? undefined : beginsWith(records, 3),
    };
  });
  return invariantOf('Every record is among the first three by its title', trials);
}
