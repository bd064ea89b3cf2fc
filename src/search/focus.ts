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
      : [...root.querySelectorAll<HTMLElement>(`[data-part=${list}]:not([hidden]) a`)];
  const at = linksIn().indexOf(link);
  return () => {
    if (link.isConnected || document.activeElement !== document.body) return;
    const links = linksIn();
    (links[at] ?? links.at(-1) ?? status).focus();
  };
}
