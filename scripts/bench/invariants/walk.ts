import { answerOn, asking, totalIn, UNANSWERED, type Shown } from '../search-page.ts';
import { fractions, pick } from '../seeded.ts';
import { boxesOn, click, searchOf, type Box } from './boxes.ts';
import type { Ground } from './invariant.ts';

/** Parts of an address after which a walk begins again from another query. */
const LONGEST = 5;

/** Beginnings where nothing is found, one after another, before a walk gives up. */
const PATIENCE = 50;

/** Numbers drawn for each state that is visited, those for beginnings that find nothing included. */
const DRAWS = 24;

/** A state of the search that a walk came to. */
export interface Step {
  readonly search: string;
  readonly shown: Shown;
  readonly boxes: readonly Box[];
  /** The box that was clicked to come here, as it was before; none where the walk began. */
  readonly by: Box | undefined;
}

/**
 * Walks through states of the search by ticks that the seed draws, each walk from a query or from a filter, and
 * visits each state that lists something or was clicked to. A visit may lead the page elsewhere. Throws where
 * no walk can begin.
 */
export async function walk(
  ground: Ground,
  seed: number,
  howMany: number,
  visit: (step: Step, draw: () => number) => Promise<void>,
): Promise<void> {
  const numbers = fractions(seed, howMany * DRAWS)[Symbol.iterator]();
  const draw = (): number => numbers.next().value ?? 0;
  let step: Step | undefined;
  for (let visited = 0; visited < howMany; visited += 1) {
    step = (step && (await further(ground, step, draw))) ?? (await begin(ground, draw));
    await visit(step, draw);
  }
}

/** A state that lists something, come to by a query or by a filter. */
async function begin({ opened, queries, filters }: Ground, draw: () => number): Promise<Step> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const isQuery = draw() < 0.7 && queries.length > 0;
    const search = isQuery ? asking(pick(queries, draw()).query) : pick(filters, draw());
    const shown = await answerOn(opened.page, search);
    if (totalIn(shown.status) > 0) return arrived(opened.page, shown);
  }
  throw new Error('The walk finds nothing to begin from.');
}

/** One tick on; undefined where the walk ends. */
async function further(
  { opened: { page } }: Ground,
  { search, boxes }: Step,
  draw: () => number,
): Promise<Step | undefined> {
  const free = boxes.filter(({ isOn }) => !isOn);
  if (free.length === 0 || search.split('&').length >= LONGEST) return undefined;
  const again = await answerOn(page, search);
  // An address that the page made itself and does not answer when it is gone back to ends the walk.
  if (again.outcome === UNANSWERED.outcome)
    return { search, shown: again, boxes: [], by: undefined };
  const by = pick(free, draw());
  return arrived(page, await click(page, by), by);
}

const arrived = async (page: Ground['opened']['page'], shown: Shown, by?: Box): Promise<Step> => ({
  search: await searchOf(page),
  shown,
  boxes: await boxesOn(page),
  by,
});
