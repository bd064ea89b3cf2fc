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
