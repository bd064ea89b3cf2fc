import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { pagesOfEachKind } from './kinds.ts';
import { searchOn } from './search-page.ts';
import { openSiteForAll, site } from './opened.ts';
import type { OpenPage } from './site.ts';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The success criteria of WCAG 2.2 at A and AA that a machine can judge; the size of targets is off by default. */
const ALL_RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** Those that judge colours, which is all that is different in the dark. */
const COLOUR_RULES: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

const RULES = { light: ALL_RULES, dark: COLOUR_RULES } as const;

openSiteForAll();

let opened: OpenPage;
beforeAll(async () => {
  opened = await site.open();
});

/** What a page that holds the rules does wrong, in a line for each element. */
async function violationsOn(page: Page, asked: RunOptions): Promise<readonly string[]> {
  const { violations } = await page.evaluate(
    (options) =>
      (
        globalThis as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }
      ).axe.run(options),
    asked as unknown,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}

const { content } = checkContentFolder('content');

/** The dark colours are the same at every width. */
describe.each([
  [320, ['light']],
  [1440, ['light', 'dark']],
] as const)('%i pixels wide', (width, schemes) => {
  test.each(pagesOfEachKind(content))(
    `%s breaks no rule in ${schemes.join(' or ')}`,
    async (path) => {
      await opened.page.setViewportSize({ width, height: 900 });
      await opened.go(path);
      if (path.includes('?q=')) await searchOn(opened).says(/./);
      await opened.page.evaluate(AXE);
      for (const colorScheme of schemes) {
        await opened.page.emulateMedia({ colorScheme });
        expect(await violationsOn(opened.page, RULES[colorScheme]), colorScheme).toEqual([]);
      }
    },
  );
});
