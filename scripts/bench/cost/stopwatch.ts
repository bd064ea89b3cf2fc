import type { Page } from 'playwright-core';

/** When the page showed what, in milliseconds on its own clock; nothing where it has not yet. */
export interface Times {
  /** The last key that changed the query; 0 where the query came with the address. */
  readonly asked: number;
  /** The first results for the whole query, by names alone or by all. */
  readonly first: number | undefined;
  /** Everything for the whole query. */
  readonly whole: number | undefined;
  /** When the clock began, as a time of day in milliseconds. */
  readonly origin: number;
}

declare global {
  interface Window {
    stopwatch?: { asked: number; first: number | undefined; whole: number | undefined };
  }
}

/** Puts a stopwatch into every page that is opened from now on. It stops when what is shown has been painted. */
export async function addStopwatch(page: Page): Promise<void> {
  await page.addInitScript(install);
}

/** Runs in the page, before anything of its own. */
function install(): void {
  const watch: NonNullable<Window['stopwatch']> = { asked: 0, first: undefined, whole: undefined };
  window.stopwatch = watch;
  const afterPaint = (name: 'first' | 'whole'): void => {
    const { asked } = watch;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (watch.asked === asked) watch[name] ??= performance.now();
      }),
    );
  };
  const look = (): void => {
    const data = document.getElementById('search')?.dataset;
    const input = document.querySelector<HTMLInputElement>('#search input[name=q]');
    const isForAll = (new URLSearchParams(location.search).get('q') ?? '') === input?.value.trim();
    if (data === undefined || !isForAll || location.search === '') return;
    const isWhole = data['shown'] === location.search;
    if (isWhole || data['instant'] === location.search) afterPaint('first');
    if (isWhole) afterPaint('whole');
  };
  const begin = (): void =>
    void Object.assign(watch, { asked: performance.now(), first: undefined, whole: undefined });
  addEventListener('input', begin, true);
  const attributeFilter = ['data-shown', 'data-instant'];
  new MutationObserver(look).observe(document, {
    subtree: true,
    attributes: true,
    attributeFilter,
  });
}

/** Waits for the whole answer, or with `first` for the first results only, and reads the stopwatch. */
export async function timesOn(
  page: Page,
  until: 'first' | 'whole',
  patience: number,
): Promise<Times> {
  await page.waitForFunction((name) => window.stopwatch?.[name] !== undefined, until, {
    timeout: patience,
    polling: 20,
  });
  return page.evaluate(() => ({
    asked: window.stopwatch?.asked ?? 0,
    first: window.stopwatch?.first,
    whole: window.stopwatch?.whole,
    origin: performance.timeOrigin,
  }));
}
