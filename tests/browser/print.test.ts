import { describe, expect, test } from 'vitest';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';
import { pagesOfEachKind } from './kinds.ts';
import { opened, openPageForEach } from './opened.ts';

openPageForEach({ viewport: { width: 794, height: 1123 } });

const { content } = checkContentFolder('content');
const kinds = pagesOfEachKind(content);
const [chain] = content.inCollection.chains;
const [rating] = content.inCollection.ratings;

const RECORD = '/reports/pac-hc680/recommendation-1/';
const TRACKER = '/commitments/';
const CHAIN = `/${chain?.id ?? ''}/`;
const PRINTABLE = `/${rating?.report ?? ''}/print/`;

/** Goes to a page as paper has it. */
async function toPaper(path: string): Promise<void> {
  await opened.go(path);
  await opened.page.emulateMedia({ media: 'print' });
}

/** How many sheets a PDF has, by its page tree (ISO 32000-2, 7.7.3.2). */
const sheetsIn = (pdf: Buffer): number =>
  Number(
    /\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)/
      .exec(pdf.toString('latin1'))
      ?.slice(1)
      .find(Boolean),
  );

describe.each([RECORD, TRACKER, CHAIN, PRINTABLE])('%s on paper', (path) => {
  test.each(['A4', 'Letter'])('is a PDF of %s sheets, each at least once', async (format) => {
    await opened.go(path);
    const pdf = await opened.page.pdf({ format });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sheetsIn(pdf)).toBeGreaterThan(0);
  });

  test('has its address and its day in the margin of each sheet', async () => {
    await toPaper(path);
    const margin = await opened.page.evaluate(() => {
      const from = getComputedStyle(document.documentElement).getPropertyValue('--from');
      const sheets = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const page = sheets.find((rule) => rule instanceof CSSPageRule);
      return { from, rule: page?.cssText ?? '' };
    });
    expect(margin.from).toMatch(new RegExp(`^"https://[^/]+${path} as of \\d+ \\w+ \\d{4}"$`));
    expect(margin.rule).toMatch(/@bottom-left \{[^}]*var\(--from\)/);
    expect(margin.rule).toMatch(/@bottom-right \{[^}]*counter\(page\)/);
  });

  test('has nothing that only a screen can use', async () => {
    await toPaper(path);
    const screens =
      '.masthead nav, .header-search, .skip, .crumbs, .neighbours, .facets, .footer nav, input, select';
    const shown = await opened.page
      .locator(screens)
      .evaluateAll((all) =>
        all.filter((each) => each.checkVisibility()).map((each) => each.className),
      );
    expect(shown).toEqual([]);
  });

  test('says once in its text where it is from', async () => {
    await toPaper(path);
    const text = await opened.page.locator('.colophon, .footer').allInnerTexts();
    expect(text.join('\n')).toMatch(/as of \d+ \w+ \d{4}/);
    const whole = await opened.page
      .locator('.colophon a, .on-paper')
      .evaluateAll((all) =>
        all
          .filter((each) => each.checkVisibility())
          .map((each) => each.getAttribute('href') ?? each.textContent ?? ''),
      );
    const own = path === PRINTABLE ? path.replace('print/', '') : path;
    expect(whole.filter((each) => each.trim().endsWith(own))).toHaveLength(1);
  });
});

describe.each([CHAIN, PRINTABLE, RECORD])('the citations of %s on paper', (path) => {
  test('have their addresses in print', async () => {
    await toPaper(path);
    const links = await opened.page.locator('ol.sources a[href^="http"]').evaluateAll((all) =>
      all.map((each) => ({
        href: each.getAttribute('href') ?? '',
        printed: getComputedStyle(each, '::after').content,
        isShown: each.checkVisibility({ contentVisibilityAuto: true }),
      })),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(
      links.filter(({ href, printed, isShown }) => !isShown || !printed.includes(href)),
    ).toEqual([]);
  });
});

/** Words in folded parts that are not to be seen. */
const foldedAway = (): Promise<readonly string[]> =>
  opened.page
    .locator('main details > :not(summary)')
    .evaluateAll((all) =>
      all
        .filter((each) => !each.checkVisibility())
        .map((each) => (each.textContent ?? '').slice(0, 60)),
    );

test('what a screen folds away stands open on paper', async () => {
  await opened.go(CHAIN);
  expect((await foldedAway()).length).toBeGreaterThan(0);
  await opened.page.emulateMedia({ media: 'print' });
  expect(await foldedAway()).toEqual([]);
});

test('a heading that sorts a list is read on paper too', async () => {
  await opened.go(TRACKER);
  await opened.page.locator('th button').first().waitFor();
  const headings = opened.page.locator('.tracker-table th[scope="col"]');
  const shown = await headings.allInnerTexts();
  await opened.page.emulateMedia({ media: 'print' });
  expect(await headings.allInnerTexts()).toEqual(shown);
});

/** Sheets as wide as a browser takes them, in pixels at 96 an inch, and what their margins of 15 mm leave. */
const SHEETS = [
  ['A4', 794, 680],
  ['Letter', 816, 702],
] as const;

test.each(kinds)('%s does not run off a sheet', async (path) => {
  await toPaper(path);
  for (const [name, sheet, width] of SHEETS) {
    await opened.page.setViewportSize({ width: sheet, height: 1000 });
    const beyond = await opened.page.evaluate((limit) => {
      document.documentElement.style.inlineSize = `${limit}px`;
      return [...document.querySelectorAll('body *')]
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > limit + 1)
        .map((each) => `${each.tagName} ${(each.textContent ?? '').slice(0, 40)}`);
    }, width);
    expect(beyond, name).toEqual([]);
  }
});
