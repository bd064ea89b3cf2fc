/** Which bodies belong together because functions passed between them, and who stands before whom. */
import type { RecordId } from '../schema/ids.ts';
import { passagesFrom } from './answering.ts';
import type { RecordGraph } from './graph.ts';

/**
 * Bodies in families that functions had passed within by a day; in a family whoever passed them on stands
 * before whoever took them over, and otherwise the one that began first. Families with a succession come
 * first, then those of one body; each kind by its first beginning. `began` gives the day to order by.
 */
export function lineages(
  graph: RecordGraph,
  asOf: string,
  began: (id: RecordId) => string,
): readonly (readonly RecordId[])[] {
  const next = new Map<RecordId, ReadonlySet<RecordId>>(
    graph.inCollection.bodies.map(({ id }) => [
      id,
      new Set(passagesFrom(graph, id, asOf).map(({ to }) => to)),
    ]),
  );
  const byBeginning = (a: RecordId, b: RecordId): number => {
    const [one, other] = [began(a), began(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  };
  const families = familiesOf(next).map((family) => inOrder(family.toSorted(byBeginning), next));
  const earliest = (family: readonly RecordId[]): string => family.map(began).sort()[0] ?? '';
  return families.toSorted(
    (a, b) =>
      Number(a.length === 1) - Number(b.length === 1) || (earliest(a) < earliest(b) ? -1 : 1),
  );
}

type Steps = ReadonlyMap<RecordId, ReadonlySet<RecordId>>;

/** Bodies that are joined by any step, in either direction and through others. */
function familiesOf(next: Steps): readonly (readonly RecordId[])[] {
  const family = new Map([...next.keys()].map((id) => [id, [id]]));
  for (const [from, followers] of next)
    for (const to of followers) {
      const [one, other] = [family.get(from), family.get(to)];
      if (!one || !other || one === other) continue;
      one.push(...other);
      for (const id of other) family.set(id, one);
    }
  return [...new Set(family.values())];
}

/** The first that nobody left has to stand before, again and again; in a circle the first goes on. */
function inOrder(family: readonly RecordId[], next: Steps): readonly RecordId[] {
  const left = new Set(family);
  const ordered: RecordId[] = [];
  while (left.size > 0) {
    const free = [...left].find((id) =>
      [...left].every((other) => other === id || !next.get(other)?.has(id)),
    );
    const [first] = left;
    const chosen = free ?? first;
    if (chosen === undefined) break;
    left.delete(chosen);
    ordered.push(chosen);
  }
  return ordered;
}
