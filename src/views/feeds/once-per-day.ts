import type { RecordGraph } from '../../records/graph.ts';
import type { Edition } from '../edition.ts';

/** What is made in one walk over a record as of a day, and kept: many pages ask for a part of it. */
export function oncePerDay<T>(
  make: (graph: RecordGraph, asOf: string) => T,
): (edition: Pick<Edition, 'graph' | 'asOf'>) => T {
  const made = new WeakMap<RecordGraph, Map<string, T>>();
  return ({ graph, asOf }) => {
    const days = made.get(graph) ?? new Map<string, T>();
    made.set(graph, days);
    const found = days.get(asOf) ?? make(graph, asOf);
    days.set(asOf, found);
    return found;
  };
}

/** Sorts items into the lists that they belong to, each in the given order. */
export function intoLists<K, T>(
  items: readonly T[],
  listsOf: (item: T) => Iterable<K>,
): ReadonlyMap<K, readonly T[]> {
  const lists = new Map<K, T[]>();
  for (const item of items)
    for (const name of listsOf(item)) {
      const list = lists.get(name);
      if (list) list.push(item);
      else lists.set(name, [item]);
    }
  return lists;
}
