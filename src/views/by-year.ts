/** What happened in one year. */
export interface YearGroup<Item> {
  /** `2021`; undefined for what has no date that was seen. */
  readonly year: string | undefined;
  readonly items: readonly Item[];
  /** How many there are, as a percentage of the fullest year’s. */
  readonly share: number;
}

/** Things by year, in the order of the years as they come; what has no year stands last. */
export function byYear<Item>(
  items: readonly Item[],
  yearOf: (item: Item) => string | undefined,
): readonly YearGroup<Item>[] {
  const years = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const year = yearOf(item);
    const known = years.get(year);
    if (known) known.push(item);
    else years.set(year, [item]);
  }
  const most = Math.max(0, ...[...years.values()].map(({ length }) => length));
  return [...years]
    .toSorted(([a], [b]) => Number(a === undefined) - Number(b === undefined))
    .map(([year, group]) => ({
      year,
      items: group,
      share: Math.round((group.length / most) * 100),
    }));
}
