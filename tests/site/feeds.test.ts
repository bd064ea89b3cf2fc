import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../src/records/events.ts';
import { FEED_ENTRIES } from '../../src/views/feeds/atom.ts';
import { builtSites, type BuiltSite } from './built-sites.ts';
import { attributesOf, calendarsIn, feedsIn, textOf } from './feed-files.ts';
import { isWithin } from './html.ts';

const FOLLOWED = ['reports', 'bodies', 'themes', 'chains'] as const;
const TIME = /^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/;

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Feeds at addresses that something moved away from, which are those of where it is now. */
const movedFrom = ({ checked }: BuiltSite): readonly string[] =>
  (checked.redirects?.moved ?? []).map(({ from }) => `/feeds/${from}.atom`);

const sites = await Promise.all(
  builtSites().map(async (site) => ({
    name: site.name,
    site,
    feeds: (await feedsIn(site)).filter(({ path }) => !movedFrom(site).includes(path)),
    calendars: calendarsIn(site),
  })),
);

describe.each(sites)('$name', ({ site, feeds, calendars }) => {
  /** Who follows a body at an old address goes on doing so, and no page leads there. */
  const isOfGone = (path: string): boolean =>
    path !== '/calendar/all.ics' &&
    !site.checked.content.records.has(path.replace(/^\/calendar\/|\.ics$/g, ''));

  const { folder } = site;
  const graph = site.checked.content;
  const { address } = site.settings;
  const isThere = (href: string): boolean => {
    const path = join(folder, new URL(href).pathname);
    return (
      href.startsWith(`${address}/`) && existsSync(path.endsWith('/') ? `${path}index.html` : path)
    );
  };

  describe('has feeds,', () => {
    const entries = feeds.flatMap(({ path, entries: all }) =>
      all.map((entry) => ({ path, entry, id: textOf(entry, 'id') })),
    );

    test('one of all, and one of each report, body, theme and chain', () => {
      const ids = FOLLOWED.flatMap((name) => graph.inCollection[name].map(({ id }) => id));
      expect(feeds.map(({ path }) => path).sort()).toEqual(
        ['all', ...ids].map((id) => `/feeds/${id}.atom`).sort(),
      );
    });

    test('each with what the standard demands of a feed (RFC 4287, section 4.1.1)', () => {
      for (const { path, feed } of feeds) {
        expect(textOf(feed, 'id')).toBe(`${address}${path}`);
        expect(textOf(feed, 'title')).toContain(site.settings.name);
        expect(textOf(feed, 'updated')).toMatch(TIME);
        expect(feed['author']).toBe(site.settings.name);
        const links = attributesOf(feed, 'link');
        expect(links.map(({ rel }) => rel)).toEqual(['alternate', 'self']);
        expect(links[1]?.['href']).toBe(`${address}${path}`);
        expect(links.filter(({ href = '' }) => !isThere(href))).toEqual([]);
      }
    });

    test('and with what it demands of an entry (section 4.1.2)', () => {
      expect(entries.length).toBeGreaterThan(feeds.length);
      for (const { path, entry, id } of entries) {
        const text = `${path} ${id}`;
        expect(URL.canParse(id), text).toBe(true);
        expect(textOf(entry, 'title'), text).not.toBe('');
        expect(textOf(entry, 'summary'), text).not.toBe('');
        expect(textOf(entry, 'updated'), text).toMatch(TIME);
        expect(textOf(entry, 'published'), text).toBe(textOf(entry, 'updated'));
        expect(
          attributesOf(entry, 'link').map(({ href = '' }) => isThere(href)),
          text,
        ).toEqual([true]);
        expect(
          attributesOf(entry, 'category').filter(({ term }) => !term),
          text,
        ).toEqual([]);
      }
    });

    test('with each entry once, the newest first', () => {
      for (const { feed, entries: all } of feeds) {
        expect(all.length).toBeLessThanOrEqual(FEED_ENTRIES);
        expect(twice(all.map((entry) => textOf(entry, 'id')))).toEqual([]);
        const days = all.map((entry) => textOf(entry, 'updated'));
        expect(days).toEqual(days.toSorted().reverse());
        if (days[0] !== undefined) expect(textOf(feed, 'updated')).toBe(days[0]);
      }
    });

    test('with the same entry in each that holds it', () => {
      const told = new Map<string, string>();
      for (const { entry, id } of entries) {
        const text = JSON.stringify([
          textOf(entry, 'title'),
          textOf(entry, 'summary'),
          textOf(entry, 'updated'),
        ]);
        expect(told.get(id) ?? text).toBe(text);
        told.set(id, text);
      }
    });

    test('and in all of them together no entry that is no event of the record', () => {
      const events = new Set(
        eventsOf(graph, '9999-12-31').map(
          ({ record, key }) => `${address}/${record.id}/#event-${key}`,
        ),
      );
      expect(entries.filter(({ id }) => !events.has(id)).map(({ id }) => id)).toEqual([]);
    });

    test('each announced by the page of what it follows, which leads to it as well', () => {
      for (const { path } of feeds) {
        const page = site.page(
          path === '/feeds/all.atom'
            ? '/feeds/'
            : path.slice('/feeds'.length).replace('.atom', '/'),
        );
        const announced = page
          .all('link')
          .filter((link) => link.get('type') === 'application/atom+xml')
          .map((link) => [link.get('rel'), link.get('href')]);
        expect(announced).toEqual([['alternate', path]]);
        expect(page.all('a').filter((link) => link.get('href') === path).length).toBe(1);
      }
    });

    test('all of them on one page', () => {
      const hrefs = new Set(
        site
          .page('/feeds/')
          .all('a')
          .map((link) => link.get('href')),
      );
      expect(feeds.filter(({ path }) => !hrefs.has(path))).toEqual([]);
      const dated = calendars.filter(({ path, events }) => events.length > 0 && !isOfGone(path));
      expect(dated.filter(({ path }) => !hrefs.has(path))).toEqual([]);
    });
  });

  describe('has calendars,', () => {
    const all = calendars.find(({ path }) => path === '/calendar/all.ics')?.events ?? [];

    test('in which everything with a date stands on the last day that it can mean', () => {
      const dates = [
        ...graph.inCollection.reports.map(({ id, fields }) => [id, fields['answer-due']] as const),
        ...graph.inCollection.recommendations.map(({ id, fields }) => [id, fields.due] as const),
        ...graph.inCollection.commitments.map(
          ({ id, fields: { target } }) =>
            [id, typeof target === 'string' ? target : target.by] as const,
        ),
      ].flatMap(([id, due]) => {
        const by = typeof due === 'object' ? due.by : due;
        return by === undefined || !/^\d/.test(by) ? [] : [`${id} ${by}`];
      });
      const shown = all.map(({ uid, startDate }) => {
        const id = uid.replace(/@.*$/, '').replaceAll('.', '/');
        const by = dates.find((date) => date.startsWith(`${id} `))?.split(' ')[1] ?? 'none';
        const [year = 0, month = 12, day] = by.split('-').map(Number);
        const last = day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(startDate.toString(), id).toBe(
          [year, month, last].map((part) => String(part).padStart(2, '0')).join('-'),
        );
        return `${id} ${by}`;
      });
      expect(dates.length).toBeGreaterThan(2);
      expect(shown.toSorted()).toEqual(dates.toSorted());
    });

    test('of all and of every body, each event once', () => {
      const bodies = site.checked.content.inCollection.bodies.length;
      expect(calendars.length).toBeGreaterThanOrEqual(1 + bodies);
      expect(calendars.filter(({ events }) => events.length > 0).length).toBeGreaterThan(1);
      for (const { path, events } of calendars) {
        expect(path).toMatch(/^\/calendar\/(?:all|bodies\/[a-z0-9-]+)\.ics$/);
        expect(twice(events.map(({ uid }) => uid))).toEqual([]);
      }
    });

    test('whose events are whole days that block no time, with a page, a status and a stamp', () => {
      for (const { component, startDate, endDate, summary, description } of all) {
        expect(startDate.isDate && endDate.isDate).toBe(true);
        expect(endDate.subtractDate(startDate).toSeconds()).toBe(86_400);
        expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
        expect(isThere(String(component.getFirstPropertyValue('url')))).toBe(true);
        expect(String(component.getFirstPropertyValue('dtstamp'))).toMatch(/T00:00:00Z$/);
        expect(summary).toMatch(/^[A-Z].*: ./);
        expect(description).toMatch(/^Date: .+\. .+\.$/);
      }
    });

    test('whose lines end and are folded as the standard says (RFC 5545, section 3.1)', () => {
      for (const { text } of calendars) {
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const long = text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75);
        expect(long).toEqual([]);
      }
    });

    test('and no page leads to one in which there is nothing', () => {
      const empty = new Set(
        calendars.filter(({ events }) => events.length === 0).map(({ path }) => path),
      );
      const wrong = site.pages.flatMap((page) =>
        page
          .all('a')
          .filter((link) => empty.has(link.get('href') ?? ''))
          .map((link) => `${page.address}: ${link.get('href') ?? ''}`),
      );
      expect(wrong).toEqual([]);
    });

    test('each linked from its body’s page where it has a date', () => {
      for (const { path, events } of calendars.filter(
        (calendar) => calendar.path !== '/calendar/all.ics' && !isOfGone(calendar.path),
      )) {
        const page = site.page(path.slice('/calendar'.length).replace('.ics', '/'));
        const links = page.all('a').filter((link) => link.get('href') === path);
        expect(links.map((link) => isWithin(link, 'colophon'))).toEqual(
          events.length > 0 ? [true] : [],
        );
      }
    });
  });
});
