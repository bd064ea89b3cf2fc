/** Values of front matter, compared as what they are: fields, lists, and single values. */

/** A set of fields. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Whether two values say the same. A field that is left out and one that is undefined are alike. */
export function isSame(a: unknown, b: unknown): boolean {
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((each, index) => isSame(each, b[index]));
  if (isFields(a) && isFields(b)) return fieldNames(a, b).every((name) => isSame(a[name], b[name]));
  return a === b;
}

/** The names that either has, in the order of the first. */
export const fieldNames = (a: Fields, b: Fields): readonly string[] => [
  ...new Set([...Object.keys(a), ...Object.keys(b)]),
];

/** Every text in a value replaced by another, where there is one; for identifiers that were renamed. */
export function renamed<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (names.size === 0) return value;
  const rename = (each: unknown): unknown => {
    if (typeof each === 'string') return names.get(each) ?? each;
    if (isList(each)) return each.map(rename);
    if (!isFields(each)) return each;
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, rename(inner)]));
  };
  // It has the shape it came with: only texts were put in the place of texts.
  return rename(value) as T;
}
