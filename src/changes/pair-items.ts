import { fieldNames, isFields, isSame } from './values.ts';

/** An item at both ends, or at one only. Each is with its place in its list. */
export interface Pair {
  readonly before?: Placed;
  readonly after?: Placed;
}

export interface Placed {
  readonly item: unknown;
  readonly index: number;
}

/** How much of two items has to be the same for one to be an edit of the other. */
const ALIKE = 0.5;

/**
 * Which item of a list became which: first those that say the same, then those of the same key, then those that
 * are most alike, if half of their fields are the same. What is left was taken out or added.
 */
export function pairItems(
  before: readonly unknown[],
  after: readonly unknown[],
  key: readonly string[],
): readonly Pair[] {
  const old = new Set(before.map((item, index) => ({ item, index })));
  const young = new Set(after.map((item, index) => ({ item, index })));
  const pairs: Pair[] = [];
  const take = (one: Placed, other: Placed): void => {
    pairs.push({ before: one, after: other });
    old.delete(one);
    young.delete(other);
  };
  for (const isPair of [isSame, hasSameKey(key)])
    for (const one of old) {
      const other = [...young].find(({ item }) => isPair(one.item, item));
      if (other) take(one, other);
    }
  for (const [one, other] of mostAlike([...old], [...young]))
    if (old.has(one) && young.has(other)) take(one, other);
  return [
    ...pairs,
    ...[...old].map((one) => ({ before: one })),
    ...[...young].map((other) => ({ after: other })),
  ].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Where the item stands now; what was taken out stands where it was. */
const placeOf = ({ before, after }: Pair): number => after?.index ?? before?.index ?? 0;

const hasSameKey =
  (key: readonly string[]) =>
  (a: unknown, b: unknown): boolean =>
    key.length > 0 && isFields(a) && isFields(b) && key.every((name) => isSame(a[name], b[name]));

function mostAlike(
  old: readonly Placed[],
  young: readonly Placed[],
): readonly (readonly [Placed, Placed])[] {
  return old
    .flatMap((one) => young.map((other) => [one, other, likeness(one.item, other.item)] as const))
    .filter(([, , like]) => like >= ALIKE)
    .sort((a, b) => b[2] - a[2])
    .map(([one, other]) => [one, other]);
}

/** The share of fields that two items have in common; single values have nothing in common but themselves. */
function likeness(a: unknown, b: unknown): number {
  if (!isFields(a) || !isFields(b)) return 0;
  const names = fieldNames(a, b);
  return names.filter((name) => isSame(a[name], b[name])).length / names.length;
}
