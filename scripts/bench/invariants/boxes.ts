import type { Page } from 'playwright-core';
import { readState, writeState } from '../../../src/search/state.ts';
import { shownOn, UNANSWERED, type Shown } from '../search-page.ts';

/** Milliseconds after which a click has done nothing. */
const PATIENCE = 3_000;

/** One box of the filters, as the page shows it. */
export interface Box {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
  readonly isOn: boolean;
}

/** All boxes that the page holds; those folded away are made when they are unfolded. */
export async function boxesOn(page: Page): Promise<readonly Box[]> {
  await unfold(page);
  return page.locator('#search input[type=checkbox][name][value]').evaluateAll((inputs) =>
    inputs.flatMap((input) => {
      if (!(input instanceof HTMLInputElement)) return [];
      const count = input.closest('label')?.querySelector('.count')?.textContent ?? '';
      return {
        facet: input.name,
        value: input.value,
        count: Number(count.replace(/[^\d]/g, '') || NaN),
        isOn: input.checked,
      };
    }),
  );
}

/** Unfolds every group of filters, and waits until each has its boxes. */
const unfold = (page: Page): Promise<void> =>
  page.locator('#search details[data-facet]:not([open])').evaluateAll(async (folded) => {
    const filled = folded.map(
      (details) =>
        new Promise((resolve) => {
          details.addEventListener('toggle', resolve, { once: true });
        }),
    );
    for (const details of folded) details.setAttribute('open', '');
    await Promise.all(filled);
  });

/** Ticks or unticks a box as a click does, and waits for the answer. */
export async function click(page: Page, { facet, value }: Box): Promise<Shown> {
  const before = await searchOf(page);
  await unfold(page);
  await page.evaluate(
    ([name, wanted]) => {
      const boxes = document.querySelectorAll<HTMLInputElement>('#search input[type=checkbox]');
      [...boxes].find((box) => box.name === name && box.value === wanted)?.click();
    },
    [facet, value],
  );
  const isAsked = await page
    .waitForFunction((left) => location.search !== left, before, { timeout: PATIENCE })
    .then(
      () => true,
      () => false,
    );
  return isAsked ? shownOn(page) : UNANSWERED;
}

/** What the address of a page asks for, as the page itself has it. */
export const searchOf = (page: Page): Promise<string> => page.evaluate(() => location.search);

/** The address of a state with a box as the only one ticked in its group. */
export function aloneInGroup(search: string, { facet, value }: Box): string {
  const state = readState(search);
  return writeState({ ...state, ticks: { ...state.ticks, [facet]: [value] }, page: 1 });
}
