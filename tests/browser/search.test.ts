import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { searchOn, type SearchPage } from './search-page.ts';
import { opened, openPageForEach, site } from './opened.ts';

openPageForEach({ viewport: { width: 1280, height: 800 } });
afterEach(() => expect(opened.problems).toEqual([]));

let search: SearchPage;
beforeEach(() => {
  search = searchOn(opened);
});

const total = async (): Promise<number> => Number(/^\d+/.exec(await search.status())?.[0] ?? 0);
const numberOf = (filter: string | undefined): number => Number(/\d+$/.exec(filter ?? '')?.[0]);
const nameOf = (filter: string | undefined): string => (filter ?? '').replace(/^\+|: \d+$/g, '');
const focused = () =>
  opened.page.evaluate(() => ({
    part: document.activeElement?.closest('[data-part]')?.getAttribute('data-part'),
    text: document.activeElement?.textContent ?? '',
  }));
const link = (name: string | RegExp) => opened.page.getByRole('link', { name, exact: true });

describe('a search', () => {
  test('finds a record by a word and leads to it', async () => {
    await search.open('');
    await opened.page.locator('#query').fill('paperless');
    await search.says('results for “paperless”');
    expect(await search.links()).toContain('/reports/hunt-2013-speech/commitment-paperless-2018/');
    await opened.page.locator('.results h3 a').first().click();
    await opened.page.waitForURL((url) => url.pathname !== '/search/');
    expect((await opened.page.locator('main').textContent())?.toLowerCase()).toContain('paperless');
  });

  test('says of a result what it is, where and when it was said, what became of it, in which words, and how it is cited', async () => {
    await search.open('?q=paperless+2018&report=hunt-2013-speech&status=missed');
    const result = opened.page.locator('.result', {
      has: opened.page.locator('a[href$="/commitment-paperless-2018/"]'),
    });
    const said = async (name: string) => result.locator(`.result-${name}`).innerText();
    expect(await said('about')).toMatch(/^Commitment · .+16 January 2013$/);
    expect(await said('note')).toBe('Missed');
    expect(await said('text')).toMatch(/^[\p{Lu}“].+\.$/u);
    expect(await said('cite')).toContain('Jeremy Hunt');
    const marks = await result.locator('.result-text mark').allInnerTexts();
    expect(marks.map((mark) => mark.toLowerCase())).toContain('paperless');
  });

  test('says of a recommendation whether there is a response, and which', async () => {
    const notes = opened.page.locator('.result-note');
    await search.open('?kind=recommendation&report=pac-hc680');
    expect(await notes.allInnerTexts()).toEqual([
      expect.stringMatching(/^No response on this record · Not assessed; overdue since/),
    ]);
    await search.open('?kind=recommendation&position=rejected');
    for (const note of await notes.allInnerTexts()) expect(note).toMatch(/^Response: rejected · /);
    expect(await notes.count()).toBe(await total());
  });

  test('says of a result as what it is asked for, where its title and its sentence do not have the words', async () => {
    await search.open('?q=postcode+lottery');
    const line = opened.page.locator('.result-asked').first();
    expect(await line.innerText()).toMatch(/^Asked as “.+”$/);
    expect(await line.locator('mark').count()).toBeGreaterThan(0);
    await search.open('?q=paperless');
    const said = opened.page.locator('.result', {
      has: opened.page.locator(':is(h3, .result-text) mark'),
    });
    expect(await said.count()).toBeGreaterThan(0);
    expect(await said.locator('.result-asked').count()).toBe(0);
  });

  test('quotes of each result a sentence and no label', async () => {
    for (const query of ['EPR', 'HC 680', 'themes', 'rejected recommendations', 'paperless']) {
      await search.open(`?q=${query}`);
      const texts = await opened.page.locator('.result-text').allInnerTexts();
      expect(texts).toHaveLength(await opened.page.locator('.result').count());
      for (const text of texts) {
        expect(text).toMatch(/(?:[.!?…][”’"')]*| …)$/);
        expect(text).not.toMatch(/^(?:Themes?|Where it is|Said|Claimed|Official number|Kind):/);
      }
    }
  });

  test('puts results of one kind together, with as many as a click on that kind alone leaves', async () => {
    await search.open('?q=digital');
    const [closest, ...headings] = await opened.page.locator('.kind h2').allInnerTexts();
    expect(closest).toBe('Closest');
    expect(headings.length).toBeGreaterThan(1);
    expect(new Set(headings).size).toBe(headings.length);
    const number = numberOf(headings[0]);
    await opened.page.locator('.kind a').first().click();
    await search.says(new RegExp(`^${number} results`));
    expect(await opened.page.locator('.kind h2').allInnerTexts()).toEqual([headings[0]]);
    expect(search.asked()).toMatch(/^\?q=digital&kind=/);
  });

  test('shows what a result does not have where no record has all', async () => {
    await search.open('?q=paperless+genomic+fax');
    await search.says('with part of “paperless genomic fax”');
    expect(await search.status()).toContain('no record has all of it');
    const results = await opened.page.locator('.result').count();
    expect(await opened.page.locator('.result-unmet').count()).toBe(results);
  });
});

describe('how a query was read', () => {
  test('is shown, and a link takes it back, and another puts it right again', async () => {
    await search.open('?q=recrods');
    expect(await search.text('readings')).toContain('Showing “records” for “recrods”.');
    await link('Search for “recrods”').click();
    await search.says('Nothing on the record for “recrods”');
    expect(search.asked()).toBe('?q=recrods&as=recrods');
    expect(await search.text('readings')).toContain('“recrods” is taken as typed.');
    await link('Read it as usual').click();
    await search.says('results for “recrods”');
    expect(search.asked()).toBe('?q=recrods');
  });

  test('is said of each other word that is looked for', async () => {
    await search.open('?q=EPR');
    expect(await search.text('readings')).toMatch(
      /“EPR” also finds .*“electronic patient record”/i,
    );
    const before = await total();
    await link('Only “EPR”').click();
    await expect.poll(total).toBeLessThan(before);
  });

  test('is said of a filter by its group and its name', async () => {
    await search.open('?q=missed');
    const before = await search.links();
    expect(await search.text('readings')).toContain('“missed” also means the status Missed.');
    await link('Only the word “missed”').click();
    await search.says('for “missed”');
    await expect.poll(search.links).not.toEqual(before);
  });

  test('is offered to be taken back only where that gives another answer', async () => {
    const unsure = opened.page.locator('[data-part=readings] .unsure');
    const undo = opened.page.locator('[data-part=readings] a');
    const answer = async () => ({ total: await total(), links: await search.links() });
    for (const [query, offered] of [
      ['fax', 0],
      ['paperless', 1],
      ['open standards', 1],
    ] as const) {
      await search.open(`?q=${query}`);
      const read = answer();
      await expect.poll(() => unsure.count()).toBe(0);
      expect(await undo.count()).toBe(offered);
      for (const href of await undo.evaluateAll((links) =>
        links.map((each) => each.getAttribute('href') ?? ''),
      )) {
        await search.open(new URL(href, opened.page.url()).search);
        expect(await answer()).not.toEqual(await read);
      }
    }
    await search.open('?q=fax');
    const read = await answer();
    await search.open('?q=fax&as=fax');
    expect(await answer()).toEqual(read);
  });

  test('is said where a query is longer than what is read', async () => {
    const query = Array.from({ length: 40 }, () => 'records').join(' ');
    await search.open(`?q=${encodeURIComponent(query)}`);
    expect(await search.text('readings')).toContain('Only the first 32 words are read.');
    expect(await search.query()).toBe(query);
  });
});

describe('filters', () => {
  test('and words are taken from the address', async () => {
    await search.open('?q=records&kind=finding&report=pac-hc680');
    expect(await search.query()).toBe('records');
    expect(await search.filters('kind')).toContainEqual(expect.stringMatching(/^\+finding: /));
    expect(await search.filters('report')).toContainEqual(expect.stringMatching(/^\+pac-hc680: /));
    for (const found of await search.links())
      expect(found).toMatch(/^\/reports\/pac-hc680\/finding-/);
  });

  test('say how many results a click gives, in every group', async () => {
    await search.open('?q=digital');
    const groups = ['kind', 'report', 'body', 'theme', 'status', 'position', 'year'] as const;
    for (const group of groups) {
      for (const filter of (await search.filters(group)).slice(0, 2)) {
        expect(numberOf(filter)).toBeGreaterThan(0);
        await search.tick(group, nameOf(filter));
        await search.says(new RegExp(`^${numberOf(filter)} results? for`));
        expect(search.asked()).toBe(`?q=digital&${group}=${nameOf(filter)}`);
        await search.tick(group, nameOf(filter));
        await expect.poll(() => search.asked()).toBe('?q=digital');
      }
    }
  });

  test('say without words what all of the record holds', async () => {
    await search.open('?kind=report');
    const { reports, findings, terms } = site.content.inCollection;
    await search.says(`${reports.length} results`);
    const kinds = await search.filters('kind');
    expect(kinds).toContain(`finding: ${findings.length}`);
    expect(kinds).toContain(`term: ${terms.length}`);
  });

  test('of one group add up, and of two groups narrow each other', async () => {
    await search.open('?kind=report&kind=recommendation');
    const { reports, recommendations } = site.content.inCollection;
    await search.says(`${reports.length + recommendations.length} results`);
    await search.tick('report', 'pac-hc680');
    const own = recommendations.filter(({ report }) => report === 'reports/pac-hc680');
    await search.says(new RegExp(`^${own.length + 1} results`));
  });

  test('are taken off one by one, the focus going to the next, and all at once', async () => {
    await search.open('?q=records&kind=finding&kind=report&year=2020');
    const chips = opened.page.locator('.chips a');
    expect(await chips.allInnerTexts()).toEqual([
      'Kind: Finding',
      'Kind: Report',
      'Year: 2020',
      'Clear all',
    ]);
    await chips.first().press('Enter');
    await expect.poll(() => search.asked()).toBe('?q=records&kind=report&year=2020');
    await expect.poll(focused).toEqual({ part: 'chips', text: 'Kind: Report' });
    await chips.last().press('Enter');
    await expect.poll(() => search.asked()).toBe('?q=records');
    await expect.poll(async () => (await focused()).part).toBe('status');
    expect(await search.isShown('chips')).toBe(false);
  });

  test('count what is overdue apart from the statuses that it comes on top of', async () => {
    await search.open('?kind=commitment');
    const group = opened.page.locator('.facets fieldset', { hasText: 'Status' });
    expect(await group.locator('.apart + label').innerText()).toMatch(/^Overdue\s*\d+$/);
    expect(await group.locator('.apart').innerText()).toBe('A record can also be overdue:');
    const overdue = numberOf(
      (await search.filters('status')).find((each) => /^overdue/.test(each)),
    );
    const others = (await search.filters('status'))
      .filter((each) => !each.startsWith('overdue'))
      .map(numberOf);
    expect(overdue).toBeGreaterThan(0);
    expect(others.reduce((sum, each) => sum + each, 0)).toBe(await total());
  });

  test('are folded on a narrow screen, with the number of those that are on', async () => {
    await opened.page.setViewportSize({ width: 320, height: 700 });
    await search.open('?q=records&kind=finding&kind=report');
    expect(await search.isShown('facets')).toBe(false);
    await opened.page.getByText('Filters (2 on)').click();
    expect(await search.isShown('facets')).toBe(true);
    await search.tick('kind', 'report');
    await expect.poll(() => search.text('fold')).toContain('Filters (1 on)');
    expect(await search.isShown('facets')).toBe(true);
  });
});

describe('going back and forward', () => {
  test('takes filters off and puts them on again', async () => {
    await search.open('?q=records');
    const before = await search.status();
    await search.tick('kind', 'finding');
    await expect.poll(() => search.asked()).toBe('?q=records&kind=finding');
    await opened.page.goBack();
    await search.says(before);
    // The words of the status can be those of before while the filters are still being put back.
    await expect
      .poll(() => search.filters('kind'))
      .not.toContainEqual(expect.stringMatching(/^\+/));
    await opened.page.goForward();
    await expect
      .poll(() => search.filters('kind'))
      .toContainEqual(expect.stringMatching(/^\+finding/));
  });

  test('from a record gives the same results again, as far down as they were read', async () => {
    await search.open('?q=records&kind=finding&page=2');
    const before = await search.links();
    await opened.page.locator('.results h3 a').last().scrollIntoViewIfNeeded();
    const down = await opened.page.evaluate(() => scrollY);
    expect(down).toBeGreaterThan(300);
    await opened.page.locator('.results h3 a').last().click();
    await opened.page.waitForURL((url) => url.pathname !== '/search/');
    await opened.page.goBack();
    await search.says('for “records”, page 2 of');
    expect(await search.links()).toEqual(before);
    expect(await search.query()).toBe('records');
    await expect.poll(() => opened.page.evaluate(() => scrollY)).toBe(down);
  });

  test('gives back an earlier search, also one that was typed over slowly, and words taken as typed', async () => {
    await search.open('?q=recrods&as=recrods');
    await opened.page.locator('#query').fill('');
    await opened.page.locator('#query').pressSequentially('legacy', { delay: 160 });
    await opened.page.keyboard.press('Enter');
    await search.says('for “legacy”');
    await opened.page.goBack();
    await search.says('Nothing on the record for “recrods”');
    expect(await search.query()).toBe('recrods');
    expect(search.asked()).toBe('?q=recrods&as=recrods');
    await opened.page.goForward();
    await search.says('for “legacy”');
  });

  test('finds each search by its title', async () => {
    await search.open('?q=records&page=2');
    expect(await opened.page.title()).toMatch(/^records, page 2 – Search/);
  });
});

describe('pages of results', () => {
  test('hold every result once, each page in the address', async () => {
    await search.open('?kind=recommendation');
    const all = await total();
    const found = [...(await search.links())];
    for (let page = 2; found.length < all; page += 1) {
      await link(`Page ${page}`).click();
      await search.says(`page ${page} of`);
      expect(search.asked()).toBe(`?kind=recommendation&page=${page}`);
      found.push(...(await search.links()));
    }
    expect(new Set(found)).toEqual(
      new Set(site.content.inCollection.recommendations.map(({ id }) => `/${id}/`)),
    );
    expect(found).toHaveLength(all);
  });

  test('are turned one by one, on from the first and back from the last', async () => {
    await search.open('?kind=recommendation');
    expect(await link('Previous page').count()).toBe(0);
    await link('Next page').click();
    await search.says('page 2 of');
    expect(search.asked()).toBe('?kind=recommendation&page=2');
    await link('Previous page').click();
    await search.says('page 1 of');
    expect(search.asked()).toBe('?kind=recommendation');
    const last = opened.page.locator('.pager li:last-child a');
    const number = await last.innerText();
    await last.click();
    await search.says(`page ${number} of ${number}`);
    expect(await link('Next page').count()).toBe(0);
    expect(await link('Previous page').count()).toBe(1);
  });

  test('begin again at the first when a filter is ticked', async () => {
    await search.open('?kind=finding&page=3');
    await search.says('page 3 of');
    await search.tick('report', 'pac-hc680');
    await expect.poll(() => search.asked()).toBe('?kind=finding&report=pac-hc680');
  });
});

describe('what screen readers are told', () => {
  test('is each answer once, with how it was read, and nothing for each key', async () => {
    await search.open('?q=records');
    const heard = await search.listen();
    await opened.page.locator('#query').fill('');
    await opened.page.locator('#query').pressSequentially('legcay', { delay: 160 });
    await expect.poll(heard, { timeout: 5000 }).toHaveLength(1);
    expect((await heard())[0]).toMatch(
      /^\d+ results for “legcay”, page 1 of \d+\. Showing “legacy” for “legcay”\./,
    );
    await search.tick('kind', 'finding');
    await expect.poll(heard).toHaveLength(2);
    expect((await heard())[1]).toContain(await search.status());
  });
});
