import { describe, expect, test } from 'vitest';
import { searchOn } from './search-page.ts';
import { opened, openPageForEach } from './opened.ts';

openPageForEach({ viewport: { width: 1280, height: 800 } });

const press = (key: string): Promise<void> => opened.page.keyboard.press(key);

/** What has the focus: its words or name, and whether a reader sees it and sees that it has it. */
const focused = () =>
  opened.page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return {
      tag: element.localName,
      id: element.id,
      name: element.getAttribute('name') ?? '',
      value: element instanceof HTMLInputElement ? element.value : '',
      text: (element.textContent ?? '').trim(),
      href: element.getAttribute('href') ?? '',
      isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isInView:
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        right > 0 &&
        top < innerHeight &&
        left < innerWidth,
    };
  });

/** Presses Tab until something is found; fails after many. */
async function tabTo(isIt: (found: Awaited<ReturnType<typeof focused>>) => boolean): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await press('Tab');
    if (isIt(await focused())) return;
  }
  throw new Error('Sixty presses of Tab did not lead there.');
}

describe('with the keyboard alone', () => {
  test('a reader skips to the content', async () => {
    await opened.go('/reports/pac-hc680/');
    await press('Tab');
    expect(await focused()).toMatchObject({
      text: 'Skip to the content',
      isInView: true,
      isOutlined: true,
    });
    await press('Enter');
    expect((await focused()).id).toBe('main');
    await press('Tab');
    expect(
      await opened.page.evaluate(() =>
        document.querySelector('main')?.contains(document.activeElement),
      ),
    ).toBe(true);
  });

  test.each(['/', '/reports/pac-hc680/', '/glossary/', '/search/?q=records'])(
    'a reader sees on %s where the focus is at every step',
    async (path) => {
      await opened.go(path);
      if (path.startsWith('/search/')) await searchOn(opened).says('results');
      const unseen = [];
      for (let presses = 0; presses < 45; presses += 1) {
        await press('Tab');
        const found = await focused();
        if (found.tag === 'body') break;
        if (!found.isOutlined || !found.isInView) unseen.push(found);
      }
      expect(unseen).toEqual([]);
    },
  );

  test('a reader searches, filters, turns the page and opens a result', async () => {
    const search = searchOn(opened);
    await opened.go('/');
    await tabTo(({ id }) => id === 'header-search');
    await opened.page.keyboard.type('records');
    await press('Enter');
    await opened.page.waitForURL('**/search/?q=records');
    await search.says('results for “records”');
    await tabTo(({ name, value }) => name === 'kind' && value === 'finding');
    const findings = (await search.filters('kind')).find((filter) => filter.startsWith('finding'));
    await press('Space');
    await search.says(new RegExp(`^${/\d+/.exec(findings ?? '')?.[0] ?? 'no'} results`));
    expect(search.asked()).toBe('?q=records&kind=finding');
    expect(await focused()).toMatchObject({ name: 'kind', value: 'finding' });
    await tabTo(({ href }) => /\/finding-/.test(href));
    const { href } = await focused();
    await press('Enter');
    await opened.page.waitForURL(`**${href}`);
    expect(opened.problems).toEqual([]);
  });

  test('a reader who turns the page of results goes on at its first result', async () => {
    const search = searchOn(opened);
    await search.open('?kind=finding');
    await search.says('page 1 of');
    await opened.page.getByRole('link', { name: 'Page 2', exact: true }).focus();
    await press('Enter');
    await search.says('page 2 of');
    await press('Tab');
    const [first] = await search.links();
    expect((await focused()).href).toBe(first);
  });

  test('no letter and no Escape does anything outside the box', async () => {
    const search = searchOn(opened);
    await search.open('?q=records&kind=finding');
    const before = await search.links();
    await opened.page.locator('.results h3 a').first().focus();
    for (const key of ['s', 'k', 'j', 'f', '/', '?', 'Escape']) await press(key);
    await opened.page.locator('.facets input').first().focus();
    await press('Escape');
    expect(search.asked()).toBe('?q=records&kind=finding');
    expect(await search.links()).toEqual(before);
    expect(await focused()).toMatchObject({ name: 'kind' });
  });

  test('Enter on a filter does not lose the words that were searched for', async () => {
    const search = searchOn(opened);
    await search.open('?q=records');
    await tabTo(({ name }) => name === 'kind');
    await press('Enter');
    expect(search.asked()).toMatch(/^\?q=records/);
    expect(await search.query()).toBe('records');
  });
});
