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
  opened = await site.open();
  search = searchOn(opened);
});
afterEach(() => opened.close());

const isShown = (part: string): Promise<boolean> =>
  opened.page.locator(`[data-part=${part}]`).isVisible();

describe('a search that finds nothing', () => {
  test('says so and offers the lists', async () => {
    await search.open('?q=zzxqvj');
    await search.says('Nothing on the record for “zzxqvj”');
    expect(await Promise.all(['nothing', 'browse', 'results', 'facets'].map(isShown))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await opened.page.locator('[data-part=browse] a').count()).toBeGreaterThan(7);
    expect(opened.problems).toEqual([]);
  });

  test('with filters says that they are on and lets them be taken off', async () => {
    await search.open('?q=paperless&kind=Body');
    await search.says('Nothing on the record for “paperless” with these filters');
    expect(await search.filters('kind')).toContain('+Body: 0');
    await search.tick('Body');
    await search.says('results for “paperless”');
  });
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "';alert(1)//",
  '{{7*7}} ${7*7} <%= 7 %>',
  '__proto__ constructor toString',
  '%00%0d%0aSet-Cookie: a=b',
  '\u202e\u0000 \u{1f4a9} ｆｕｌｌ',
  '../../../etc/passwd',
  `"${'a '.repeat(2000)}"`,
];

describe('hostile words', () => {
  test.each(HOSTILE.map((query) => [query.slice(0, 40), query]))(
    'stay words: %j',
    async (_, query) => {
      await search.open('');
      const elements = (): Promise<number> =>
        opened.page.locator('script, img, iframe, object, style').count();
      const before = await elements();
      await search.open(`?q=${encodeURIComponent(query)}`);
      expect(await search.query()).toBe(
        new URLSearchParams(`q=${encodeURIComponent(query)}`)
          .get('q')
          ?.trim()
          .replaceAll(/[\r\n]/g, ''),
      );
      expect(await elements()).toBe(before);
      expect(opened.problems).toEqual([]);
    },
  );

  test('as filters stay words, and are shown so that they can be taken off', async () => {
    await search.open(`?q=records&kind=${encodeURIComponent('<b>x</b>')}&report=__proto__&page=-5`);
    await search.says('Nothing on the record for “records” with these filters');
    expect(await search.filters('kind')).toEqual(['+<b>x</b>: 0']);
    expect(await search.filters('report')).toEqual(['+__proto__: 0']);
    expect(await opened.page.locator('.facets b').count()).toBe(0);
    expect(opened.problems).toEqual([]);
  });
});

describe('an index that cannot be loaded', () => {
  const block = () => opened.page.route('**/pagefind/**', (route) => route.abort());

  test('is said to be missing, and the lists are offered', async () => {
    await block();
    await search.open('?q=records');
    await search.says('The search could not be loaded.');
    expect(await Promise.all(['browse', 'results', 'nothing'].map(isShown))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('is tried again at the next search', async () => {
    await block();
    await search.open('?q=records');
    await search.says('could not be loaded');
    await opened.page.unroute('**/pagefind/**');
    await opened.page.locator('#query').fill('paperless');
    await search.says('results for “paperless”');
  });
});

describe('the search box in the header', () => {
  test('leads to the search with its words', async () => {
    await opened.go('/reports/pac-hc680/');
    await opened.page.locator('#header-search').fill('legacy systems & more');
    await opened.page.keyboard.press('Enter');
    await opened.page.waitForURL('**/search/?q=*');
    expect(search.asked()).toBe('?q=legacy systems & more');
    await search.says('“legacy systems & more”');
    expect(await search.query()).toBe('legacy systems & more');
    expect(opened.problems).toEqual([]);
  });
});

describe('without script', () => {
  test('the search page leads to every list, and each list is there', async () => {
    const plain = await site.open({ javaScriptEnabled: false });
    await plain.go('/search/?q=records');
    expect(await plain.page.locator('main').innerText()).toContain('Searching needs JavaScript.');
    const lists = await plain.page
      .locator('[data-part=browse] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const named = Object.entries(site.content.inCollection)
      .filter(([name, records]) => records.length > 0 && name !== 'schemes')
      .map(([name]) => (name === 'terms' ? '/glossary/' : `/${name}/`));
    expect([...lists].sort()).toEqual(named.sort());
    for (const list of lists) {
      await plain.go(list);
      expect(await plain.page.locator('main a').count()).toBeGreaterThan(0);
    }
    await plain.close();
  });
});
