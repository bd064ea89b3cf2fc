import type { Page } from 'playwright-core';

/** What a page is made of, apart from its words. */
export interface PageShape {
  /** Each kind of element within the search with the names of its attributes: `a[class,href]`. */
  readonly within: readonly string[];
  /** Everything around the search, in order, as one text. */
  readonly around: string;
  /** Addresses that lead out of the site, or run something. */
  readonly outward: readonly string[];
  /** Names that were added to what every object has. */
  readonly inherited: readonly string[];
}

/** Reads the shape of the page that is open. */
export const shapeOf = (page: Page): Promise<PageShape> =>
  page.evaluate(() => {
    const root = document.getElementById('search');
    const kind = (element: Element): string =>
      `${element.localName}[${element.getAttributeNames().sort().join()}]`;
    const isOutward = (address: string): boolean => {
      const { origin } = new URL(address, document.baseURI);
      return origin !== location.origin;
    };
    const all = [...document.querySelectorAll('*')];
    const linked = [...document.querySelectorAll('[href],[src],[action]')];
    return {
      within: [...new Set([...(root?.querySelectorAll('*') ?? [])].map(kind))],
      around: all
        .filter((element) => !root?.contains(element))
        .map(kind)
        .join(' '),
      outward: linked
        .flatMap((element) =>
          ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? ''),
        )
        .filter((address) => address !== '' && isOutward(address)),
      inherited: Object.keys(Object.prototype),
    };
  });
