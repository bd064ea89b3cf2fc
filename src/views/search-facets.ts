/** What a search can be narrowed by. Nothing here needs the graph: the search page uses it in the browser. */

import type { ElsewhereKind } from '../schema/site.ts';

/** The value of what is past its date. It stands among those of the status, on top of one of which it comes. */
export const OVERDUE = 'overdue';

/** Groups of filters of the search, in the order in which they are shown. Their codes are part of addresses. */
export const searchFacets = {
  /** What kind of record it is. */
  kind: { label: 'Kind' },
  /** The document that says it. */
  report: { label: 'Report' },
  /** Who was asked, who promised, or who published it. */
  body: { label: 'Body' },
  /** The subject it bears on. */
  theme: { label: 'Theme' },
  /** What became of it, as far as this record shows. */
  status: { label: 'Status' },
  /** What those asked said to it. */
  position: { label: 'Response' },
  /** A rating given in it, or given to it overall. */
  rating: { label: 'Rating' },
  /** The year in which it was said. */
  year: { label: 'Year' },
} as const;
export type SearchFacet = keyof typeof searchFacets;

export const searchFacetNames = Object.keys(searchFacets) as readonly SearchFacet[];

/** One value of a group of filters: what it is in an address, what it is called, and what else people call it. */
export type FacetName = readonly [value: string, label: string, ...also: readonly string[]];

/** What the search knows of a record without its text. */
export interface NameRow {
  readonly id: string;
  readonly title: string;
  /** What a reader would call it: `Recommendation 1`. */
  readonly designation: string;
  /** Its official number as printed: a report’s `RI 12`, an item’s `3`. */
  readonly number?: string;
  /** Other words that name it: aliases, former names, the series of a report. */
  readonly also?: readonly string[];
  /** The day, month or year it was said, as far as that was seen. */
  readonly date?: string;
  /** Its status, rating or position in words, or how a body ended. */
  readonly note?: string;
  /** Places of later records that are linked to it: what answers it, rates it, replaces it, or repeats it. */
  readonly linked?: readonly number[];
  /** For each group of filters in their order, the places of its values in `SearchNames.facets`. */
  readonly facets: readonly (readonly number[])[];
}

/** All names, numbers and filters of the record, small enough to be there before the index is. */
export interface SearchNames {
  readonly facets: Readonly<Record<SearchFacet, readonly FacetName[]>>;
  readonly records: readonly NameRow[];
  /** Everyday words of one meaning, as the editors list them. */
  readonly words: readonly (readonly string[])[];
  /** Questions that this record is not for, and where they are answered. */
  readonly elsewhere: readonly Elsewhere[];
}

/** A kind of question that the record is not for. */
export interface Elsewhere {
  readonly kind: ElsewhereKind;
  /** Words that only such questions have. */
  readonly says: readonly string[];
  /** What such a question is about, and that this record does not answer it. */
  readonly sentence: string;
  readonly href: string;
  /** What stands at that address. */
  readonly name: string;
}
