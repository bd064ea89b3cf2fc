/**
 * What the tests of a file have open: one site for all of them and, where they ask for it, a page of its own for
 * each. Both come and go while the tests run, and what a file imports of them goes along.
 */
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openSite, type OpenPage, type OpenSite } from './site.ts';

export let site: OpenSite;
export let opened: OpenPage;

/** Opens the site before the first test of a file and closes it after the last. */
export function openSiteForAll(): void {
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());
}

/** Opens the site for all tests of a file, and a page on it for each. */
export function openPageForEach(options?: BrowserContextOptions): void {
  openSiteForAll();
  beforeEach(async () => {
    opened = await site.open(options);
  });
  afterEach(() => opened.close());
}
