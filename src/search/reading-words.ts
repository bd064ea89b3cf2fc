import { searchFacets } from '../views/search-facets.ts';
import type { Concept, Reading, Rewriting } from './concept.ts';
import type { Names } from './names.ts';

/** Other words that are named; the rest are counted. */
const NAMED = 4;

/** How a query was read where not as typed, each reading in a short sentence. */
export const readingLines = (
  names: Pick<Names, 'facets'>,
  { rewritings, concepts }: Pick<Reading, 'rewritings' | 'concepts'>,
): readonly { readonly rewriting: Rewriting; readonly words: string }[] =>
  rewritings.map((rewriting) => ({
    rewriting,
    words: inWords(names, rewriting, concepts),
  }));

/** What the link says that takes a reading back. */
export function undoText({ how, typed }: Rewriting): string {
  switch (how) {
    case 'spelling':
    case 'completion':
      return `Search for “${typed}”`;
    case 'also':
      return `Only “${typed}”`;
    case 'filter':
    case 'number':
    case 'date':
      return `Only the ${typed.includes(' ') ? 'words' : 'word'} “${typed}”`;
  }
}

function inWords(
  names: Pick<Names, 'facets'>,
  { how, typed, as }: Rewriting,
  concepts: readonly Concept[],
): string {
  switch (how) {
    case 'spelling':
      return `Showing ${listed(as.map(quoted))} for “${typed}”.`;
    case 'completion':
    case 'also':
      return `“${typed}” also finds ${listed(as.map(quoted))}.`;
    case 'filter':
      return `“${typed}” also means the ${listed(filtersOf(names, typed, concepts))}.`;
    case 'number':
      return `“${typed}” is read as an official number.`;
    case 'date':
      return `“${typed}” is read as ${as.includes(typed) ? 'a date' : `the date ${listed(as)}`}.`;
  }
}

/** The filters that some words mean, each with its group: `status Missed`. */
const filtersOf = (
  { facets }: Pick<Names, 'facets'>,
  typed: string,
  concepts: readonly Concept[],
): readonly string[] =>
  concepts
    .filter((concept) => concept.typed === typed)
    .flatMap(({ values }) => values)
    .map(
      ({ facet, place }) =>
        `${searchFacets[facet].label.toLowerCase()} ${facets[facet][place]?.[1] ?? ''}`,
    );

const quoted = (words: string): string => `“${words}”`;

function listed(given: readonly string[]): string {
  const words = [...new Set(given)];
  const named = words.slice(0, words.length > NAMED + 1 ? NAMED : words.length);
  const rest = words.length - named.length;
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
