import { beforeEach, describe, expect, test } from 'vitest';
import { searchOn, type SearchPage } from './search-page.ts';
import { opened, openPageForEach, site } from './opened.ts';

openPageForEach({ viewport: { width: 1280, height: 800 } });

let search: SearchPage;
beforeEach(() => {
  search = searchOn(opened);
});

/** Which of the parts that take each other’s place are shown. */
const shown = async (): Promise<readonly string[]> => {
  const parts = ['results', 'nothing', 'browse', 'facets', 'again'];
  const seen = await Promise.all(parts.map(search.isShown));
  return parts.filter((_, at) => seen[at]);
};
const link = (name: string | RegExp) => opened.page.getByRole('link', { name, exact: true });

describe('a search that finds nothing', () => {
  test('says so, says which words are not there, and offers the lists', async () => {
    await search.open('?q=zzxqvj');
    await search.says('Nothing on the record for “zzxqvj”');
    expect(await search.text('ways')).toBe('“zzxqvj” is nowhere on the record.');
    expect(await shown()).toEqual(['nothing', 'browse']);
    expect(await opened.page.locator('[data-part=browse] .list a').count()).toBeGreaterThan(7);
    expect(opened.problems).toEqual([]);
  });

  test('says that a number is on no record, and offers none that is like it', async () => {
    await search.open('?q=HC+999');
    await search.says('Nothing on the record for “HC 999”');
    expect(await search.text('ways')).toBe('“HC 999” is on no record here.');
    expect(await shown()).toEqual(['nothing', 'browse']);
  });

  test('offers the nearest spellings of a word that was to be taken as typed', async () => {
    await search.open('?q=recrods&as=recrods');
    await search.says('Nothing on the record');
    expect(await search.text('ways')).toContain('the nearest words are records');
    await link('records').click();
    await search.says('results for “records”');
  });

  test('with filters says that they are on and lets them be taken off', async () => {
    await search.open('?q=paperless&kind=body');
    await search.says('Nothing on the record for “paperless” with these filters');
    expect(await search.filters('kind')).toContain('+body: 0');
    await search.tick('kind', 'body');
    await search.says('results for “paperless”');
  });

  test('says of a question that is answered elsewhere where that is, and searches all the same if asked to', async () => {
    await search.open('?q=find+a+dentist+near+me');
    await search.says('Not a question for this record');
    const elsewhere = opened.page.locator('[data-part=ways] a').first();
    expect(await elsewhere.getAttribute('href')).toMatch(/^https:/);
    expect(await shown()).toEqual(['nothing', 'browse']);
    await opened.page.locator('[data-part=ways] a').last().click();
    await search.says(/(?:results|Nothing on the record).*“find a dentist near me”/);
  });
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '{{7*7}} ${7*7} <%= 7 %>',
  '__proto__ constructor toString',
  '%00%0d%0aSet-Cookie: a=b',
  '\u202e\u0000 \u{1f4a9} ｆｕｌｌ',
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
      await search.open(
        `?q=${encodeURIComponent(query)}&as=${encodeURIComponent(query.slice(0, 99))}`,
      );
      await search.says(/./);
      expect(await search.query()).toBe(query.trim().replaceAll(/[\r\n]/g, ''));
      expect(await elements()).toBe(before);
      expect(opened.problems).toEqual([]);
    },
  );

  test('as filters stay words, and are shown so that they can be taken off', async () => {
    await search.open(`?q=records&kind=${encodeURIComponent('<b>x</b>')}&report=__proto__&page=-5`);
    await search.says('Nothing on the record for “records” with these filters');
    expect(await search.filters('kind')).toEqual(['+<b>x</b>: 0']);
    expect(await search.filters('report')).toEqual(['+__proto__: 0']);
    expect(await opened.page.locator('.facets b, .chips b').count()).toBe(0);
    await link('Clear all').click();
    await search.says('results for “records”');
    expect(opened.problems).toEqual([]);
  });
});

const INDEX = '**/pagefind/**';
const NAMES = '**/search/names.json';

describe('what a search loads', () => {
  test('is the names alone before a reader comes to the box', async () => {
    const asked: string[] = [];
    opened.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await search.open('');
    await opened.page.waitForLoadState('networkidle');
    const early = asked.filter((path) => /pagefind|names/.test(path));
    expect(early).toEqual(['/search/names.json']);
    await opened.page.locator('#query').focus();
    await expect.poll(() => asked).toContain('/pagefind/pagefind.js');
    expect(asked.filter((path) => path === '/search/names.json')).toHaveLength(1);
  });

  test('shows titles and numbers before the texts are there, and says so to those who look', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await opened.page.route(INDEX, async (route) => {
      await held;
      await route.continue();
    });
    await opened.go('/search/');
    const heard = await search.listen();
    await opened.page.locator('#query').fill('HC 680');
    await expect.poll(search.links).toContain('/reports/pac-hc680/');
    expect(await search.text('pending')).toBe('Titles so far; loading the texts …');
    expect(await search.status()).toBe('');
    expect(await heard()).toEqual([]);
    release();
    await search.says('for “HC 680”');
    expect(await search.isShown('pending')).toBe(false);
    expect((await search.links())[0]).toBe('/reports/pac-hc680/');
  });
});

const FRAGMENTS = '**/pagefind/fragment/**';

describe('results whose texts are still to come', () => {
  const outcome = () => opened.page.locator('#search').getAttribute('data-outcome');

  test('are shown with their filters, and each text comes into its place', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await search.open('?q=records');
    await opened.page.route(FRAGMENTS, async (route) => {
      await held;
      await route.continue();
    });
    await opened.page.locator('#query').fill('HC 680');
    await search.says('for “HC 680”');
    expect((await search.links())[0]).toBe('/reports/pac-hc680/');
    expect((await search.filters('kind')).length).toBeGreaterThan(0);
    const first = await opened.page.locator('.result').first().elementHandle();
    const texts = opened.page.locator('.result-text');
    const early = await texts.count();
    release();
    await expect.poll(() => opened.page.locator('.result-waits').count()).toBe(0);
    expect(await texts.count()).toBeGreaterThan(early);
    expect(await first?.evaluate((result) => result.isConnected)).toBe(true);
    expect(await outcome()).toBe('all');
  });

  test('are said to lack them where they cannot be loaded', async () => {
    await search.open('?q=records');
    await opened.page.route(FRAGMENTS, (route) => route.abort());
    await opened.page.locator('#query').fill('HC 680');
    await search.says('The texts could not be loaded. Only titles and numbers were searched.');
    expect((await search.links())[0]).toBe('/reports/pac-hc680/');
  });
});

test('a filter that stays with the next answer is the same box', async () => {
  await search.open('?q=records');
  const box = opened.page.locator('.facets input[name=kind]').first();
  const before = await box.elementHandle();
  await opened.page.locator('#query').fill('records of patients');
  await search.says('“records of patients”');
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true);
});

describe('an index that cannot be loaded', () => {
  test('is said to be missing, with the titles and numbers that were found', async () => {
    await opened.page.route(INDEX, (route) => route.abort());
    await search.open('?q=records');
    await search.says('The texts could not be loaded. Only titles and numbers were searched.');
    expect(await shown()).toEqual(['results', 'again']);
  });

  test('is said to be missing, with the lists, where not even names are there', async () => {
    await opened.page.route(NAMES, (route) => route.abort());
    await search.open('?q=records');
    await search.says('The search could not be loaded. The lists below hold every record.');
    expect(await shown()).toEqual(['browse', 'again']);
  });

  test('is tried again at the next search', async () => {
    await opened.page.route(INDEX, (route) => route.abort());
    await search.open('?q=records');
    await search.says('could not be loaded');
    await opened.page.unroute(INDEX);
    await opened.page.locator('#query').fill('paperless');
    await search.says('results for “paperless”');
    expect(await search.isShown('again')).toBe(false);
  });

  test('is tried again when a reader asks for it', async () => {
    await opened.page.route(NAMES, (route) => route.abort());
    await search.open('?q=records');
    await search.says('could not be loaded');
    await opened.page.unroute(NAMES);
    await opened.page.getByRole('button', { name: 'Try again' }).click();
    await search.says('results for “records”');
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
  test('the search page says where the words are, and leads to every list and every official number', async () => {
    const plain = await site.open({ javaScriptEnabled: false });
    await plain.go('/search/?q=records');
    const main = plain.page.locator('main');
    expect(await main.innerText()).toContain('Searching needs JavaScript.');
    expect(await plain.page.locator('[data-part=browse] .list').isVisible()).toBe(true);
    await plain.page.getByText('Reports by official number').click();
    expect(await plain.page.locator('.numbers').innerText()).toContain('HC 680, 2020');
    await plain.close();
  });
});
