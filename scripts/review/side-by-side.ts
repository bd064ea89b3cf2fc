/** Does a piece of work for each item, a number of them at once, and gives what came of it in the order of items. */
export async function sideBySide<T, R>(
  items: readonly T[],
  workers: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = [];
  const left = items.entries();
  // All workers take from one iterator, so that each item is taken once.
  const worker = async (): Promise<void> => {
    for (const [index, item] of left) done[index] = await work(item);
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return done;
}
