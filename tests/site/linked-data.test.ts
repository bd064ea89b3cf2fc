import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allTypes, expanded, said, typesOf, type Node } from '../builders/linked-data.ts';
import { anyRecord } from '../../src/records/graph.ts';
import { builtSites, type BuiltPage } from './built-sites.ts';

/** What a page holds as linked data, each as it stands in it. */
const dataOf = (page: BuiltPage): readonly string[] =>
  page
    .all('script')
    .filter((script) => script.get('type') === 'application/ld+json')
    .map(({ text }) => text);

const meta = (page: BuiltPage, name: string): readonly (string | undefined)[] =>
  page
    .all('meta')
    .filter((element) => [element.get('property'), element.get('name')].includes(name))
    .map((element) => element.get('content'));

const canonical = (page: BuiltPage): string | undefined =>
  page
    .all('link')
    .find((link) => link.get('rel') === 'canonical')
    ?.get('href');

const isFound = (page: BuiltPage): boolean => !meta(page, 'robots').includes('noindex');

describe.each(builtSites())('$name', ({ pages, page, folder, settings, checked }) => {
  const found = pages.filter(isFound);
  const wrong = (isRight: (page: BuiltPage) => boolean, among = pages): readonly string[] =>
    among.filter((each) => !isRight(each)).map(({ address }) => address);

  test('describes each page once, by the address of the page, in terms that another can read', async () => {
    expect(wrong((each) => dataOf(each).length === 1, found)).toEqual([]);
    const astray = [];
    for (const each of found) {
      const node = await expanded(dataOf(each)[0] ?? '');
      if (node['@id'] !== canonical(each) || typesOf(node).length === 0) astray.push(each.address);
    }
    expect(astray).toEqual([]);
  });

  test('describes nothing on a page that is not to be found', () => {
    const hidden = pages.filter((each) => !isFound(each));
    const others = hidden.filter(({ address }) => !/^\/reports\/[^/]+\/print\/$/.test(address));
    const gone = (checked.redirects?.moved ?? []).map(({ from }) => from);
    const unlisted = [
      ...checked.content.withdrawn.keys(),
      ...gone.filter((id) => !id.includes('#')),
    ];
    expect(others.map(({ address }) => address).sort()).toEqual(
      ['/404.html', '/search/', ...unlisted.map((id) => `/${id}/`)].sort(),
    );
    expect(hidden.flatMap(dataOf)).toEqual([]);
  });

  test('never calls a recommendation advice about what to buy', async () => {
    const nodes = await Promise.all(found.flatMap(dataOf).map(expanded));
    const types = new Set(allTypes(nodes));
    expect(types).toContain('Report');
    expect(types).not.toContain('Recommendation');
  });

  test('names only records and definitions that have a page', async () => {
    const nodes = await Promise.all(found.flatMap(dataOf).map(expanded));
    const own = [...addressesIn(nodes)].filter((address) => address.startsWith(settings.address));
    const missing = own.filter((address) => {
      const [path = '', anchor] = address.slice(settings.address.length).split('#');
      if (anchor === 'publisher') return path !== '/';
      const target = pages.find((each) => each.address === path);
      return !target?.elements.some(({ get }) => anchor === undefined || get('id') === anchor);
    });
    expect(own.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  test('says of each page what is read where it is shared', () => {
    const first = (each: BuiltPage, name: string): string | undefined => {
      const [value, ...others] = meta(each, name);
      return others.length === 0 ? value : undefined;
    };
    expect(wrong((each) => (first(each, 'og:title') ?? '') !== '')).toEqual([]);
    expect(wrong((each) => first(each, 'og:description') === first(each, 'description'))).toEqual(
      [],
    );
    expect(wrong((each) => first(each, 'og:url') === canonical(each))).toEqual([]);
    expect(wrong((each) => first(each, 'og:site_name') === settings.name)).toEqual([]);
    expect(wrong((each) => first(each, 'og:locale') === 'en_GB')).toEqual([]);
    expect(wrong((each) => first(each, 'twitter:card') === 'summary_large_image')).toEqual([]);
    expect(wrong((each) => (first(each, 'og:image:alt') ?? '').length > 10)).toEqual([]);
  });

  test('is an article on the page of each record, and a website elsewhere', () => {
    const isRecord = ({ address }: BuiltPage): boolean =>
      anyRecord(checked.content, address.slice(1, -1)) !== undefined;
    const type = (each: BuiltPage): string => (isRecord(each) ? 'article' : 'website');
    expect(wrong((each) => meta(each, 'og:type')[0] === type(each))).toEqual([]);
  });

  test('has for each page a picture of the size that it says', () => {
    const addresses = new Set(pages.map((each) => meta(each, 'og:image')[0] ?? ''));
    const sizes = [...addresses].map((address) =>
      sizeOf(join(folder, address.slice(settings.address.length))),
    );
    expect(new Set(sizes)).toEqual(new Set(['1200 × 630']));
    expect(
      wrong(
        (each) =>
          meta(each, 'og:image:width')[0] === '1200' && meta(each, 'og:image:height')[0] === '630',
      ),
    ).toEqual([]);
  });

  test('has a picture of its own for each report and chain, and one for each other kind', () => {
    const { reports, chains } = checked.content.inCollection;
    const pictures = [...reports, ...chains].map(({ id }) => meta(page(`/${id}/`), 'og:image')[0]);
    expect(pictures).toEqual(
      [...reports, ...chains].map(({ id }) => `${settings.address}/share/${id}.png`),
    );
    const findings = checked.content.inCollection.findings.map(
      ({ id }) => meta(page(`/${id}/`), 'og:image')[0],
    );
    expect(new Set(findings)).toEqual(new Set([`${settings.address}/share/findings.png`]));
  });

  test('gives the original of each report that has one', async () => {
    const given = checked.content.inCollection.reports.filter(({ fields }) => fields.urls.page);
    expect(given.length).toBeGreaterThan(0);
    for (const { id, fields } of given) {
      const node = await expanded(dataOf(page(`/${id}/`))[0] ?? '');
      expect(said(node, 'url')).toEqual([fields.urls.page]);
    }
  });
});

/** Every address that is named in expanded linked data. */
function addressesIn(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const each of value) addressesIn(each, into);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value as Node)) {
      const isAddress =
        key === '@id' || (key === '@value' && /^https:.*\/#?[\w-]*$/.test(`${inner}`));
      if (isAddress) into.add(String(inner));
      else addressesIn(inner, into);
    }
  return into;
}

/** Width and height of a PNG file, from its header. */
function sizeOf(file: string): string {
  if (!existsSync(file)) return `no ${file}`;
  const bytes = readFileSync(file);
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') return `${file} is no PNG`;
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}
