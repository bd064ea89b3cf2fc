import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/issues/catalogue.ts';
import { listedCollections } from '../../src/schema/collections.ts';
import { buildSummary } from '../../src/views/build-summary.ts';
import { builtSites, type BuiltSite } from './built-sites.ts';
import { classesOf, readText } from './html.ts';

const builtOf = ({
  folder,
}: BuiltSite): { readonly asOf: string } & Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as { asOf: string };

describe.each(builtSites())('$name', (site) => {
  const graph = site.checked.content;
  const records = [...graph.records.values()];

  test('has no problem in its content', () => {
    expect(site.checked.issues).toEqual([]);
    expect(records.length).toBeGreaterThan(15);
  });

  test('has a page for each record at the address that its identifier says', () => {
    const addresses = new Set(site.pages.map(({ address }) => address));
    expect(records.map(({ id }) => `/${id}/`).filter((address) => !addresses.has(address))).toEqual(
      [],
    );
  });

  test('shows on each record’s page its title and its identifier', () => {
    const wrong = records.filter(({ id, fields }) => {
      const page = site.page(`/${id}/`);
      const colophon =
        page.elements.find((element) => classesOf(element).includes('colophon'))?.text ?? '';
      const title = fields.title.replace(/\s+/g, ' ').trim();
      return page.all('h1')[0]?.text !== title || !colophon.includes(id);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('shows on each record’s page every word of its text', () => {
    const lost = records.flatMap(({ id, body: { html } }) => {
      const page = site.page(`/${id}/`).all('main')[0]?.text ?? '';
      const pieces = html.split(/<[^>]+>/).map((piece) => readText(piece));
      return pieces
        .filter((piece) => !page.includes(piece))
        .map((piece) => `${id} lacks “${piece}”`);
    });
    expect(lost).toEqual([]);
  });

  test('shows on each record’s page every source it cites, with a link to it', () => {
    const wrong = records.flatMap(({ id }) => {
      const hrefs = new Set(
        site
          .page(`/${id}/`)
          .all('a')
          .map((link) => link.get('href')),
      );
      const cited = (graph.linksFrom.get(id) ?? []).filter(({ type }) => type === 'cites');
      return cited
        .filter(({ to }) => !hrefs.has(`/${to}/`))
        .map(({ to }) => `${id} does not lead to ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  test('shows each authored link at both ends', () => {
    const hrefs = (id: string) =>
      new Set(
        site
          .page(`/${id}/`)
          .all('a')
          .map((link) => link.get('href')),
      );
    const written = records.flatMap((record) =>
      'links' in record.fields ? record.fields.links.map(({ to }) => [record.id, to] as const) : [],
    );
    const wrong = written.filter(
      ([from, to]) => !hrefs(from).has(`/${to}/`) || !hrefs(to).has(`/${from}/`),
    );
    expect(wrong).toEqual([]);
  });

  test('lists every record of each collection', () => {
    const missing = listedCollections.flatMap((name) => {
      const hrefs = new Set(
        site
          .page(`/${name}/`)
          .all('a')
          .map((link) => link.get('href')),
      );
      return graph.inCollection[name]
        .map(({ id }) => `/${id}/`)
        .filter((address) => !hrefs.has(address));
    });
    const words = new Set(
      site
        .page('/glossary/')
        .all('a')
        .map((link) => link.get('href')),
    );
    expect([
      ...missing,
      ...graph.inCollection.terms
        .map(({ id }) => `/${id}/`)
        .filter((address) => !words.has(address)),
    ]).toEqual([]);
  });

  test('has a page for each problem that the checks can report', () => {
    for (const [code, { title }] of Object.entries(catalogue)) {
      const page = site.page(`/problems/${code}/`);
      expect(page.all('h1')[0]?.text).toBe(title);
      expect(page.all('main')[0]?.text).toContain(code);
    }
  });

  test('has a page that says that an address leads nowhere', () => {
    expect(site.page('/404.html').all('h1')[0]?.text).toBe('There is no page at this address');
  });

  test('was built from the same records, titles and links that reading the folder gives', () => {
    const built = builtOf(site);
    expect(built).toEqual(JSON.parse(JSON.stringify(buildSummary({ graph, asOf: built.asOf }, 0))));
  });
});
