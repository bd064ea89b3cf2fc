import { describe, expect, test } from 'vitest';
import { builtSites, type BuiltPage, type BuiltSite } from './built-sites.ts';
import { classesOf, isWithin, type Element } from './html.ts';

/** The word of a status or of a rating, with its shape. */
const isMark = (element: Element): boolean =>
  ['status', 'rating'].some((name) => classesOf(element).includes(name)) &&
  element.text !== '' &&
  !isWithin(element, 'template');

/** Whether an address leads to the definition of a word, or to the list or scheme that it is in. */
const explains = (href: string | undefined): boolean =>
  /(?:\/method\/#|\/schemes\/[a-z0-9-]+\/)/.test(href ?? '');

/** Pages on which a word has its definition neither beside it nor one step away. */
function unexplained(page: BuiltPage): readonly string[] {
  const links = page.elements.filter(({ tag, get }) => tag === 'a' && explains(get('href')));
  if (links.some((link) => isWithin(link, 'what-words'))) return [];
  const linked = new Set(links.map(({ parent }) => parent));
  return page.elements
    .filter(isMark)
    .filter((mark) => !linked.has(mark) && !isWithin(mark, 'words') && !isWithin(mark, 'withdrawn'))
    .map((mark) => `${page.address}: ${mark.text}`);
}

/** The anchors of a page. */
const anchorsOf = (site: BuiltSite, address: string): ReadonlySet<string> =>
  new Set(site.page(address).elements.flatMap(({ get }) => get('id') ?? []));

describe.each(builtSites())('$name', (site) => {
  test('has the definition of every status and rating beside it or one link away', () => {
    expect(site.pages.flatMap(unexplained).slice(0, 20)).toEqual([]);
  });

  test('leads from a word to a definition that is there', () => {
    const anchors = new Map<string, ReadonlySet<string>>();
    const wrong = site.pages.flatMap((page) =>
      page.all('a').flatMap((link) => {
        const [path = '', anchor] = (link.get('href') ?? '').split('#');
        if (anchor === undefined || !explains(link.get('href'))) return [];
        const known = anchors.get(path) ?? anchorsOf(site, path);
        anchors.set(path, known);
        return known.has(anchor) ? [] : [`${page.address}: ${link.get('href') ?? ''}`];
      }),
    );
    expect(wrong.slice(0, 20)).toEqual([]);
    expect([...anchors.keys()]).toContain('/method/');
  });

  test('leads on from every page, whatever is or is not on it', () => {
    const isDead = (page: BuiltPage): boolean =>
      page.all('a').filter((link) => isWithin(link, 'main') && link.get('href') !== undefined)
        .length === 0 || !page.all('nav').some((nav) => isWithin(nav, 'footer'));
    const dead = site.pages.filter((page) => page.all('main').length > 0 && isDead(page));
    expect(dead.map(({ address }) => address)).toEqual([]);
  });
});
