import type { RecordGraph } from '../../../src/records/graph.ts';
import type { Invariant } from '../../../src/schema/search-quality.ts';
import type { Ask } from '../engine.ts';
import type { JudgedQuery } from '../judged.ts';
import type { MeasuredSite, WatchedPage } from '../measured-site.ts';

/** What invariants are tried on. */
export interface Ground {
  readonly site: MeasuredSite;
  /** The page on which queries are asked. */
  readonly opened: WatchedPage;
  readonly ask: Ask;
  readonly graph: RecordGraph;
  /** Identifiers of the records that are searched. */
  readonly searched: readonly string[];
  /** Filters that an address can ask for, as `?kind=body`. */
  readonly filters: readonly string[];
  /** Judged queries that may be worked with: never those of the set that is held back. */
  readonly queries: readonly JudgedQuery[];
}

/** One try: what was tried, and why it did not hold if it did not. */
export interface Trial {
  readonly of: string;
  readonly because?: string | undefined;
}

/** An invariant as it came out. It needs all of its trials to hold unless a smaller part is named. */
export const invariantOf = (name: string, trials: readonly Trial[], needed = 1): Invariant => {
  const failures = trials.flatMap(({ of, because }) =>
    because === undefined ? [] : [{ of, because }],
  );
  return { name, tried: trials.length, held: trials.length - failures.length, needed, failures };
};

/** Tries one after the other. */
export async function tryEach<T>(
  items: readonly T[],
  attempt: (item: T) => Promise<Trial>,
): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  for (const item of items) trials.push(await attempt(item));
  return trials;
}

/** What a list begins with, in words. */
export const beginsWith = (records: readonly string[], howMany = 1): string =>
  records.length === 0 ? 'nothing is listed' : `lists ${records.slice(0, howMany).join(', ')}`;
