import type { Elements } from './elements.ts';

/** Lists of links that are made anew with each answer, in which a reader may follow one after another. */
const LISTS = ['chips', 'readings'];

/**
 * Where the focus goes once a link was followed that the answer may not have any more: to the one that took its place
 * in its list, else to what is said of the answer. To be called before the answer is shown; what it gives, after it.
 */
export function placeOf(link: HTMLElement, { root, status }: Elements): () => void {
  const list = LISTS.find((name) => link.closest(`[data-part=${name}]`));
  const linksIn = (): readonly HTMLElement[] =>
    list === undefined
      ? []
      : [...root.querySelectorAll<HTMLElement>(`[data-part=${list}]:not([hidden]) a:not(.unsure)`)];
  const at = linksIn().indexOf(link);
  return () => {
    if (link.isConnected || document.activeElement !== document.body) return;
    const links = linksIn();
    (links[at] ?? links.at(-1) ?? status).focus();
  };
}

/**
 * Keeps a box that was ticked where it is in the window, though what stands above it changes. To be called before
 * the answer is shown; what it gives, after it, when another box took its place.
 */
export function stayAt(box: HTMLInputElement, { facets }: Pick<Elements, 'facets'>): () => void {
  const before = topOf(box);
  return () => {
    const same = [...facets.querySelectorAll('input')].find(
      ({ name, value }) => name === box.name && value === box.value,
    );
    if (same) scrollBy(0, topOf(same) - before);
  };
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
