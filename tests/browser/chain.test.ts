import { afterEach, describe, expect, test } from 'vitest';
import { opened, openPageForEach, site } from './opened.ts';

openPageForEach();
afterEach(() => expect(opened.problems).toEqual([]));

const asked = (): string => new URL(opened.page.url()).search;
const words = () => opened.page.locator('[data-part="day-words"]');
const input = () => opened.page.locator('[data-part="day"] input');
const shown = (selector: string) => opened.page.locator(`${selector}:visible`);
const PAPERLESS = '/chains/paperless/';

describe('a chain in a browser', () => {
  test('is shown as it stood on the day of its address: chart, table, steps and slip', async () => {
    await opened.go(PAPERLESS);
    const all = await shown('.glance tbody tr').count();
    const steps = await shown('.chain > li').count();
    const slip = await opened.page.locator('[data-part="slips"]').innerText();
    await opened.go(`${PAPERLESS}?as-of=2013-06-30`);
    await expect.poll(() => words().innerText()).toBe('As it stood on 30 June 2013');
    const rows = await shown('.glance tbody tr').count();
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(all);
    expect(await shown('.chain > li').count()).toBe(rows);
    expect(steps).toBe(all);
    const said = await shown('.glance tbody td:first-child').allInnerTexts();
    expect(said.filter((day) => Number(/\d{4}/.exec(day)?.[0]) > 2013)).toEqual([]);
    expect(await opened.page.locator('[data-part="slips"]').innerText()).not.toBe(slip);
    const years = await shown('.chain .history .when').allInnerTexts();
    expect(years.filter((day) => Number(/\d{4}/.exec(day)?.[0]) > 2013)).toEqual([]);
  });

  test('takes a day by its control, puts it in the address, and goes back to today', async () => {
    await opened.go(PAPERLESS);
    const statuses = await shown('.glance .status').allInnerTexts();
    await input().fill('2016-06-01');
    await expect.poll(asked).toBe('?as-of=2016-06-01');
    await expect.poll(() => words().innerText()).toBe('As it stood on 1 June 2016');
    await opened.page.getByRole('button', { name: 'Today' }).click();
    await expect.poll(asked).toBe('');
    await expect.poll(() => shown('.glance .status').allInnerTexts()).toEqual(statuses);
    await opened.page.goBack();
    await expect.poll(() => input().inputValue()).toBe('2016-06-01');
    await expect.poll(() => words().innerText()).toBe('As it stood on 1 June 2016');
  });

  test('takes no day after the build’s, and nothing that is no day', async () => {
    for (const query of ['?as-of=2999-01-01', '?as-of=yesterday', '?as-of=2013-02-31']) {
      await opened.go(`${PAPERLESS}${query}`);
      await opened.page.locator('[data-part="day"]').waitFor();
      expect(await words().innerText()).toMatch(/^As of /);
    }
  });
});

describe('the comparison of chains in a browser', () => {
  test('shows on an earlier day only chains that had begun, in chart and table alike', async () => {
    await opened.go('/chains/');
    const all = await shown('.chart [data-line]').count();
    expect(all).toBe(site.content.inCollection.chains.length);
    await opened.go('/chains/?as-of=2005-12-31');
    await expect.poll(() => words().innerText()).toBe('As it stood on 31 December 2005');
    const drawn = await shown('.chart [data-line]').count();
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(all);
    expect(await shown('[data-row]').count()).toBe(drawn);
    const slips = await shown('.chart-slip').allInnerTexts();
    const cells = await shown('[data-cell="slip"]').allInnerTexts();
    expect(cells.map((cell) => cell.split(',')[0])).toEqual(
      slips.map((slip) => slip.replace('+', '')),
    );
  });
});

describe('without script', () => {
  test('a chain and the comparison are there as of the build’s day, without a control that does nothing', async () => {
    const page = await site.open({ javaScriptEnabled: false });
    for (const path of ['/chains/', PAPERLESS]) {
      await page.go(path);
      expect(await page.page.locator('.chart [data-line]').first().isVisible()).toBe(true);
      expect(await page.page.locator('[data-part="day"]').isVisible()).toBe(false);
      expect(await page.page.locator('[data-part="today"]').isVisible()).toBe(false);
      expect(await page.page.locator('[data-part="day-words"]').innerText()).toMatch(/^As of /);
    }
    await page.close();
  });
});
