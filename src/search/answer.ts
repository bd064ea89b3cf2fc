import { searchFacetNames, type SearchFacet } from '../views/search-facets.ts';
import type { Reading } from './concept.ts';
import { valuesIn, type Names } from './names.ts';
import { rank, type Hit } from './rank.ts';
import type { SearchState } from './state.ts';
import type { Postings } from './texts.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** What became of a question. */
export type Outcome =
  /** At least one of the answers meets all of the question. */
  | 'all'
  /** No record meets all of it. */
  | 'some'
  /** The question names filters alone, and the answer is the list of what they leave. */
  | 'filtered'
  /** Nothing on the record answers it. */
  | 'none';

/** The answer to a question, with what each filter would leave. */
export interface Answer {
  readonly outcome: Outcome;
  /** What was found and passes the filters, the best first. */
  readonly hits: readonly Hit[];
  /** How many records each value of each group would give, were it ticked in its group alone. */
  readonly counts: Readonly<Record<SearchFacet, ReadonlyMap<string, number>>>;
}

/**
 * Every word that a reading looks for in texts. One letter alone is the beginning of a word that is still to be typed:
 * nearly every text has it, none is about it, and to look it up costs more than any word.
 */
export const wordsAsked = ({ concepts }: Reading): readonly string[] => {
  const phrases = concepts.flatMap((concept) => concept.phrases);
  const words = new Set(phrases.flatMap((phrase) => phrase.words.map(({ folded }) => folded)));
  const isLetter = words.size === 1 && [...words].every((word) => /^\p{L}$/u.test(word));
  return isLetter && !concepts.some(({ isQuoted }) => isQuoted) ? [] : [...words];
};

/** Answers a question from what is known of names, and of texts as far as their words were looked up. */
export function answer(
  names: Names,
  reading: Reading,
  state: SearchState,
  postings: ReadonlyMap<string, Postings>,
  weights: Weights = WEIGHTS,
): Answer {
  const { outcome, hits } = found(names, reading, postings, weights);
  const places = tickedPlaces(names, state);
  const failed = hits.map(({ record }) =>
    places.size === 0 ? NONE : failedGroups(names, record, places),
  );
  return {
    outcome,
    hits: hits.filter((_, at) => failed[at]?.length === 0),
    counts: countValues(names, hits, failed),
  };
}

/** What a record fails where nothing is ticked, as most often: one list for all of thousands. */
const NONE: readonly SearchFacet[] = [];

function found(
  names: Names,
  reading: Reading,
  postings: ReadonlyMap<string, Postings>,
  weights: Weights,
): Pick<Answer, 'outcome' | 'hits'> {
  const { concepts, elsewhere } = reading;
  if (concepts.length === 0) return { outcome: 'filtered', hits: everything(names) };
  const ranked = rank(names, concepts, postings, weights, elsewhere?.kind === 'subject');
  if (elsewhere?.kind === 'service') return { outcome: 'none', hits: [] };
  const listed = ranked.filter(({ record }) =>
    concepts.every(({ bearers }) => bearers.has(record)),
  );
  if (concepts.length > 1 && listed.length > 0 && concepts.every(({ values }) => values.length > 0))
    return { outcome: 'filtered', hits: listed };
  if (ranked.length === 0) return { outcome: 'none', hits: [] };
  const isMet = ranked.some(({ unmet }) => unmet.length === 0);
  return { outcome: isMet ? 'all' : 'some', hits: ranked };
}

/** All records, the latest first: what is asked for by filters alone. */
const everything = (names: Names): readonly Hit[] =>
  names.records
    .map((_, record) => ({ record, score: 0, met: 1, unmet: [] }))
    .sort((a, b) => {
      const [first, second] = [
        names.records[a.record]?.date ?? '',
        names.records[b.record]?.date ?? '',
      ];
      return first === second ? a.record - b.record : first > second ? -1 : 1;
    });

/** For each group with a tick, the places of the ticked values; a value that no record has has none. */
function tickedPlaces(
  names: Names,
  { ticks }: SearchState,
): ReadonlyMap<SearchFacet, ReadonlySet<number>> {
  return new Map(
    searchFacetNames
      .filter((facet) => ticks[facet].length > 0)
      .map((facet) => [
        facet,
        new Set(
          ticks[facet].map((value) => names.facets[facet].findIndex(([name]) => name === value)),
        ),
      ]),
  );
}

/** The groups of filters that a record does not pass. */
const failedGroups = (
  names: Names,
  record: number,
  places: ReadonlyMap<SearchFacet, ReadonlySet<number>>,
): readonly SearchFacet[] => {
  const row = names.records[record];
  return [...places].flatMap(([facet, ticked]) =>
    row && valuesIn(row, facet).some((place) => ticked.has(place)) ? [] : [facet],
  );
};

/** A record counts in every group if it passes all, and in the one group that it does not pass, as a tick there would let it in. */
function countValues(
  names: Names,
  hits: readonly Hit[],
  failed: readonly (readonly SearchFacet[])[],
): Answer['counts'] {
  const counts = searchFacetNames.map((facet) => new Uint32Array(names.facets[facet].length));
  hits.forEach(({ record }, at) => {
    const row = names.records[record];
    const failures = failed[at] ?? [];
    if (!row || failures.length > 1) return;
    row.facets.forEach((places, group) => {
      const values = counts[group];
      if (!values || (failures.length === 1 && failures[0] !== searchFacetNames[group])) return;
      for (const place of places) values[place] = (values[place] ?? 0) + 1;
    });
  });
  const named = searchFacetNames.map((facet, group) => {
    const all = names.facets[facet].map(([value], place) => [value, counts[group]?.[place] ?? 0]);
    return [facet, new Map(all.filter(([, count]) => count !== 0) as [string, number][])] as const;
  });
  // The compiler forgets the keys of `Object.fromEntries`.
  return Object.fromEntries(named) as unknown as Answer['counts'];
}
