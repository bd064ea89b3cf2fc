/** The part of Pagefind’s browser API that the search uses. See https://pagefind.app/docs/api/ */
export interface PagefindResult {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface PagefindSearch {
  readonly results: readonly {
    readonly id: string;
    readonly data: () => Promise<PagefindResult>;
  }[];
  /** Counts per value of each filter, within the results. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly filters: () => Promise<unknown>;
  readonly search: (
    query: string | null,
    options: { readonly filters: object },
  ) => Promise<PagefindSearch>;
}

let attempts = 0;

/**
 * Loads the index that was made with this build. Rejects where it cannot be loaded. A browser never
 * asks again for a module that failed, so each further attempt has another address.
 */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  attempts += 1;
  const again = attempts === 1 ? '' : `?attempt=${attempts}`;
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js${again}`)) as Pagefind;
  await pagefind.options({
    excerptLength: 32,
    ranking: {
      termFrequency: 0.6,
      pageLength: 0.4,
      metaWeights: { title: 6, aliases: 8, designation: 3 },
    },
  });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}
