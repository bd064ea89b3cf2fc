/** What can be searched: a page, or an element of one. */
interface Searched {
  readonly querySelector: (selector: string) => unknown;
}

/** The first element that a selector finds. Throws if the page was made without one of that kind. */
export function found<T>(root: Searched, selector: string, kind: abstract new () => T): T {
  const element = root.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return element;
}

/** A part of a page, by the name that its component gave it. Throws if the page was made without it. */
export const part = <T>(root: Searched, name: string, kind: abstract new () => T): T =>
  found(root, `[data-part="${name}"]`, kind);
