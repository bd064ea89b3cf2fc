/** Words that a passage is wide: about two sentences. */
const WIDE = 30;
/** Words between two words of a phrase that do not make another phrase of it. */
const SLACK = 1;
/** Words within which a phrase’s words still belong together. */
const TOGETHER = 10;

/**
 * Where a phrase stands in a text, from the places of its words: where they stand as in the phrase, else where they
 * stand together.
 */
export function phrasePlaces(
  places: readonly (readonly number[])[],
  offsets: readonly number[],
): { readonly places: readonly number[]; readonly isWhole: boolean } {
  const [first = [], ...rest] = places;
  if (rest.length === 0) return { places: first, isWhole: true };
  const whole = first.filter((place) =>
    rest.every((others, at) => {
      const from = place + (offsets[at + 1] ?? 0);
      return others.some((other) => other >= from && other <= from + SLACK);
    }),
  );
  if (whole.length > 0) return { places: whole, isWhole: true };
  const together = first.filter((place) =>
    rest.every((others) => others.some((other) => Math.abs(other - place) <= TOGETHER)),
  );
  return { places: together, isWhole: false };
}

/** The most weight that stands together in one passage of a text. */
export function bestWindow(
  placed: readonly { readonly places: readonly number[]; readonly weight: number }[],
): number {
  // The places of one word alone weigh the same, and most records have no other.
  const [only, another] = placed;
  if (only && !another) return only.places.length > 0 ? only.weight : 0;
  const all = placed
    .flatMap(({ places, weight }, what) => places.map((place) => ({ place, what, weight })))
    .sort((a, b) => a.place - b.place);
  const counts = new Map<number, number>();
  let [from, sum, best] = [0, 0, 0];
  for (const { place, what, weight } of all) {
    const known = counts.get(what) ?? 0;
    counts.set(what, known + 1);
    if (known === 0) sum += weight;
    for (let first = all[from]; first && place - first.place > WIDE; first = all[from]) {
      const left = (counts.get(first.what) ?? 1) - 1;
      counts.set(first.what, left);
      if (left === 0) sum -= first.weight;
      from += 1;
    }
    best = Math.max(best, sum);
  }
  return best;
}
