import { describe, expect, test } from 'vitest';
import { builtSites, type BuiltPage } from './built-sites.ts';
import { classesOf, type Element } from './html.ts';

/** The part of a page that holds one record. */
const recordOn = (page: BuiltPage, isIt: (element: Element) => boolean): readonly Element[] => {
  const article = page.all('article').find(isIt);
  return page.elements.filter((element) => element !== article && isInside(element, article));
};

function isInside(element: Element, outer: Element | undefined): boolean {
  for (let each = element.parent; each; each = each.parent) if (each === outer) return true;
  return false;
}

const isOfClass =
  (...names: readonly string[]) =>
  (element: Element): boolean =>
    classesOf(element).some((name) => names.includes(name));

/** What is said of a record: its sections by name, its text, its quotation, its facts, how it stands. */
function partsOf(elements: readonly Element[], prefix: string): Readonly<Record<string, unknown>> {
  const texts = (isIt: (element: Element) => boolean): readonly string[] =>
    elements.filter(isIt).map(({ text }) => text);
  const sections = elements
    .filter(({ tag, parent }) => /^h[24]$/.test(tag) && parent?.tag === 'section')
    .map((heading) => [heading.get('id') ?? '', heading.parent?.text] as const)
    .filter(([id]) => id !== 'cite' && id !== 'footnote-label' && id.startsWith(prefix))
    .map(([id, text]) => [id.slice(prefix.length), text] as const);
  return {
    ...Object.fromEntries(sections),
    text: texts(isOfClass('prose')),
    status: texts(isOfClass('status-line')),
    facts: texts(isOfClass('facts')),
    quotation: texts(({ tag }) => tag === 'blockquote'),
  };
}

const sourcesOf = (elements: readonly Element[]): readonly (string | undefined)[] => {
  const lists = elements.filter((element) => element.tag === 'ol' && isOfClass('sources')(element));
  return elements
    .filter((element) => element.tag === 'a' && lists.some((list) => isInside(element, list)))
    .map((link) => link.get('href'));
};

const meta = (page: BuiltPage, name: string): string | undefined =>
  page
    .all('meta')
    .find((element) => element.get('name') === name)
    ?.get('content');

describe.each(builtSites())('the printable reports of $name', (site) => {
  const { inCollection, itemsOf } = site.checked.content;
  const printable = (id: string): BuiltPage => site.page(`/${id}/print/`);
  const items = inCollection.reports.flatMap(({ id }) =>
    (itemsOf.get(id) ?? []).map((item) => {
      const anchor = item.id.split('/').at(-1) ?? '';
      const own = recordOn(site.page(`/${item.id}/`), isOfClass('record'));
      const printed = recordOn(printable(id), (article) => article.get('id') === anchor);
      return { id: item.id, anchor, own, printed, colophon: printed.find(isOfClass('colophon')) };
    }),
  );

  test('say of each record all that its own page says', () => {
    expect(items.length).toBeGreaterThan(5);
    for (const { id, anchor, own, printed } of items)
      expect({ id, ...partsOf(printed, `${anchor}-`) }).toEqual({ id, ...partsOf(own, '') });
  });

  test('give each record its citations with the same addresses in the same order', () => {
    for (const { id, own, printed } of items)
      expect([id, ...sourcesOf(printed)]).toEqual([id, ...sourcesOf(own)]);
  });

  test('name each record by its identifier and its whole address', () => {
    const wrong = items.filter(
      ({ id, printed, colophon }) =>
        !colophon?.text.includes(id) ||
        !printed.some((link) => link.get('href') === `${site.settings.address}/${id}/`),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('list their records in their contents, in the order in which they stand', () => {
    for (const { id } of inCollection.reports) {
      const page = printable(id);
      const contents = page
        .all('nav')
        .find((nav) => nav.get('aria-labelledby') === 'contents-title');
      const listed = page
        .all('a')
        .filter((link) => isInside(link, contents))
        .map((link) => (link.get('href') ?? '').slice(1));
      const standing = page.elements
        .filter((each) => isOfClass('printed')(each) || listed.includes(each.get('id') ?? '#'))
        .map((each) => each.get('id'));
      expect(listed).toEqual(standing);
      const own = (itemsOf.get(id) ?? []).map((item) => item.id.split('/').at(-1));
      expect(own.filter((anchor) => !listed.includes(anchor ?? ''))).toEqual([]);
    }
  });

  test('say of the report itself all that its own page says', () => {
    for (const { id } of inCollection.reports) {
      const isOfItem = (each: Element): boolean => isOfClass('item', 'printed')(each);
      const ofReport = (page: BuiltPage): Readonly<Record<string, unknown>> => {
        const inItems = page.all('article').filter(isOfItem);
        const elements = recordOn(page, isOfClass('record')).filter(
          (each) => !inItems.some((item) => each === item || isInside(each, item)),
        );
        const kinds = ['findings', 'recommendations', 'commitments', 'ratings', 'responses'];
        const parts = Object.entries(partsOf(elements, ''));
        return Object.fromEntries(parts.filter(([name]) => !kinds.includes(name)));
      };
      expect({ id, ...ofReport(printable(id)) }).toEqual({ id, ...ofReport(site.page(`/${id}/`)) });
    }
  });

  test('are led to from the reports, and found neither by search engines nor by the search', () => {
    for (const { id } of inCollection.reports) {
      const leads = site
        .page(`/${id}/`)
        .all('a')
        .filter((a) => a.get('href') === `/${id}/print/`);
      expect(leads).toHaveLength(1);
      expect(meta(printable(id), 'robots')).toBe('noindex');
      expect(
        printable(id).elements.some((each) => each.attributes.includes('data-pagefind-body')),
      ).toBe(false);
    }
  });
});

test.each(builtSites())(
  'every page of $name gives paper its address and its day',
  ({ pages, settings }) => {
    const wrong = pages.filter(({ address, all }) => {
      const from = all('html')[0]?.get('data-from') ?? '';
      return !from.startsWith(`${settings.address}${address.replace('/404.html', '/404/')} as of `);
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  },
);

test.each(builtSites())(
  'every page of $name has the style of paper, for paper alone',
  ({ pages }) => {
    const wrong = pages.filter(
      ({ all }) => all('link').filter((link) => link.get('media') === 'print').length !== 1,
    );
    expect(wrong.map(({ address }) => address)).toEqual([]);
  },
);
