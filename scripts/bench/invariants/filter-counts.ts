import type { Invariant } from '../../../src/schema/search-quality.ts';
import { answerOn, totalIn, UNANSWERED } from '../search-page.ts';
import { pick, SEED } from '../seeded.ts';
import { aloneInGroup } from './boxes.ts';
import { invariantOf, type Ground, type Trial } from './invariant.ts';
import { walk, type Step } from './walk.ts';

const STATES = 300;

/** Boxes whose count is held against what it gives, in each state. */
const BOXES = 3;

/** What a box says it holds is what a click on it gives: alone in its group, with the other groups as they are. */
export async function countsAreTrue(ground: Ground): Promise<Invariant> {
  const { page } = ground.opened;
  const trials: Trial[] = [];
  await walk(ground, SEED, STATES, async (step, draw) => {
    const wrong = [wrongClick(step), leadsNowhere(step)];
    const drawn = Array.from({ length: step.boxes.length === 0 ? 0 : BOXES }, draw);
    for (const box of drawn.map((fraction) => pick(step.boxes, fraction))) {
      const given = totalIn((await answerOn(page, aloneInGroup(step.search, box))).status);
      wrong.push(
        given === box.count
          ? undefined
          : `${box.facet} “${box.value}” says ${box.count} and gives ${given}`,
      );
    }
    const said = wrong.filter((each) => each !== undefined);
    trials.push({ of: step.search, because: said.length === 0 ? undefined : said.join('; ') });
  });
  return invariantOf('The count of a filter is what a click on it gives', trials);
}

/** The click that led here gave something else than its box said, in a group where nothing else was ticked. */
function wrongClick({ by, boxes, shown }: Step): string | undefined {
  if (shown.outcome === UNANSWERED.outcome) return 'is never answered';
  if (by === undefined) return undefined;
  const ticked = boxes.filter(({ facet, isOn }) => facet === by.facet && isOn);
  const given = totalIn(shown.status);
  if (ticked.length !== 1 || given === by.count) return undefined;
  return `${by.facet} “${by.value}” said ${by.count}, and the click gave ${given}`;
}

/** A box that nobody has ticked and that leads to nothing should not be there. */
function leadsNowhere({ boxes }: Step): string | undefined {
  const empty = boxes.find(({ count, isOn }) => !isOn && !(count > 0));
  return empty && `${empty.facet} “${empty.value}” leads to nothing`;
}
