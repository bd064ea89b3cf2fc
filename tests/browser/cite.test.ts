import { describe, expect, test } from 'vitest';
import { opened, openPageForEach, site } from './opened.ts';

openPageForEach({ permissions: ['clipboard-read', 'clipboard-write'] });

const PATH = '/reports/pac-hc680/recommendation-1/';
const section = () => opened.page.getByRole('region', { name: 'Cite this' });
const button = (name: string) => section().getByRole('button', { name, exact: true });
const copied = (): Promise<string> => opened.page.evaluate(() => navigator.clipboard.readText());

/** Goes with Tab from the start of the page to a button, and presses a key on it. */
async function pressOn(name: string, key: string): Promise<void> {
  const wanted = button(name);
  await wanted.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    await opened.page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await opened.page.keyboard.press(key);
      return;
    }
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}

describe('with the keyboard alone a reader', () => {
  test.each([
    ['Copy the original', 'Enter', /^Public Accounts Committee, “[^”]+” \(HC 680\), .*https:\S+$/],
    ['Copy this record', 'Space', /^“.+”, Paper Trail, as of .+: https:\S+\/recommendation-1\/$/],
  ])('presses “%s” with %s and has the citation, without its label', async (name, key, text) => {
    await opened.go(PATH);
    await pressOn(name, key);
    await section().getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await copied()).toMatch(text);
    expect(opened.problems).toEqual([]);
  });

  test.each([
    ['BibTeX', 'cite.bib'],
    ['RIS', 'cite.ris'],
    ['CSL-JSON', 'cite.json'],
  ])('copies the %s that the file holds', async (name, file) => {
    await opened.go(PATH);
    await pressOn(`Copy ${name}`, 'Enter');
    await section().getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const response = await opened.page.request.get(new URL(file, opened.page.url()).href);
    const lines = (text: string): readonly string[] => text.split(/\r?\n/);
    expect(lines(await copied())).toEqual(lines(await response.text()));
  });
});

test('a button says that it could not copy where the file does not come', async () => {
  await opened.go(PATH);
  await opened.page.route('**/cite.bib', (route) => route.fulfill({ status: 404 }));
  await pressOn('Copy BibTeX', 'Enter');
  await section().getByRole('status').filter({ hasText: 'Not copied' }).waitFor();
  await expect(
    section().getByRole('button', { name: 'Not copied BibTeX' }).isVisible(),
  ).resolves.toBe(true);
});

test('on a phone the button of a citation stands beside its first line, and covers none of its words', async () => {
  await opened.page.setViewportSize({ width: 320, height: 640 });
  await opened.go(PATH);
  await button('Copy the original').waitFor();
  const found = await section()
    .locator('li:not(.cite-files)')
    .evaluateAll((items) =>
      items.map((item) => {
        const range = document.createRange();
        const words = item.firstChild;
        if (words) range.selectNodeContents(words);
        const lines = [...range.getClientRects()];
        const place = item.querySelector('button')?.getBoundingClientRect();
        if (!place) return 'no button';
        const isFirst = place.top < (lines[0]?.bottom ?? 0);
        const covers = lines.some(
          (line) => line.right > place.left && line.bottom > place.top && line.top < place.bottom,
        );
        return isFirst && !covers ? 'beside' : 'not beside';
      }),
    );
  expect(found).toEqual(['beside', 'beside']);
});

test('without script the citations can be read and the files saved, and no button does nothing', async () => {
  const plain = await site.open({ javaScriptEnabled: false });
  await plain.go(PATH);
  const cite = plain.page.locator('[aria-labelledby="cite"]');
  expect(await cite.getByRole('listitem').count()).toBe(3);
  expect(await cite.getByRole('button').count()).toBe(0);
  expect(await cite.getByRole('link').allInnerTexts()).toEqual(['BibTeX', 'RIS', 'CSL-JSON']);
  await plain.close();
});
