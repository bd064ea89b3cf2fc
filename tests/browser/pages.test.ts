import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';
import { pagesOfEachKind } from './kinds.ts';
import { searchOn } from './search-page.ts';
import { openSiteForAll, site } from './opened.ts';

openSiteForAll();

const { content } = checkContentFolder('content');
const kinds = pagesOfEachKind(content);

/** What is loaded before the text of a page is set: its style sheets, the same for all pages of a kind. */
const sheetsOf = (html: string): string =>
  [...html.matchAll(/<link rel="stylesheet" href="[^"]+">/g)].join('');

/** In the browser: sets each text in the page that is open, and says by how much it is wider than the window. */
const widthsBeyond = (texts: readonly string[]): readonly number[] =>
  texts.map((html) => {
    document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
    return document.documentElement.scrollWidth - innerWidth;
  });

describe('a page of each kind', () => {
  test.each(kinds)(
    '%s loads without an error, a refusal by its policy or a request elsewhere',
    async (path) => {
      const { page, problems, go, close } = await site.open();
      await go(path);
      if (path.includes('?q=')) await searchOn({ page, problems, go, close }).says(/./);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(problems).toEqual([]);
      await close();
    },
  );

  /** Pages whose content is wider than the window, with by how much. */
  async function tooWide(width: number, paths: readonly string[]): Promise<readonly string[]> {
    const { page, go, close } = await site.open({ viewport: { width, height: 900 } });
    const wide = [];
    for (const path of paths) {
      await go(path);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (beyond > 0) wide.push(`${path} is ${beyond} pixels too wide`);
    }
    await close();
    return wide;
  }

  /** The same, without script, for pages that are set one after another where one with their sheets is open. */
  async function tooWideInTurn(
    width: number,
    paths: readonly string[],
  ): Promise<readonly string[]> {
    const { page, go, close } = await site.open({
      viewport: { width, height: 900 },
      javaScriptEnabled: false,
    });
    const texts = paths.map((path) => ({
      path,
      html: readFileSync(join('dist', path, 'index.html'), 'utf8'),
    }));
    const wide = [];
    for (const alike of Map.groupBy(texts, ({ html }) => sheetsOf(html)).values()) {
      await go(alike[0]?.path ?? '');
      const beyond = await page.evaluate(
        widthsBeyond,
        alike.map(({ html }) => html),
      );
      for (const [at, by] of beyond.entries())
        if (by > 0) wide.push(`${alike[at]?.path ?? ''} is ${by} pixels too wide`);
    }
    await close();
    return wide;
  }

  test.each([768, 1440])(
    'fits a window %i pixels wide without scrolling sideways',
    async (width) => {
      expect(await tooWide(width, kinds)).toEqual([]);
    },
  );

  test('fits a window 320 pixels wide, as every record does without its script', async () => {
    const records = [...content.records.keys()].map((id) => `/${id}/`);
    expect([...(await tooWide(320, kinds)), ...(await tooWideInTurn(320, records))]).toEqual([]);
  });

  test('is set in the site’s own typefaces', async () => {
    const { page, go, close } = await site.open();
    await go('/reports/pac-hc680/');
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', ''));
    });
    expect(new Set(loaded).size).toBeGreaterThanOrEqual(2);
    await close();
  });
});

describe('a citation', () => {
  const FINDING = '/reports/pac-hc680/finding-1/';

  test('stands in the margin beside its sentence where there is room', async () => {
    const { page, go, close } = await site.open({ viewport: { width: 1440, height: 900 } });
    await go(FINDING);
    const [text, note] = await Promise.all([
      page.locator('.prose p').first().boundingBox(),
      page.locator('.margin-note').first().boundingBox(),
    ]);
    expect(note?.x).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
    expect(Math.abs((note?.y ?? 0) - (text?.y ?? 0))).toBeLessThan(text?.height ?? 0);
    await close();
  });

  test('is a numbered note below the text where there is none', async () => {
    const { page, go, close } = await site.open({ viewport: { width: 320, height: 900 } });
    await go(FINDING);
    expect(await page.locator('.margin-note').first().isVisible()).toBe(false);
    await page.locator('.prose .ref a').first().click();
    expect(new URL(page.url()).hash).toBe('#source-1');
    expect(await page.locator('#source-1').isVisible()).toBe(true);
    await close();
  });
});

describe('on paper', () => {
  test('a record has its title, its address and the addresses of its sources', async () => {
    const { page, go, close } = await site.open({ viewport: { width: 794, height: 1123 } });
    await go('/reports/pac-hc680/finding-1/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.colophon').innerText()).toContain('reports/pac-hc680/finding-1');
    const printed = await page
      .locator('.sources li:not(.cite-files) > a:first-of-type, .colophon a')
      .evaluateAll((links) =>
        links.map(
          (link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content] as const,
        ),
      );
    expect(printed.length).toBeGreaterThan(1);
    for (const [href, after] of printed) expect(after).toContain(href);
    expect(printed.map(([href]) => href)).toContainEqual(
      expect.stringMatching(/^https:\/\/[^/]+\/reports\/pac-hc680\/finding-1\/$/),
    );
    await close();
  });

  test('a record has nothing that only a screen can use', async () => {
    const { page, go, close } = await site.open();
    await go('/reports/pac-hc680/finding-1/');
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.masthead nav', '.header-search', '.skip', '.crumbs', '.neighbours']) {
      expect(await page.locator(part).first().isVisible()).toBe(false);
    }
    await close();
  });
});
