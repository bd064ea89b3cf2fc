import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { monthsInWords } from '../../src/views/dates.ts';
import { builtSites, type BuiltPage } from './built-sites.ts';
import { classesOf, type Element } from './html.ts';

const has = (name: string) => (element: Element) => classesOf(element).includes(name);
const words = (elements: readonly Element[]): readonly string[] =>
  elements.map(({ text }) => text.trim().replaceAll(/\s+/g, ' '));

const chainData = z.object({
  record: z.looseObject({
    title: z.string(),
    members: z.array(z.looseObject({ id: z.string() })),
    slips: z.array(z.looseObject({ months: z.number() })),
  }),
});
const promiseData = z.object({
  record: z.looseObject({
    title: z.string(),
    target: z.looseObject({ by: z.looseObject({ date: z.string().nullable() }).nullable() }),
    slippage: z.looseObject({ months: z.number() }).nullable(),
  }),
});

describe.each(builtSites())('$name', (site) => {
  const { chains, recommendations, commitments } = site.checked.content.inCollection;
  const api = (id: string): unknown =>
    JSON.parse(readFileSync(join(site.folder, `api/v1/${id}.json`), 'utf8'));
  const isPromise = (id: string): boolean => commitments.some((each) => each.id === id);
  const slipsDrawn = (page: BuiltPage): readonly string[] =>
    words(page.all('p').filter(has('chart-slip')));

  test('draws as many dates in each chain as its table and the data have', () => {
    const wrong = chains.flatMap(({ id }) => {
      const page = site.page(`/${id}/`);
      const promised = chainData
        .parse(api(id))
        .record.members.filter((member) => isPromise(member.id));
      const dates = promised.filter(
        (member) => promiseData.parse(api(member.id)).record.target.by?.date,
      );
      // A promise that two others replaced is on both their lines.
      const marks = page.all('svg').map((mark) => mark.get('data-mark') ?? '');
      const drawn = new Set(marks.filter((mark) => mark.startsWith('target '))).size;
      const rows = page.all('tr').filter(has('promise')).length;
      return drawn === dates.length && rows === promised.length
        ? []
        : [
            `${id}: ${drawn} drawn, ${dates.length} dated; ${rows} rows, ${promised.length} promised`,
          ];
    });
    expect(chains.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('gives the same numbers to take away', () => {
    const rowsIn = (path: string): readonly Readonly<Record<string, string>>[] =>
      z
        .array(z.record(z.string(), z.string()))
        .parse(parse(readFileSync(join(site.folder, path)), { columns: true }));
    for (const { id, fields } of chains) {
      const { members, slips } = chainData.parse(api(id)).record;
      const rows = rowsIn(`${id}.csv`);
      expect(rows.map((row) => row['id'])).toEqual(members.map((member) => member.id));
      const months = rows.map((row) => Number(row['months_since_first_date']));
      expect(Math.max(0, ...months)).toBe(Math.max(0, ...slips.map((slip) => slip.months)));
      const [whole] = rowsIn('chains/all.csv').filter((row) => row['id'] === id);
      expect(whole).toMatchObject({
        title: fields.title,
        promises: String(members.filter((member) => isPromise(member.id)).length),
        furthest_slip_months: String(Math.max(0, ...slips.map((slip) => slip.months))),
      });
      expect(
        site
          .page(`/${id}/`)
          .all('a')
          .map((link) => link.get('href')),
      ).toContain(`${site.settings.base}${id}.csv`);
    }
  });

  test('writes beside each line of a chain how far the data says that the promise slipped', () => {
    const wrong = chains.flatMap(({ id }) => {
      const slips = chainData.parse(api(id)).record.slips;
      const said = slips.map(({ months }) => `+${monthsInWords(months)}`);
      const drawn = slipsDrawn(site.page(`/${id}/`)).filter((slip) => slip !== 'not moved');
      return [...new Set(drawn)].sort().join() === [...new Set(said)].sort().join()
        ? []
        : [`${id}: ${drawn.join(', ')}; ${said.join(', ')}`];
    });
    expect(wrong).toEqual([]);
  });

  test('compares all chains by the numbers that their own data has, in the chart and in the table', () => {
    const page = site.page('/chains/');
    const furthest = (id: string): number =>
      Math.max(0, ...chainData.parse(api(id)).record.slips.map(({ months }) => months));
    const expected = chains
      .map(({ id }) => ({ id, months: furthest(id) }))
      .sort((a, b) => b.months - a.months)
      .map(({ months }) => (months === 0 ? 'not moved' : `+${monthsInWords(months)}`));
    expect(slipsDrawn(page)).toEqual(expected);
    const rows = page.all('tr').filter((row) => row.get('data-row') !== undefined);
    expect(rows.map((row) => row.get('data-row')).sort()).toEqual(
      chains.map(({ id }) => id).sort(),
    );
    const cells = words(page.all('td').filter((cell) => cell.get('data-cell') === 'slip'));
    expect(cells.map((cell) => cell.split(',')[0])).toEqual(
      expected.map((slip) => slip.replace('+', '')),
    );
  });

  test('counts on the first page what the lists behind the counts hold', () => {
    const home = site.page('/');
    const links = home
      .all('a')
      .filter((link) => /^(?:\d|,)+ /.test(link.text.trim()) && link.get('href') !== undefined);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      const list = site.page(`/${(link.get('href') ?? '').slice(site.settings.base.length)}`);
      const rows = list.all('tr').filter((row) => row.get('data-id') !== undefined);
      const count = Number(/^[\d,]+/.exec(link.text.trim())?.[0].replaceAll(',', ''));
      expect([link.get('href'), rows.length]).toEqual([link.get('href'), count]);
    }
    const text = home.all('main')[0]?.text ?? '';
    for (const number of [recommendations.length, commitments.length])
      expect(text).toContain(number.toLocaleString('en-GB'));
  });

  test('leads from home to every record in three links, without script', () => {
    const linksOn = (address: string): readonly string[] =>
      site.pages
        .filter((page) => page.address === address)
        .flatMap((page) => page.all('a').map((link) => link.get('href') ?? ''))
        .filter((href) => href.startsWith(site.settings.base))
        .map((href) => `/${href.slice(site.settings.base.length)}`.replace(/[?#].*$/, ''));
    const pages = new Map(site.pages.map((page) => [page.address, page]));
    let reached = new Set(['/']);
    for (let step = 0; step < 3; step += 1)
      reached = new Set(
        [...reached, ...[...reached].flatMap(linksOn)].filter((to) => pages.has(to)),
      );
    const missed = [...site.checked.content.records.keys()].filter((id) => !reached.has(`/${id}/`));
    expect(missed).toEqual([]);
  });
});
