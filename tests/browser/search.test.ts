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
afterEach(async () => {
  expect(opened.problems).toEqual([]);
  await opened.close();
});

const total = async (): Promise<number> => Number(/^\d+/.exec(await search.status())?.[0] ?? 0);
const numberOf = (filter: string | undefined): number => Number(/\d+$/.exec(filter ?? '')?.[0]);
const nameOf = (filter: string | undefined): string => (filter ?? '').replace(/^\+|: \d+$/g, '');

describe('a search', () => {
  test('finds a record by a word and leads to it', async () => {
    await search.open('');
    await opened.page.locator('#query').fill('paperless');
    await search.says('results for “paperless”');
    expect(await search.links()).toContain('/reports/pac-hc680/finding-paperless-2018/');
    await opened.page.locator('.results h2 a').first().click();
    await opened.page.waitForURL((url) => url.pathname !== '/search/');
    expect((await opened.page.locator('main').textContent())?.toLowerCase()).toContain('paperless');
  });

  test.each(['HC 680', 'HC680', 'hc 680', 'HC-680'])(
    'for "%s" finds the report first',
    async (number) => {
      await search.open(`?q=${encodeURIComponent(number)}`);
      await search.says('for “');
      expect((await search.links())[0]).toBe('/reports/pac-hc680/');
    },
  );

  test('finds a term by another word for it', async () => {
    await search.open('?q=EPR');
    expect((await search.links()).slice(0, 3)).toContain('/terms/electronic-patient-record/');
  });

  test('marks the words it found, and shows where each record stands', async () => {
    await search.open('?q=legacy');
    expect(
      (await opened.page.locator('.results mark').allTextContents()).join(' ').toLowerCase(),
    ).toContain('legacy');
    expect(await opened.page.locator('.result').first().textContent()).toMatch(
      /HC 680, 2020|Term|Theme/,
    );
  });
});

describe('filters', () => {
  test('and words are taken from the address', async () => {
    await search.open('?q=records&kind=Finding&report=HC+680%2C+2020');
    expect(await search.query()).toBe('records');
    expect(await search.filters('kind')).toContainEqual(expect.stringMatching(/^\+Finding: /));
    expect(await search.filters('report')).toContainEqual(
      expect.stringMatching(/^\+HC 680, 2020: /),
    );
    for (const link of await search.links())
      expect(link).toMatch(/^\/reports\/pac-hc680\/finding-/);
  });

  test('change the results and the address when they are ticked and unticked', async () => {
    await search.open('?q=records');
    const before = await total();
    const findings = (await search.filters('kind')).find((filter) => nameOf(filter) === 'Finding');
    await search.tick('Finding');
    await search.says(new RegExp(`^${numberOf(findings)} result`));
    expect(search.asked()).toBe('?q=records&kind=Finding');
    await search.tick('Finding');
    await search.says(new RegExp(`^${before} results`));
    expect(search.asked()).toBe('?q=records');
  });

  test('say how many results a click gives', async () => {
    await search.open('?q=digital');
    const offered = [...(await search.filters('kind')), ...(await search.filters('report'))];
    expect(offered.length).toBeGreaterThan(5);
    for (const filter of offered) {
      await search.tick(nameOf(filter));
      await search.says(new RegExp(`^${numberOf(filter)} results? for`));
      await search.tick(nameOf(filter));
      await expect.poll(() => search.asked()).toBe('?q=digital');
    }
  });

  test('say without words what all of the record holds', async () => {
    await search.open('?kind=Report');
    await search.says(`${site.content.inCollection.reports.length} results`);
    expect(await search.filters('kind')).toContain(
      `Finding: ${site.content.inCollection.findings.length}`,
    );
    expect(await search.filters('kind')).toContain(
      `Term: ${site.content.inCollection.terms.length}`,
    );
  });

  test('of one group add up, and of two groups narrow each other', async () => {
    await search.open('?kind=Report&kind=Recommendation');
    const { reports, recommendations } = site.content.inCollection;
    await search.says(`${reports.length + recommendations.length} results`);
    await search.tick('HC 680, 2020');
    const own = recommendations.filter(({ report }) => report === 'reports/pac-hc680');
    await search.says(new RegExp(`^${own.length + 1} results`));
  });
});

describe('going back and forward', () => {
  test('takes filters off and puts them on again', async () => {
    await search.open('?q=records');
    const before = await search.status();
    await search.tick('Finding');
    await expect.poll(() => search.asked()).toBe('?q=records&kind=Finding');
    await opened.page.goBack();
    await search.says(before);
    // The words of the status can be those of before while the filters are still being put back.
    await expect
      .poll(() => search.filters('kind'))
      .not.toContainEqual(expect.stringMatching(/^\+/));
    await opened.page.goForward();
    await expect
      .poll(() => search.filters('kind'))
      .toContainEqual(expect.stringMatching(/^\+Finding/));
  });

  test('from a record gives the same results again', async () => {
    await search.open('?q=records&kind=Finding');
    const before = await search.links();
    await opened.page.locator('.results h2 a').first().click();
    await opened.page.waitForURL((url) => url.pathname !== '/search/');
    await opened.page.goBack();
    await search.says('for “records”');
    expect(await search.links()).toEqual(before);
    expect(await search.query()).toBe('records');
  });

  test('gives back the words of an earlier search', async () => {
    await search.open('?q=records');
    await opened.page.locator('#query').fill('legacy');
    await opened.page.keyboard.press('Enter');
    await search.says('for “legacy”');
    await opened.page.goBack();
    await search.says('for “records”');
    expect(await search.query()).toBe('records');
  });
});

describe('pages of results', () => {
  test('hold every result once, each page in the address', async () => {
    await search.open('?kind=Finding');
    const all = await total();
    const found = [...(await search.links())];
    for (let page = 2; found.length < all; page += 1) {
      await opened.page.getByRole('link', { name: `Page ${page}`, exact: true }).click();
      await search.says(`page ${page} of`);
      expect(search.asked()).toBe(`?kind=Finding&page=${page}`);
      found.push(...(await search.links()));
    }
    expect(new Set(found)).toEqual(
      new Set(site.content.inCollection.findings.map(({ id }) => `/${id}/`)),
    );
    expect(found).toHaveLength(all);
  });

  test('begin again at the first when a filter is ticked', async () => {
    await search.open('?kind=Finding&page=3');
    await search.says('page 3 of');
    await search.tick('HC 680, 2020');
    await expect.poll(() => search.asked()).toBe('?kind=Finding&report=HC 680, 2020');
  });
});
