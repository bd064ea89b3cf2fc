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

/** How many results there are, in words: `1,057 results`. */
export const totalInWords = (total: number): string =>
  `${total.toLocaleString('en-GB')} ${total === 1 ? 'result' : 'results'}`;

/** The pages that are named, of many: the ends and those around the one shown. */
export const pagesNear = (page: number, pages: number): readonly number[] =>
  Array.from({ length: pages }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pages || Math.abs(each - page) <= AROUND,
  );

/** Pages on either side of the one shown. */
const AROUND = 2;
