import type { Ticks } from '../facets/ticks.ts';
import { facetValues, type FacetGroup } from '../facets/values.ts';
import { lastDay } from '../records/calendar.ts';
import {
  facetHeading,
  facetLabel,
  rowOn,
  trackerFacetNames,
  type RowOnDay,
  type TrackerData,
  type TrackerFacet,
} from './tracker-rows.ts';

/** What a tracker can be sorted by; what has no date stands last either way. */
export const sortings = ['said', 'due', 'moved', 'title'] as const;
export type Sorting = (typeof sortings)[number];

/** What a reader asked of a tracker. */
export interface TrackerState {
  readonly ticks: Ticks<TrackerFacet>;
  readonly sort: { readonly by: Sorting; readonly isDown: boolean };
  /** The day as of which it is shown. */
  readonly day: string;
}

/** What a tracker shows. */
export interface TrackerSelection {
  readonly rows: readonly RowOnDay[];
  /** Groups of filters; each count is what ticking that value alone in its group would give. */
  readonly groups: readonly (FacetGroup & { readonly facet: TrackerFacet })[];
  /** Records left out of an earlier day because the day they were said on was not seen. */
  readonly undated: number;
}

/** The rows that a state shows, sorted, with the counts of all filters. */
export function select(data: TrackerData, state: TrackerState): TrackerSelection {
  const rows = data.rows.flatMap((row) => rowOn(row, state.day, data.today) ?? []);
  const facets = trackerFacetNames;
  const passes = (row: RowOnDay, facet: TrackerFacet): boolean =>
    state.ticks[facet].length === 0 ||
    (row.values[facet] ?? []).some((value) => state.ticks[facet].includes(value));
  const passing = (without?: TrackerFacet): readonly RowOnDay[] =>
    rows.filter((row) => facets.every((facet) => facet === without || passes(row, facet)));
  return {
    rows: sorted(passing(), state.sort),
    groups: facets.map((facet) => ({
      facet,
      heading: facetHeading(data, facet),
      values: inOrder(
        facet,
        facetValues(state.ticks[facet], counted(passing(facet), facet), (value) =>
          facetLabel(data, facet, value),
        ),
      ),
    })),
    undated:
      state.day < data.today ? data.rows.filter(({ said }) => said.on === undefined).length : 0,
  };
}

/** Years stand in their own order, the newest first; all else by how much it holds. */
const inOrder = (facet: TrackerFacet, values: FacetGroup['values']): FacetGroup['values'] =>
  facet === 'year' ? values.toSorted((a, b) => Number(b.value) - Number(a.value)) : values;

function counted(rows: readonly RowOnDay[], facet: TrackerFacet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { values } of rows)
    for (const value of values[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sorted(
  rows: readonly RowOnDay[],
  { by, isDown }: TrackerState['sort'],
): readonly RowOnDay[] {
  const key = (row: RowOnDay): string | number | undefined => keyOf(row, by);
  return rows.toSorted((a, b) => {
    const [one, other] = [key(a), key(b)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    const order = one < other ? -1 : one > other ? 1 : 0;
    return isDown ? -order : order;
  });
}

function keyOf({ row }: RowOnDay, by: Sorting): string | number | undefined {
  switch (by) {
    case 'said':
      return row.said.on && lastDay(row.said.on);
    case 'due':
      return row.due?.on && lastDay(row.due.on);
    case 'moved':
      return row.moved?.months;
    case 'title':
      return row.title.toLowerCase();
  }
}
