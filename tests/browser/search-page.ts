/** What a reader sees and does on the search page. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { SearchFacet } from '../../src/views/search-facets.ts';
import type { OpenPage } from './site.ts';

export interface SearchPage {
  /** Opens the search with the query string of an address, and waits for its answer. */
  readonly open: (address: string) => Promise<void>;
  /** Waits until the search says something, as "27 results". */
  readonly says: (words: string | RegExp) => Promise<void>;
  readonly status: () => Promise<string>;
  /** What is in a part of the page, as its reader sees it. */
  readonly text: (part: string) => Promise<string>;
  readonly isShown: (part: string) => Promise<boolean>;
  readonly links: () => Promise<readonly string[]>;
  /** The filters of a group, as "finding: 25", with + before those that are ticked. */
  readonly filters: (group: SearchFacet) => Promise<readonly string[]>;
  readonly tick: (group: SearchFacet, value: string) => Promise<void>;
  readonly query: () => Promise<string>;
  /** What the address asks for. */
  readonly asked: () => string;
  /** Every text that screen readers were told, from now on. */
  readonly listen: () => Promise<() => Promise<readonly string[]>>;
}

export function searchOn({ page, go }: OpenPage): SearchPage {
  const part = (name: string) => page.locator(`[data-part=${name}]`);
  const status = async (): Promise<string> => ((await part('status').textContent()) ?? '').trim();
  const says = async (words: string | RegExp): Promise<void> => {
    const wanted =
      typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
    await expect.poll(status, { timeout: 10_000 }).toEqual(wanted);
  };
  return {
    open: async (address) => {
      await go(`/search/${address}`);
      await page.locator('#search[data-outcome]').waitFor();
    },
    says,
    status,
    text: (name) => part(name).innerText(),
    isShown: (name) => part(name).isVisible(),
    links: () => hrefsIn(page, '.results h3 a'),
    filters: (group) => filtersIn(page, group),
    tick: async (group, value) => {
      const box = page.locator(`input[name=${group}][value=${JSON.stringify(value)}]`);
      const folded = page.locator(`.facets details[data-facet=${group}]:not([open])`);
      if (!(await box.isVisible()) && (await folded.count()) > 0)
        await folded.locator('summary').click();
      await box.click();
    },
    query: () => page.locator('#query').inputValue(),
    asked: () => decodeURIComponent(new URL(page.url()).search.replaceAll('+', ' ')),
    listen: () => listenOn(page),
  };
}

const hrefsIn = (page: Page, selector: string): Promise<readonly string[]> =>
  page
    .locator(selector)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** Values that are folded away are made when they are unfolded. */
async function filtersIn(page: Page, group: string): Promise<readonly string[]> {
  await page.locator(`.facets details[data-facet=${group}]:not([open])`).evaluateAll((folded) => {
    for (const details of folded) {
      details.setAttribute('open', '');
      details.dispatchEvent(new Event('toggle'));
    }
  });
  return page.locator(`.facets input[name=${group}]`).evaluateAll((boxes) =>
    boxes.map((box) => {
      const count = box.parentElement?.querySelector('.count')?.textContent ?? '';
      return box instanceof HTMLInputElement
        ? `${box.checked ? '+' : ''}${box.value}: ${count}`
        : '';
    }),
  );
}

/** Keeps what each live region of the page comes to say. */
async function listenOn(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const observer = new MutationObserver((changes) => {
      for (const region of new Set(changes.map(({ target }) => target)))
        heard.push(region.textContent ?? '');
    });
    for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
      observer.observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: readonly string[] }).heard);
}
