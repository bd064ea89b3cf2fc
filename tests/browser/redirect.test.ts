import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from './site.ts';

const OLD = '/reports/inspector-2021/commitment-nine-in-ten/';
const NOW = '/reports/inspector-2021/commitment-ninety/';

let site: OpenSite;
beforeAll(async () => {
  // The made-up record, as it has records that moved.
  site = await openSite('.site-fixture');
});
afterAll(() => site.close());

/** Where a reader of an address of the site ends up, once the page is there that something moved to. */
async function landsAt(address: string, javaScriptEnabled: boolean): Promise<string> {
  const opened = await site.open({ javaScriptEnabled });
  await opened.go(address);
  await opened.page.waitForURL(`**${NOW}*`);
  const { pathname, hash } = new URL(opened.page.url());
  expect(opened.problems).toEqual([]);
  await opened.close();
  return `${pathname}${hash}`;
}

describe('the old address of what moved', () => {
  test('leads to the new one', async () => {
    expect(await landsAt(OLD, true)).toBe(NOW);
  });

  test.each(['history', 'sources', 'a-place-that-nobody-promised'])(
    'leads to the same place on the new page: #%s',
    async (place) => {
      expect(await landsAt(`${OLD}#${place}`, true)).toBe(`${NOW}#${place}`);
    },
  );

  test('leads to the new page without script too', async () => {
    expect(await landsAt(`${OLD}#history`, false)).toBe(NOW);
  });

  test('is not in the way of going back', async () => {
    const { page, go, close } = await site.open();
    await go('/about/');
    await go(`${OLD}#history`);
    await page.waitForURL(`**${NOW}#history`);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/about/');
    await close();
  });
});
