/** The search where there is little room, and while it loads: what stands where, and what stays there. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { searchOn, type SearchPage } from './search-page.ts';
import { openSite, type OpenPage, type OpenSite } from './site.ts';

let site: OpenSite;
let opened: OpenPage;
let search: SearchPage;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  opened = await site.open({ viewport: { width: 320, height: 640 } });
  search = searchOn(opened);
});
afterEach(async () => {
  expect(opened.problems).toEqual([]);
  await opened.close();
});

const summary = () => opened.page.locator('.facets-fold > summary');
const done = () => opened.page.locator('[data-part=done]');
const down = (): Promise<number> => opened.page.evaluate(() => Math.round(scrollY));
const topOf = (selector: string): Promise<number> =>
  opened.page.locator(selector).evaluate((found) => found.getBoundingClientRect().top);
/** Whether all of an element is in the window and nothing lies on it. */
const isInSight = (selector: string): Promise<boolean> =>
  opened.page.locator(selector).evaluate((found) => {
    const { left, top, bottom, width, height } = found.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return top >= 0 && bottom <= innerHeight && at !== null && found.contains(at);
  });
const THEME = 'input[name=theme][value=targets-and-plans]';

describe('on a telephone', () => {
  test('the filters are a line between what is said of the results and the results', async () => {
    await search.open('?q=records&kind=finding');
    expect(await summary().innerText()).toBe('Filters (1 on)');
    expect(await search.isShown('facets')).toBe(false);
    expect(await topOf('.facets-fold > summary')).toBeGreaterThan(await topOf('.search-status'));
    expect(await topOf('.search-results')).toBeGreaterThan(await topOf('.facets-fold > summary'));
    expect(await isInSight('.kind h2')).toBe(true);
  });

  test('a kind and the way to see it alone share a line, and the way names the kind to those who hear it', async () => {
    await search.open('?q=interoperability');
    const heads = opened.page.locator('.kind:has(a)');
    const apart = await heads.evaluateAll((found) =>
      found
        .filter((head) => {
          const [name, way] = [...head.children].map((each) => each.getBoundingClientRect());
          return !name || !way || way.top > name.bottom || way.left < name.right;
        })
        .map((head) => head.textContent),
    );
    expect(apart).toEqual([]);
    const recommendations = heads.filter({ hasText: 'Recommendations' });
    expect(await recommendations.locator('a').innerText()).toBe('only these');
    await recommendations.getByRole('link', { name: 'only these recommendations' }).waitFor();
  });

  test('a way on to the results is in sight wherever in the filters a reader is', async () => {
    await search.open('?q=records');
    expect(await done().isVisible()).toBe(false);
    await summary().click();
    expect(await done().innerText()).toBe(
      `Show ${/^\d+/.exec(await search.status())?.[0]} results`,
    );
    for (const group of ['kind', 'theme', 'position', 'year']) {
      await opened.page.locator(`input[name=${group}]`).first().scrollIntoViewIfNeeded();
      expect(await isInSight('[data-part=done]')).toBe(true);
    }
  });

  test('a tick leaves the box where it is and says on the way on what it leaves', async () => {
    await search.open('?q=records');
    await summary().click();
    await opened.page.locator(THEME).scrollIntoViewIfNeeded();
    const before = await topOf(THEME);
    await opened.page.locator(THEME).click();
    await expect.poll(() => search.asked()).toBe('?q=records&theme=targets-and-plans');
    await expect.poll(() => summary().innerText()).toBe('Filters (1 on)');
    expect(Math.abs((await topOf(THEME)) - before)).toBeLessThan(2);
    expect(await done().innerText()).toBe(
      `Show ${/^\d+/.exec(await search.status())?.[0]} results`,
    );
  });

  test('the way on folds the filters and goes to the results, the next step being the first', async () => {
    await search.open('?q=records');
    await summary().click();
    await opened.page.locator(THEME).click();
    await search.says(/^\d+ results/);
    await done().click();
    expect(await search.isShown('facets')).toBe(false);
    expect(await isInSight('.search-status')).toBe(true);
    expect(await topOf('.search-status')).toBeLessThan(40);
    await opened.page.keyboard.press('Tab');
    const [first] = await search.links();
    expect(await opened.page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      first,
    );
  });

  test('no filter that has the focus is under the way on', async () => {
    await search.open('?q=records');
    await summary().focus();
    await opened.page.keyboard.press('Enter');
    for (let steps = 0; steps < 40; steps += 1) {
      await opened.page.keyboard.press('Tab');
      const isCovered = await opened.page.evaluate(() => {
        const bar = document.querySelector('.search-done')?.getBoundingClientRect();
        const box = document.activeElement?.getBoundingClientRect();
        const isBox = document.activeElement instanceof HTMLInputElement;
        return isBox && bar !== undefined && box !== undefined && box.bottom > bar.top;
      });
      expect(isCovered).toBe(false);
    }
  });

  test('back from a tick stays at the filters, as far down as they were', async () => {
    await search.open('?q=records');
    await summary().click();
    await opened.page.locator(THEME).scrollIntoViewIfNeeded();
    const before = await down();
    expect(before).toBeGreaterThan(300);
    await opened.page.locator(THEME).click();
    await search.says(/^\d+ results/);
    await done().click();
    await opened.page.goBack();
    await expect.poll(() => search.asked()).toBe('?q=records');
    await expect.poll(down).toBe(before);
    expect(await search.isShown('facets')).toBe(true);
    expect(await opened.page.locator(THEME).isChecked()).toBe(false);
  });

  test('back from another page unfolds what was unfolded, as far down as it was', async () => {
    await search.open('?q=records');
    await summary().click();
    await opened.page.locator('.facets details[data-facet=report] > summary').click();
    await opened.page.locator(THEME).scrollIntoViewIfNeeded();
    const before = await down();
    await opened.go('/about/');
    await opened.page.goBack();
    await search.says('results for “records”');
    await expect.poll(down).toBe(before);
    expect(
      await opened.page
        .locator('details[data-facet=report]')
        .evaluate((fold) => fold.matches('[open]')),
    ).toBe(true);
    expect(await isInSight(THEME)).toBe(true);
  });

  test('the page has one box to search from, where other pages have theirs in the header', async () => {
    await search.open('?q=records');
    expect(await opened.page.locator('[role=search]').count()).toBe(1);
    await opened.go('/about/');
    expect(await opened.page.locator('.masthead [role=search]').count()).toBe(1);
  });

  test.each(['?q=records&kind=finding&page=2', '?q=recrods', '?q=HC+999', ''])(
    'nothing is wider than the window: %s',
    async (address) => {
      await search.open(address);
      if (await summary().isVisible()) await summary().click();
      expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );
});

/** What Core Web Vitals call good. */
const GOOD = 0.1;

describe('while it loads', () => {
  test.each([
    [320, 'address'],
    [320, 'typed'],
    [1440, 'address'],
    [1440, 'typed'],
  ] as const)('nothing that is there is pushed away: %i pixels wide, %s', async (width, way) => {
    await opened.page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
    await opened.page.addInitScript(watchShifts);
    // Each step waits long enough to be painted by itself.
    for (const file of ['**/*.js', '**/search/*.json', '**/pagefind/**', '**/*.woff2'])
      await opened.page.route(file, async (route) => {
        await new Promise((go) => setTimeout(go, 150));
        await route.continue();
      });
    if (way === 'address') await search.open('?q=HC+680');
    else {
      await opened.go('/search/');
      await opened.page.locator('#query').pressSequentially('HC 680');
    }
    await search.says('results for “HC 680”');
    await opened.page.waitForLoadState('networkidle');
    const shifted = await opened.page.evaluate(() => (globalThis as unknown as Shifted).shifted);
    expect(shifted).toBeLessThan(GOOD);
  });

  test('the lists show all the same should the script never come', async () => {
    await opened.page.route('**/*.js', () => undefined);
    void opened.go('/search/').catch(() => undefined);
    const lists = opened.page.locator('[data-part=browse] h2');
    await lists.waitFor({ state: 'attached' });
    // They are in the page before its styles are.
    await expect.poll(() => lists.isVisible(), { timeout: 3500 }).toBe(false);
    await expect.poll(() => lists.isVisible(), { timeout: 6000 }).toBe(true);
  });
});

interface Shifted {
  /** How much was moved without a deed of the reader’s, all in all: never less than the measure of one second. */
  shifted: number;
}

/** Runs in the page before anything of its own. */
function watchShifts(): void {
  const watched = Object.assign(globalThis, { shifted: 0 });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!shift.hadRecentInput) watched.shifted += shift.value;
    }
  });
  observer.observe({ type: 'layout-shift', buffered: true });
}
