import { describe, expect, test } from 'vitest';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';
import { pagesOfEachKind } from './kinds.ts';
import { searchOn } from './search-page.ts';
import { openSiteForAll, site } from './opened.ts';

openSiteForAll();

const { content } = checkContentFolder('content');
const kinds = pagesOfEachKind(content);

/** Frames that are loaded side by side where all records are visited. */
const FRAMES = 24;

/** In the browser: which pages are wider than a frame of a width, or are not pages of the site. */
async function beyondFrames({
  width,
  group,
}: {
  readonly width: number;
  readonly group: readonly string[];
}): Promise<readonly (readonly [path: string, by: number])[]> {
  const measured = await Promise.all(
    group.map(async (path) => {
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-same-origin');
      frame.width = String(width);
      frame.height = '900';
      frame.src = path;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const root = frame.contentDocument?.documentElement;
      const isPage = frame.contentDocument?.querySelector('main h1') !== null;
      const by = root && isPage ? root.scrollWidth - width : Infinity;
      frame.remove();
      return [path, by] as const;
    }),
  );
  return measured.filter(([, by]) => by > 0);
}

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

  /** The same in frames of that width, which run no script; a frame opens in a third of the time. */
  async function tooWideInFrames(
    width: number,
    paths: readonly string[],
  ): Promise<readonly string[]> {
    const { page, go, close } = await site.open();
    await go('/404.html');
    const wide = [];
    for (let from = 0; from < paths.length; from += FRAMES) {
      const group = paths.slice(from, from + FRAMES);
      const beyond = await page.evaluate(beyondFrames, { width, group });
      wide.push(...beyond.map(([path, by]) => `${path} is ${by} pixels too wide`));
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

  test('fits a window 320 pixels wide, without its script as every record does', async () => {
    const records = [...content.records.keys()].map((id) => `/${id}/`);
    expect([...(await tooWide(320, kinds)), ...(await tooWideInFrames(320, records))]).toEqual([]);
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
