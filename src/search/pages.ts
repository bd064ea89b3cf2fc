/** Results on one page. */
export const PAGE_SIZE = 10;

/** The part of a list that is on a page, and how many pages there are; a page past the end is the last one. */
export function pageOf<T>(
  items: readonly T[],
  page: number,
): { readonly items: readonly T[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  const at = Math.min(Math.max(1, page), pages);
  return { items: items.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE), page: at, pages };
}
