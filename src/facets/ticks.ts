/** What is ticked in each group of filters. It lives in the address, so a list can be shared and gone back to. */
export type Ticks<Facet extends string> = Readonly<Record<Facet, readonly string[]>>;

/** Reads the ticks of an address; groups it does not know are left out. */
export const readTicks = <Facet extends string>(
  given: URLSearchParams,
  facets: readonly Facet[],
): Ticks<Facet> =>
  entries(facets, (facet) =>
    [...new Set(given.getAll(facet).filter((value) => value !== ''))].sort(),
  );

/** Writes the ticks into an address. */
export function writeTicks<Facet extends string>(
  out: URLSearchParams,
  ticks: Ticks<Facet>,
  facets: readonly Facet[],
): void {
  for (const facet of facets) for (const value of ticks[facet]) out.append(facet, value);
}

/** Ticks or unticks a value. */
export const toggleTick = <Facet extends string>(
  ticks: Ticks<Facet>,
  facet: Facet,
  value: string,
): Ticks<Facet> => ({
  ...ticks,
  [facet]: ticks[facet].includes(value)
    ? ticks[facet].filter((each) => each !== value)
    : [...ticks[facet], value],
});

/** Whether any filter is on. */
export const isTicked = <Facet extends string>(ticks: Ticks<Facet>): boolean =>
  Object.values<readonly string[]>(ticks).some((values) => values.length > 0);

const entries = <Facet extends string>(
  facets: readonly Facet[],
  valuesOf: (facet: Facet) => readonly string[],
): Ticks<Facet> =>
  // The compiler forgets the keys of `Object.fromEntries`.
  Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)])) as Ticks<Facet>;
