import { describe, expect, test } from 'vitest';
import { isIn } from '../../src/records/content-record.ts';
import { builtSites, type BuiltPage, type BuiltSite } from './built-sites.ts';

/** Every page that the content of a page links to. */
const linksIn = (site: BuiltSite, page: BuiltPage): readonly string[] => {
  const isAround = new Set(['header', 'footer']);
  const inContent = page.all('a').filter((link) => {
    for (let each = link.parent; each; each = each.parent)
      if (isAround.has(each.tag) && each.parent?.tag === 'body') return false;
    return true;
  });
  return inContent.flatMap((link) => {
    const to = new URL(link.get('href') ?? '', `${site.settings.address}${page.address}`);
    return to.origin === site.settings.address ? [to.pathname] : [];
  });
};

/** How many links each page is away from the search page, without script, up to a number of links. */
function distances(site: BuiltSite, most: number): ReadonlyMap<string, number> {
  const pages = new Map(site.pages.map((page) => [page.address, page]));
  const away = new Map([['/search/', 0]]);
  for (let far = 1; far <= most; far += 1)
    for (const [from] of [...away].filter(([, distance]) => distance === far - 1))
      for (const to of linksIn(site, pages.get(from) ?? site.page('/search/')))
        if (!away.has(to) && pages.has(to)) away.set(to, far);
  return away;
}

describe.each(builtSites())('$name', (site) => {
  const away = distances(site, 3);
  const records = [...site.checked.content.records.values()].filter(
    (record) => !isIn(record, 'sources'),
  );

  test('leads without script from the search to every record in three links', () => {
    expect(records.map(({ id }) => id).filter((id) => !away.has(`/${id}/`))).toEqual([]);
  });

  test('leads from the search by official number to a report in one link, and to its items in two', () => {
    const { reports } = site.checked.content.inCollection;
    const numbered = reports.filter(({ fields }) => /\d/.test(fields.number ?? ''));
    expect(numbered.length).toBeGreaterThan(0);
    const ids = new Set<string>(numbered.map(({ id }) => id));
    const items = records.filter(
      ({ report, number }) => number !== undefined && ids.has(report ?? ''),
    );
    expect(numbered.filter(({ id }) => away.get(`/${id}/`) !== 1).map(({ id }) => id)).toEqual([]);
    expect(items.filter(({ id }) => (away.get(`/${id}/`) ?? 9) > 2).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('offers on the search page every list that holds something', () => {
    const { inCollection } = site.checked.content;
    const lists = Object.entries(inCollection)
      .filter(([name, held]) => held.length > 0 && name !== 'schemes')
      .map(([name]) => (name === 'terms' ? '/glossary/' : `/${name}/`));
    expect(linksIn(site, site.page('/search/'))).toEqual(expect.arrayContaining(lists));
  });

  test('has on every page a box that asks the search page, and needs no script for it', () => {
    const wrong = site.pages.filter((page) => {
      const boxes = page.all('input').filter((input) => input.get('name') === 'q');
      const forms = page.all('form').filter((form) => form.get('action') === '/search/');
      return boxes.length === 0 || forms.length === 0 || forms[0]?.get('method') !== 'get';
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });
});
