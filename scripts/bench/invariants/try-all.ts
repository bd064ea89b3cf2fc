import type { Invariant } from '../../../src/schema/search-quality.ts';
import { recordAt, type Answer } from '../engine.ts';
import type { JudgedQuery } from '../judged.ts';
import type { MeasuredSite } from '../measured-site.ts';
import { filtersOf, indexedPages } from '../search-files.ts';
import { answerOn, asking } from '../search-page.ts';
import { countsAreTrue } from './filter-counts.ts';
import { namesAgree } from './glossary.ts';
import { hostileStaysText } from './hostile.ts';
import type { Ground } from './invariant.ts';
import { officialNumbersLead } from './official-numbers.ts';
import { statesRestore } from './restored.ts';
import { slipsForgiven } from './slips-forgiven.ts';
import { titlesFind } from './titles.ts';

const INVARIANTS = [
  officialNumbersLead,
  titlesFind,
  namesAgree,
  slipsForgiven,
  countsAreTrue,
  statesRestore,
  hostileStaysText,
] as const;

/** Tries every invariant on the measured site, one after the other, and says each as it comes out. */
export async function tryInvariants(
  site: MeasuredSite,
  queries: readonly JudgedQuery[],
  say: (invariant: Invariant) => void,
): Promise<readonly Invariant[]> {
  const opened = await site.open();
  await opened.toSearch('');
  const ground: Ground = {
    site,
    opened,
    graph: site.graph,
    searched: indexedPages(site.folder).map(({ url }) => recordAt(url, '/')),
    filters: filtersOf(site.folder),
    queries,
    ask: remembering((query) => answerOn(opened.page, asking(query))),
  };
  const invariants: Invariant[] = [];
  for (const attempt of INVARIANTS) {
    const invariant = await attempt(ground);
    say(invariant);
    invariants.push(invariant);
  }
  await opened.close();
  return invariants;
}

/** Asks the same query once. */
function remembering(ask: (query: string) => Promise<Answer>): Ground['ask'] {
  const answers = new Map<string, Answer>();
  return async (query) => {
    const answer = answers.get(query) ?? (await ask(query));
    answers.set(query, answer);
    return answer;
  };
}
