import { found } from './part.ts';

/**
 * Goes on from the page of what moved to where it is now, and to the same place on it: an element of the page cannot
 * know the place that an address ends with. A place that is elsewhere now has a link of its own to it.
 */
export function leadOn(document: Document): void {
  const { location } = document;
  const now = new URL(found(document, '[data-part="leads-on"] a', HTMLAnchorElement).href);
  const asked = decodeURIComponent(location.hash.slice(1));
  const own = asked === '' ? null : (document.getElementById(asked)?.querySelector('a') ?? null);
  if (now.hash === '') now.hash = location.hash;
  // In place of this page, so that going back leads to where the reader came from.
  location.replace(own?.href ?? now.href);
}
