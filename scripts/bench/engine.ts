import type { SearchEngine } from '../../src/schema/search-quality.ts';

/** What a search answered: the identifiers of the records it lists, best first. */
export interface Answer {
  readonly records: readonly string[];
  /** What the page said that its list is, as `data-outcome`; only our page says so. */
  readonly outcome?: string;
}

/** Asks a query as a reader types it. */
export type Ask = (query: string) => Promise<Answer>;

export type Engines = Readonly<Record<SearchEngine, Ask>>;

/** The record whose page an address is: `/trail/reports/a/` on a site at `/trail/` is `reports/a`. */
export const recordAt = (address: string, base: string): string =>
  address.slice(address.startsWith(base) ? base.length : 0).replace(/^\/|\/$/g, '');
