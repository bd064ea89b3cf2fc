/** The part of Pagefind’s browser API that the search uses. See https://pagefind.app/docs/api/ */
export interface Pagefind {
  readonly search: (query: string | null) => Promise<{
    readonly results: readonly {
      readonly id: string;
      readonly score: number;
      /** Places of the words found, counted in words of the text. */
      readonly words: readonly number[];
      readonly data: () => Promise<PagefindText>;
    }[];
  }>;
}

/** The text of a page, and what the page says of itself. */
export interface PagefindText {
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Pagefind & {
    readonly init: () => Promise<void>;
    readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  };
}

let attempts = 0;

/**
 * Loads the index that was made with this build. Rejects where it cannot be loaded. A browser never
 * asks again for a module that failed, so each further attempt has another address.
 */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  attempts += 1;
  const again = attempts === 1 ? '' : `?attempt=${attempts}`;
  const module = (await import(
    /* @vite-ignore */ `${bundle}pagefind.js${again}`
  )) as PagefindModule;
  // A worker is one more file and one more round trip; one word takes a few milliseconds.
  const pagefind = module.createInstance({ noWorker: true });
  await pagefind.init();
  await pagefind.options({ ranking: { termSimilarity: 2, termFrequency: 0.8, pageLength: 0.4 } });
  return pagefind;
}
