import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, test } from 'vitest';
import { opened, openPageForEach, site } from './opened.ts';

openPageForEach();
afterEach(() => expect(opened.problems).toEqual([]));

const rows = () => opened.page.locator('.tracker-table tbody tr:visible');
const number = async (): Promise<number> =>
  Number((await opened.page.locator('[data-part="count"] strong').textContent())?.replace(',', ''));
const asked = (): string => new URL(opened.page.url()).search;
/** Opens a tracker and waits until its links have become boxes. */
const open = async (query = ''): Promise<void> => {
  await opened.go(`/commitments/${query}`);
  await opened.page.locator('.facets input').first().waitFor({ state: 'attached' });
};
const box = (facet: string, value: string) =>
  opened.page.locator(`input[name="${facet}"][value="${value}"]`);

describe('a tracker in a browser', () => {
  test('shows as many rows as its count says, before and after a filter is ticked', async () => {
    await open();
    expect(await number()).toBe(site.content.inCollection.commitments.length);
    const label = opened.page.locator('.facets label', { has: box('status', 'missed') });
    const promised = Number(await label.locator('.count').textContent());
    await box('status', 'missed').click();
    await expect.poll(number).toBe(promised);
    expect(await rows().count()).toBe(promised);
    expect(asked()).toBe('?status=missed');
    expect(new Set(await rows().locator('.status').allInnerTexts())).toEqual(new Set(['Missed']));
  });

  test('gives a state back from its address, and goes back to the one before', async () => {
    await open('?theme=workforce&status=missed&status=dropped');
    await box('status', 'missed').click();
    await expect.poll(asked).toBe('?status=dropped&theme=workforce');
    await opened.page.goBack();
    await expect.poll(asked).toBe('?theme=workforce&status=missed&status=dropped');
    await expect.poll(() => box('status', 'missed').isChecked()).toBe(true);
  });

  test('takes a filter away by its chip, and all of them at once', async () => {
    await open('?theme=money&status=missed');
    const chips = opened.page.locator('.chips button');
    expect(await chips.allInnerTexts()).toEqual(['Status: Missed', 'Theme: Money', 'Clear all']);
    await chips.first().click();
    await expect.poll(asked).toBe('?theme=money');
    await open('?theme=money&status=missed');
    await chips.last().press('Enter');
    await expect.poll(asked).toBe('');
    expect(await number()).toBe(site.content.inCollection.commitments.length);
  });

  test('sorts by a heading, one way and the other, and says which', async () => {
    await open();
    const due = opened.page.locator('th[data-sort="due"]');
    await due.locator('button').press('Enter');
    await expect.poll(() => due.getAttribute('aria-sort')).toBe('descending');
    await due.locator('button').click();
    await expect.poll(() => due.getAttribute('aria-sort')).toBe('ascending');
    expect(asked()).toBe('?sort=due');
  });

  test('shows the list as it stood on an earlier day', async () => {
    await open('?as-of=2013-06-30');
    await expect.poll(number).toBeLessThan(site.content.inCollection.commitments.length);
    const [year = ''] = await rows().locator('[data-cell="said"]').allInnerTexts();
    expect(Number(/\d{4}/.exec(year)?.[0])).toBeLessThanOrEqual(2013);
    const paperless = opened.page.locator(
      '[data-id="reports/hunt-2013-speech/commitment-paperless-2018"] .status',
    );
    expect(await paperless.innerText()).not.toBe('Missed');
  });

  test('hands over what it shows as CSV', async () => {
    await open('?status=missed');
    await expect.poll(() => rows().count()).toBe(await number());
    const [download] = await Promise.all([
      opened.page.waitForEvent('download'),
      opened.page.locator('[data-part="csv"]').click(),
    ]);
    const file = parse(readFileSync(await download.path(), 'utf8'), { columns: true }) as Record<
      string,
      string
    >[];
    expect(file).toHaveLength(await number());
    expect(new Set(file.map(({ status }) => status))).toEqual(new Set(['Missed']));
  });

  test('is a list of links without script, each to a page of its own', async () => {
    const plain = await site.open({ javaScriptEnabled: false });
    await plain.go('/commitments/');
    const link = plain.page.locator('.facets a', { hasText: /^\s*Missed\s*$/ });
    const count = await link.locator('xpath=..').locator('.count').textContent();
    await plain.go((await link.getAttribute('href')) ?? '');
    expect(new URL(plain.page.url()).pathname).toBe('/commitments/status/missed/');
    expect(await plain.page.locator('.tracker-table tbody tr').count()).toBe(Number(count));
    await plain.close();
  });
});
