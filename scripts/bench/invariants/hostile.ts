import type { Invariant } from '../../../src/schema/search-quality.ts';
import { answerOn, asking, UNANSWERED } from '../search-page.ts';
import { SEED } from '../seeded.ts';
import { hostileQueries } from './hostile-queries.ts';
import { invariantOf, tryEach, type Ground } from './invariant.ts';
import { shapeOf, type PageShape } from './page-shape.ts';

const QUERIES = 300;

/** Ordinary queries that bring out what the page can show: nothing, a wrong spelling, an unknown number, a phrase. */
const ORDINARY = [
  'zzxqvj',
  'HC 99999',
  'recommendation 1',
  '"digital change"',
  'recomendation',
  '3',
];

/** Whatever a query holds, the page stays made of what it is made of, asks nobody else and breaks nowhere. */
export async function hostileStaysText(ground: Ground): Promise<Invariant> {
  const { page, problems } = ground.opened;
  const known = await ordinaryShape(ground);
  const trials = await tryEach(hostileQueries(SEED, QUERIES), async (query) => {
    const before = problems.length;
    const { outcome } = await answerOn(page, asking(query));
    const wrong = [
      ...(outcome === UNANSWERED.outcome || outcome === 'failed' ? [`the search ${outcome}`] : []),
      ...problems.slice(before),
      ...oddities(await shapeOf(page), known),
    ];
    return {
      of: JSON.stringify(query.slice(0, 80)),
      because: wrong.length === 0 ? undefined : wrong.join('; ').slice(0, 300),
    };
  });
  return invariantOf('A hostile query changes nothing in the page but text', trials);
}

/** The shape of the page over ordinary queries, taken together. */
async function ordinaryShape({ opened: { page }, queries, filters }: Ground): Promise<PageShape> {
  const within = new Set<string>();
  const [filter = ''] = filters;
  const words = [...ORDINARY, ...queries.map(({ query }) => query)].map(asking);
  const filtered = [filter, `${filter}&page=2`, `${filter}&q=zzxqvj`];
  for (const search of [...words, ...filtered, '']) {
    await answerOn(page, search);
    for (const kind of (await shapeOf(page)).within) within.add(kind);
  }
  return { ...(await shapeOf(page)), within: [...within] };
}

/** What a page holds that it should not, in words. */
export function oddities(shape: PageShape, known: PageShape): readonly string[] {
  const strange = shape.within.filter((kind) => !known.within.includes(kind));
  return [
    ...strange.map((kind) => `the search holds ${kind}`),
    ...(shape.around === known.around ? [] : ['the page around the search has changed']),
    ...shape.outward
      .filter((address) => !known.outward.includes(address))
      .map((address) => `a link leads to ${address}`),
    ...shape.inherited.map((name) => `every object has ${name}`),
  ];
}
