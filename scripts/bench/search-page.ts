import type { Page } from 'playwright-core';
import type { Answer } from './engine.ts';

/** Milliseconds after which a page that has not answered counts as one that never will. */
const PATIENCE = 5_000;

/** What the search page shows once its whole answer is there. */
export interface Shown extends Answer {
  /** `empty`, `all`, `some`, `filtered`, `none`, `failed`; `unanswered` where nothing came in time. */
  readonly outcome: string;
  /** The announcement: "57 results …". */
  readonly status: string;
}

/** What a page shows that never answered. */
export const UNANSWERED: Shown = { records: [], outcome: 'unanswered', status: '' };

/** The query string of an address that asks for words alone. */
export const asking = (query: string): string => `?${new URLSearchParams({ q: query }).toString()}`;

/** How many results an announcement begins with: "1,057 results …" is 1057, and words alone are 0. */
export const totalIn = (status: string): number =>
  Number(/^\d[\d,]*/.exec(status)?.[0].replaceAll(',', '') ?? 0);

/** Opens an address in a page that shows the search already, as going back does, and waits for its answer. */
export async function answerOn(page: Page, search: string): Promise<Shown> {
  await page.evaluate((to) => {
    history.pushState(null, '', to === '' ? location.pathname : to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  return shownOn(page);
}

/** Waits for the whole answer to the address of the page and reads it. */
export const shownOn = async (page: Page): Promise<Shown> =>
  (await page.evaluate(whenShown, PATIENCE)) ?? UNANSWERED;

/** Runs in the page. It reads in the moment in which all is shown, before anything else can happen. */
const whenShown = (patience: number): Promise<Shown | undefined> =>
  new Promise((resolve) => {
    const root = document.getElementById('search');
    // The same question can be written in several ways: `%20` for a space, its parts in another order.
    const meaning = (search: string): string =>
      [...new URLSearchParams(search)]
        .map(([name, value]) => `${name}=${value.trim()}`)
        .sort()
        .join('&');
    const read = (): Shown | undefined => {
      const shown = root?.dataset['shown'];
      if (root === null || shown === undefined) return undefined;
      if (meaning(shown) !== meaning(location.search)) return undefined;
      return {
        records: [...root.querySelectorAll<HTMLElement>('li.result[data-record]')]
          .filter((item) => item.checkVisibility())
          .map((item) => item.dataset['record'] ?? ''),
        outcome: root.dataset['outcome'] ?? '',
        status: root.querySelector('[data-part=status]')?.textContent.trim() ?? '',
      };
    };
    const finish = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(read());
    };
    const finishIfShown = (): void => void (read() && finish());
    const observer = new MutationObserver(finishIfShown);
    const timer = setTimeout(finish, patience);
    observer.observe(document, { subtree: true, attributeFilter: ['data-shown'] });
    finishIfShown();
  });
