import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { builtSites, type BuiltSite } from './built-sites.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly URL?: string;
}

const fileOf = ({ folder }: BuiltSite, id: string, ending: string): string =>
  readFileSync(join(folder, id, `cite.${ending}`), 'utf8');

const cslOf = (site: BuiltSite, id: string): readonly Entry[] =>
  JSON.parse(fileOf(site, id, 'json')) as readonly Entry[];

describe.each(builtSites())('$name', (site) => {
  const records = [...site.checked.content.records.values()];

  test('has the citations of every record in three files that hold the same entries', () => {
    const wrong = records.filter(({ id }) => {
      const keys = cslOf(site, id).map((entry) => entry.id);
      const bibtex = parse(fileOf(site, id, 'bib'));
      const ris = plugins.input.chain(fileOf(site, id, 'ris'));
      return (
        bibtex.errors.length > 0 ||
        bibtex.entries.map(({ key }) => key).join() !== keys.join() ||
        ris.map((entry) => entry['id']).join() !== keys.join()
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('gives every entry of our own records a key that no other has, and their whole address', () => {
    const own = records.flatMap(({ id }) => cslOf(site, id).slice(-1));
    expect(new Set(own.map(({ id }) => id)).size).toBe(records.length);
    expect(own.map(({ URL }) => URL)).toEqual(
      records.map(({ id }) => `${site.settings.address}/${id}/`),
    );
  });

  test('gives every list to reference managers with an entry for each of its rows', () => {
    const lists = site.pages.filter(
      (page) =>
        /^\/(?:findings|recommendations|commitments)\//.test(page.address) &&
        page.all('div').some((each) => each.get('id') === 'tracker'),
    );
    expect(lists.length).toBeGreaterThan(3);
    const wrong = lists.filter((page) => {
      const rows = page.all('tr').filter((row) => row.get('data-id') !== undefined).length;
      const text = (ending: string): string =>
        readFileSync(join(site.folder, page.address, `list.${ending}`), 'utf8');
      const bibtex = parse(text('bib'));
      const ris = plugins.input.chain(text('ris'));
      return bibtex.errors.length > 0 || bibtex.entries.length !== rows || ris.length !== rows;
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('leads from every record’s page to its files, and says both citations there', () => {
    const wrong = records.filter(({ id }) => {
      const page = site.page(`/${id}/`);
      const section = page.all('section').find((each) => each.get('aria-labelledby') === 'cite');
      const links = page.all('a').map((link) => link.get('href') ?? '');
      const files = ['bib', 'ris', 'json'].map((ending) => `cite.${ending}`);
      const titles = cslOf(site, id).map(({ title }) => title.replace(/\s+/g, ' '));
      return (
        !files.every((file) => links.includes(file) && existsSync(join(site.folder, id, file))) ||
        !titles.every((title) => section?.text.includes(`“${title}”`))
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('tells reference managers of a report the document, and of another record the record', () => {
    const meta = (id: string, name: string): string | undefined =>
      site
        .page(`/${id}/`)
        .all('meta')
        .find((element) => element.get('name') === name)
        ?.get('content');
    const wrong = records.filter(({ id, collection }) => {
      const [first] = cslOf(site, id);
      const last = cslOf(site, id).at(-1);
      return collection === 'reports'
        ? meta(id, 'citation_title') !== first?.title || meta(id, 'dc.title') !== undefined
        : meta(id, 'dc.title') !== last?.title || meta(id, 'citation_title') !== undefined;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
