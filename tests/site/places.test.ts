import { describe, expect, test } from 'vitest';
import { builtSites, type BuiltPage } from './built-sites.ts';
import { classesOf, isWithin, type Element } from './html.ts';

const has = (name: string) => (element: Element) => classesOf(element).includes(name);
const within = (name: string) => (element: Element) => isWithin(element, name);

/** Rows of the list that an address leads to. */
const rowsOf = (page: BuiltPage): number =>
  page.all('tr').filter((row) => row.get('data-id') !== undefined).length;

describe.each(builtSites())('$name', (site) => {
  const { bodies, themes } = site.checked.content.inCollection;
  const to = (href: string | undefined): BuiltPage => {
    const { base } = site.settings;
    return site.page(`/${(href ?? '').slice(base.length)}`);
  };

  test('draws each body once, and names it once in the table of the same dates', () => {
    const timeline = site.page('/timeline/');
    const drawn = timeline.all('svg').filter((svg) => svg.get('role') === 'img');
    const rows = timeline.all('tr').filter(within('lives-table'));
    expect(drawn).toHaveLength(bodies.length);
    expect(rows).toHaveLength(bodies.length + 1);
    for (const { fields } of bodies)
      expect(rows.filter(({ text }) => text.startsWith(fields.title))).not.toEqual([]);
  });

  test('tells every year of the timeline in as many lines as it counts', () => {
    const { elements } = site.page('/timeline/');
    const counted = elements
      .filter((each) => has('count')(each) && within('timeline')(each))
      .flatMap(({ text }) => [...text.matchAll(/\d+/g)].map(([number]) => Number(number)));
    const events = elements.filter(has('event'));
    expect(events.length).toBeGreaterThan(0);
    expect(counted.reduce((sum, number) => sum + number, 0)).toBe(events.length);
  });

  test('counts on the page of a body what the list behind the count holds', () => {
    const links = bodies.flatMap(({ id }) =>
      site.page(`/${id}/`).all('a').filter(within('clock-counts')),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const count = Number(link.text.split(' ')[0]?.replaceAll(',', ''));
      expect([link.text, rowsOf(to(link.get('href')))]).toEqual([link.text, count]);
    }
  });

  test('counts on the page of a theme what the list behind the count holds', () => {
    const links = themes.flatMap(({ id }) =>
      site.page(`/${id}/`).all('a').filter(within('place-lead')),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const count = Number(link.text.split(' ')[0]?.replaceAll(',', ''));
      expect([link.text, rowsOf(to(link.get('href')))]).toEqual([link.text, count]);
    }
  });

  test('lists each finding of a theme under its year, as many as the sentence says', () => {
    for (const { id } of themes) {
      const page = site.page(`/${id}/`);
      const [said] = page
        .all('a')
        .filter((link) => within('place-lead')(link) && / findings?$/.test(link.text));
      const years = page.elements.filter((each) => has('count')(each) && within('year')(each));
      const sum = years.reduce((total, { text }) => total + Number(text.split(' ')[0]), 0);
      expect([id, sum]).toEqual([id, Number(said?.text.split(' ')[0] ?? 0)]);
    }
  });
});
