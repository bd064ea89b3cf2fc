import { offSubjectNames, type Refusals } from '../../../src/schema/search-quality.ts';
import { recordAt, type Answer, type Ask } from '../engine.ts';
import { onMadeSite } from '../made-site.ts';
import { openWatched, type MeasuredSite } from '../measured-site.ts';
import { DEPTH } from '../metrics.ts';
import { answerOn, asking } from '../search-page.ts';
import { SEED, shuffled } from '../seeded.ts';
import { leftOutSite } from './left-out-site.ts';
import { offSubjectIn } from './off-subject.ts';

/** Of the ways to ask that are left out, so many are asked: with 400 a share is within five points of the true one. */
const ASKED = 400;

/** How often the search says that nothing is on the record, where something is and where nothing is. */
export async function refusalsOf(site: MeasuredSite, judged: string): Promise<Refusals> {
  const sets = offSubjectNames.map((name) => [name, offSubjectIn(judged, name)] as const);
  const opened = await site.open();
  await opened.toSearch('');
  const offSubject: Refusals['off-subject'] = [];
  for (const [name, queries] of sets) {
    const answers = await askAll(queries, (query) => answerOn(opened.page, asking(query)));
    const listed = answers.flatMap(({ query, records: [first] }) =>
      first === undefined ? [] : [{ query, first }],
    );
    offSubject.push({ name, asked: queries.length, listed });
  }
  await opened.close();
  return { 'left-out': await leftOutOf(site), 'off-subject': offSubject };
}

/** What becomes of ways to ask that the index does not have. */
async function leftOutOf({
  folder: real,
  base,
  browser,
}: MeasuredSite): Promise<Refusals['left-out']> {
  const { folder, leftOut } = await leftOutSite(real);
  const asked = shuffled(leftOut, SEED).slice(0, ASKED);
  const wanted = new Map(asked.map(({ query, url }) => [query, recordAt(url, '/')]));
  const answers = await onMadeSite(folder, base, async (url) => {
    const { page, toSearch, close } = await openWatched(browser, url);
    await toSearch('');
    return askAll([...wanted.keys()], (query) => answerOn(page, asking(query))).finally(close);
  });
  const placed = answers.map(({ query, records }) => records.indexOf(wanted.get(query) ?? ''));
  return {
    asked: answers.length,
    first: placed.filter((place) => place === 0).length,
    ten: placed.filter((place) => place >= 0 && place < DEPTH).length,
    nothing: answers.filter(({ records }) => records.length === 0).map(({ query }) => query),
  };
}

/** Asks one after the other. */
async function askAll(
  queries: readonly string[],
  ask: Ask,
): Promise<readonly (Answer & { readonly query: string })[]> {
  const answers: (Answer & { readonly query: string })[] = [];
  for (const query of queries) answers.push({ query, ...(await ask(query)) });
  return answers;
}
