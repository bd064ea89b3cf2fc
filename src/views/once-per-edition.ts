import type { Edition } from './edition.ts';

/**
 * What many pages ask of an edition, made when first asked for and kept for as long as the edition is. What it
 * is asked of is told apart as the keys of a `Map` are: a name by its text, a record or a list by being the same
 * object.
 */
export function oncePerEdition<T, Of extends readonly [] | readonly [of: unknown]>(
  make: (edition: Edition, ...of: Of) => T,
): (edition: Edition, ...of: Of) => T {
  const made = new WeakMap<Edition, Map<unknown, { readonly result: T }>>();
  return (edition, ...of) => {
    const kept = made.get(edition) ?? new Map<unknown, { readonly result: T }>();
    made.set(edition, kept);
    const known = kept.get(of[0]) ?? { result: make(edition, ...of) };
    kept.set(of[0], known);
    return known.result;
  };
}
