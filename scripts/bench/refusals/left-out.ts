import type { WaysToAsk } from '../../publish/search-index.ts';

/** A way to ask that the index does not have, and the page that answers it. */
export interface LeftOutWay {
  readonly query: string;
  readonly url: string;
}

/** Of so many ways to ask for a page one is left out. */
const EVERY = 5;

/** Ways to ask without every fifth of each page, and those. A page with fewer loses none. */
export function leaveOut(ways: WaysToAsk): {
  readonly kept: WaysToAsk;
  readonly leftOut: readonly LeftOutWay[];
} {
  const isLeftOut = (at: number): boolean => at % EVERY === EVERY - 1;
  const pages = Object.entries(ways);
  return {
    kept: Object.fromEntries(
      pages.map(([url, asked]) => [url, asked.filter((_, at) => !isLeftOut(at))]),
    ),
    leftOut: pages.flatMap(([url, asked]) =>
      asked.filter((_, at) => isLeftOut(at)).map((query) => ({ query, url })),
    ),
  };
}
