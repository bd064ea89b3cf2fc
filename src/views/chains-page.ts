import { collections } from '../schema/collections.ts';
import type { TimeScale } from '../charts/time-scale.ts';
import { folderOf, listPath } from './addresses.ts';
import { chainFacts } from './chain-facts.ts';
import {
  comparedColumns,
  comparedOn,
  sharedScale,
  type ComparedChain,
  type NamedFacts,
} from './comparison-on-day.ts';
import { dateInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { headFor } from './lists.ts';
import type { PageHead } from './page-head.ts';
import { capital, refTo } from './ref.ts';

/** All chains on one axis of time, those that slipped furthest first. */
export interface ChainsPage {
  readonly head: PageHead;
  readonly heading: string;
  readonly intro: string;
  readonly scale: TimeScale;
  readonly today: number;
  readonly columns: typeof comparedColumns;
  readonly chains: readonly ComparedChain[];
  readonly asOf: string;
  readonly asOfInWords: string;
  readonly factsHref: string;
  readonly csvHref: string;
}

export function chainsPage(edition: Edition): ChainsPage {
  const chains = allFacts(edition);
  const scale = sharedScale(chains);
  const { plural, definition } = collections.chains;
  return {
    head: headFor(
      edition,
      capital(plural),
      `Promises through time on one axis: when each was first made, the dates given, and how far they moved, as of ${dateInWords(edition.asOf)}.`,
      listPath(edition, 'chains'),
      folderOf('chains'),
    ),
    heading: capital(plural),
    intro: `${definition} Those that slipped furthest stand first.`,
    scale,
    today: scale.at(edition.asOf),
    columns: comparedColumns,
    chains: comparedOn(chains, edition.asOf, scale).toSorted(
      (a, b) => (b.line.months ?? 0) - (a.line.months ?? 0),
    ),
    asOf: edition.asOf,
    asOfInWords: dateInWords(edition.asOf),
    factsHref: factsPath(edition),
    csvHref: `${listPath(edition, 'chains')}all.csv`,
  };
}

const allFacts = (edition: Edition): readonly NamedFacts[] =>
  edition.graph.inCollection.chains.map(({ id, fields }) => {
    const { title, href } = refTo(edition, id);
    return { id, title, href, facts: chainFacts(edition, fields.members) };
  });

/** Where the facts of all chains are, for a page that shows them as of an earlier day. */
export const factsPath = (edition: Edition): string => `${listPath(edition, 'chains')}facts.json`;

/** The facts of all chains, by identifier, for the browser. */
export const factsById = (edition: Edition): Readonly<Record<string, NamedFacts>> =>
  Object.fromEntries(allFacts(edition).map((chain) => [chain.id, chain]));
