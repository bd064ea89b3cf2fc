/** One value of a group of filters, with the number of records that ticking it alone in its group would give. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
}

/** A group of filters as it is shown. */
export interface FacetGroup {
  readonly facet: string;
  readonly heading: string;
  readonly values: readonly FacetValue[];
  /** A value that comes on top of one of the others, and stands after them with what says so. */
  readonly apart?: { readonly value: string; readonly note: string };
}

/** The values of a group worth showing: those that lead to something, and those that are on; the commonest first. */
export function facetValues(
  ticked: readonly string[],
  counts: ReadonlyMap<string, number>,
  labelOf: (value: string) => string = (value) => value,
): readonly FacetValue[] {
  return [...new Set([...counts.keys(), ...ticked])]
    .map((value) => ({
      value,
      label: labelOf(value),
      count: counts.get(value) ?? 0,
      isOn: ticked.includes(value),
    }))
    .filter(({ count, isOn }) => count > 0 || isOn)
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}
