import type { Concept } from './concept.ts';
import type { Names } from './names.ts';

/** How much less surely a document itself is meant where its number stands beside a word for what answers it. */
const NOT_ITSELF = 0.5;

/** Whether a record is one that answers another. */
export const isResponse = (id: string | undefined): boolean => /\/response-/.test(id ?? '');

/**
 * “RI 12 response” asks for what answers the document of that number, which bears another number or none. Where
 * nothing answers it, the number stays as it is, and is given in `unanswered`.
 */
export function withReplies(
  names: Names,
  concepts: readonly Concept[],
): { readonly concepts: readonly Concept[]; readonly unanswered: readonly string[] } {
  const isWord = ({ values }: Concept): boolean =>
    values.some(({ facet, place }) => names.facets[facet][place]?.[0] === 'response');
  const unanswered: string[] = [];
  if (!concepts.some(isWord)) return { concepts, unanswered };
  const documents = new Set<number>();
  const numbers = concepts.map((concept) => {
    if (!concept.isNumber) return concept;
    const replies = repliesTo(names, concept);
    for (const at of replies.keys()) if (!isResponse(names.records[at]?.id)) documents.add(at);
    if (replies.size > 0) return { ...concept, bearers: meantInstead(concept, replies) };
    if ([...concept.bearers.keys()].some((at) => !isReply(names, at)))
      unanswered.push(concept.typed);
    return concept;
  });
  return {
    concepts: numbers.map((concept) =>
      isWord(concept)
        ? {
            ...concept,
            bearers: new Map([...concept.bearers, ...[...documents].map((at) => [at, 1] as const)]),
          }
        : concept,
    ),
    unanswered,
  };
}

/** What answers the bearers of a number, each as surely as the number means what it answers. */
function repliesTo(names: Names, { bearers }: Concept): ReadonlyMap<number, number> {
  const replies = new Map<number, number>();
  for (const [at, sure] of bearers) {
    if (isReply(names, at)) continue;
    for (const other of names.links[at] ?? [])
      if (isReply(names, other)) replies.set(other, Math.max(replies.get(other) ?? 0, sure));
  }
  return replies;
}

/** A response, or a document that has some. */
const isReply = ({ records, parts }: Names, at: number): boolean =>
  isResponse(records[at]?.id) || (parts[at] ?? []).some((part) => isResponse(records[part]?.id));

const meantInstead = (
  { bearers }: Concept,
  replies: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> =>
  new Map([...[...bearers].map(([at, sure]) => [at, sure * NOT_ITSELF] as const), ...replies]);
