/** What a reader sees and does on the search page. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenPage } from './site.ts';

export interface SearchPage {
  /** Opens the search with the query string of an address, and waits for its answer. */
  readonly open: (address: string) => Promise<void>;
  /** Waits until the search says something, as "27 results". */
  readonly says: (words: string | RegExp) => Promise<void>;
  readonly status: () => Promise<string>;
  readonly titles: () => Promise<readonly string[]>;
  readonly links: () => Promise<readonly string[]>;
  /** The filters shown, as "Finding: 25", with + before those that are ticked. */
  readonly filters: (group: 'kind' | 'report') => Promise<readonly string[]>;
  readonly tick: (value: string) => Promise<void>;
  readonly query: () => Promise<string>;
  /** What the address asks for. */
  readonly asked: () => string;
}

export function searchOn({ page, go }: OpenPage): SearchPage {
  const status = async (): Promise<string> =>
    ((await page.locator('[data-part=status]').textContent()) ?? '').trim();
  const says = async (words: string | RegExp): Promise<void> => {
    const wanted =
      typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
    await expect.poll(status, { timeout: 10_000 }).toEqual(wanted);
  };
  return {
    open: async (address) => {
      await go(`/search/${address}`);
      if (address !== '') await says(/./);
    },
    says,
    status,
    titles: () => page.locator('.results h2').allTextContents(),
    links: () => hrefsIn(page, '.results h2 a'),
    filters: (group) => filtersIn(page, group),
    tick: async (value) => {
      const box = page.locator(`input[type=checkbox][value=${JSON.stringify(value)}]`);
      const folded = page.locator('.facets details:not([open])', { has: box });
      if ((await folded.count()) > 0) await folded.locator('summary').click();
      await box.click();
    },
    query: () => page.locator('#query').inputValue(),
    asked: () => decodeURIComponent(new URL(page.url()).search.replaceAll('+', ' ')),
  };
}

const hrefsIn = (page: Page, selector: string): Promise<readonly string[]> =>
  page
    .locator(selector)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

const filtersIn = (page: Page, group: string): Promise<readonly string[]> =>
  page.locator(`.facets input[name=${group}]`).evaluateAll((boxes) =>
    boxes.map((box) => {
      const count = box.parentElement?.querySelector('.count')?.textContent ?? '';
      return box instanceof HTMLInputElement
        ? `${box.checked ? '+' : ''}${box.value}: ${count}`
        : '';
    }),
  );
