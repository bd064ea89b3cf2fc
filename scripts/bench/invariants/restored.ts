import type { Invariant } from '../../../src/schema/search-quality.ts';
import { PAGE_SIZE } from '../../../src/search/pages.ts';
import { answerOn, shownOn, totalIn, type Shown, UNANSWERED } from '../search-page.ts';
import { SEED } from '../seeded.ts';
import { boxesOn, type Box } from './boxes.ts';
import { invariantOf, type Ground, type Trial } from './invariant.ts';
import { walk, type Step } from './walk.ts';

const STATES = 200;

/** A state that was walked to comes back from its address in a page that was never open. */
export async function statesRestore(ground: Ground): Promise<Invariant> {
  const trials: Trial[] = [];
  await walk(ground, SEED + 1, STATES, async (step, draw) => {
    const here = await someOfItsPages(ground, step, draw());
    const address = draw() < 0.5 ? here.search : inAnotherHand(here.search);
    const there = await inFreshPage(ground, address);
    trials.push({ of: address, because: difference(here, there) });
  });
  return invariantOf('An address restores its results, in their order, with their filters', trials);
}

/** The same address as people and programs write it besides: spaces as `%20`, its parts in another order. */
export const inAnotherHand = (search: string): string =>
  `?${search.slice(1).replaceAll('+', '%20').split('&').reverse().join('&')}`;

interface State {
  readonly search: string;
  readonly shown: Shown;
  readonly boxes: readonly Box[];
}

/** The state itself, or one of its further pages. */
async function someOfItsPages(
  { opened: { page } }: Ground,
  step: Step,
  fraction: number,
): Promise<State> {
  const pages = Math.ceil(totalIn(step.shown.status) / PAGE_SIZE);
  const wanted = 1 + Math.floor(fraction * pages);
  if (wanted === 1) return step;
  const params = new URLSearchParams(step.search);
  params.set('page', String(wanted));
  const search = `?${params.toString()}`;
  return { search, shown: await answerOn(page, search), boxes: await boxesOn(page) };
}

async function inFreshPage({ site, opened }: Ground, search: string): Promise<State> {
  const page = await opened.page.context().newPage();
  try {
    await page.goto(`${site.url}search/${search}`);
    return { search, shown: await shownOn(page), boxes: await boxesOn(page) };
  } finally {
    await page.close();
  }
}

function difference(here: State, there: State): string | undefined {
  if (here.shown.outcome === UNANSWERED.outcome || there.shown.outcome === UNANSWERED.outcome)
    return 'is never answered';
  if (here.shown.records.join() !== there.shown.records.join()) {
    const at = here.shown.records.findIndex(
      (record, index) => record !== there.shown.records[index],
    );
    return `result ${at + 1} is ${there.shown.records[at] ?? 'missing'}, not ${here.shown.records[at] ?? 'nothing'}`;
  }
  if (here.shown.status !== there.shown.status)
    return `says “${there.shown.status}”, not “${here.shown.status}”`;
  return ticked(here.boxes) === ticked(there.boxes) ? undefined : 'has other boxes ticked';
}

const ticked = (boxes: readonly Box[]): string =>
  boxes
    .filter(({ isOn }) => isOn)
    .map(({ facet, value }) => `${facet}=${value}`)
    .sort()
    .join('&');
