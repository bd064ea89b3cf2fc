import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, filesIn, type BuiltPage } from './built-sites.ts';
import type { Element } from './html.ts';

/** Elements that make a browser load something. */
const LOADERS = [
  'script',
  'img',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'source',
  'track',
  'use',
  'image',
];

/** Linked data stands in an element of the same name, and no browser runs it. */
const isScript = (element: Element): boolean =>
  element.tag === 'script' && element.get('type') !== 'application/ld+json';

const isLoading = (element: Element): boolean =>
  LOADERS.includes(element.tag) || (element.tag === 'link' && element.get('rel') !== 'canonical');

const policyOf = (page: BuiltPage): string =>
  page
    .all('meta')
    .find((element) => element.get('http-equiv') === 'Content-Security-Policy')
    ?.get('content') ?? '';

/** The page of what moved, which goes on to the same place on the new page. */
const leadsOn = (page: BuiltPage): boolean =>
  page.elements.some((element) => element.get('data-part') === 'leads-on');

describe.each(builtSites())('$name', ({ pages, folder }) => {
  const found = (isWrong: (element: Element) => boolean): readonly string[] =>
    pages.flatMap((page) =>
      page.elements
        .filter(isWrong)
        .map(({ tag, attributes }) => `${page.address} <${tag} ${attributes.join(' ')}>`),
    );

  test('has no style in its pages', () => {
    expect(
      found((element) => element.tag === 'style' || element.get('style') !== undefined),
    ).toEqual([]);
  });

  test('has no script in its pages, only files of its own', () => {
    expect(
      found(
        (element) => isScript(element) && (element.get('src') === undefined || element.text !== ''),
      ),
    ).toEqual([]);
    expect(found((element) => element.attributes.some((name) => name.startsWith('on')))).toEqual(
      [],
    );
    expect(
      found((element) => /^\s*(?:javascript|data|vbscript):/i.test(element.get('href') ?? '')),
    ).toEqual([]);
  });

  test('has script only where readers search, filter or ask for another day or come by an old address, and one that copies where a record is cited', () => {
    const asking = /^\/(?:search|commitments|findings|recommendations|chains)\//;
    const isCited = (page: BuiltPage): boolean =>
      page.all('section').some((section) => section.get('aria-labelledby') === 'cite');
    const scripts = (page: BuiltPage): readonly Element[] => page.elements.filter(isScript);
    const others = pages.filter((page) => !asking.test(page.address));
    const loads = (page: BuiltPage): boolean => scripts(page).length > 0;
    expect(
      others
        .filter((page) => loads(page) && !isCited(page) && !leadsOn(page))
        .map(({ address }) => address),
    ).toEqual([]);
    const loaded = others.filter(isCited).map((page) =>
      scripts(page)
        .map((script) => script.get('src'))
        .join(),
    );
    expect([...new Set(loaded)]).toEqual([expect.stringMatching(/^\/_astro\/[\w-]+\.js$/)]);
  });

  test('loads nothing from another origin', () => {
    const isElsewhere = (address: string): boolean => /^(?:[a-z]+:)?\/\//i.test(address);
    expect(
      found(
        (element) =>
          isLoading(element) &&
          ['src', 'href', 'srcset', 'data'].some((name) => isElsewhere(element.get(name) ?? '')),
      ),
    ).toEqual([]);
  });

  test('loads nothing from another origin by its styles', () => {
    const styles = filesIn(folder, '.css').map((file) => readFileSync(join(folder, file), 'utf8'));
    const addresses = styles.flatMap((css) =>
      [...css.matchAll(/url\(["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
        ([, url, imported]) => url ?? imported ?? '',
      ),
    );
    expect(styles.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !/^\/_astro\/[\w.-]+\.woff2$/.test(address))).toEqual([]);
  });

  test('allows on each page nothing but its own files', () => {
    const strict =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'";
    const runsSearch = strict.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
    const wrong = pages.filter(
      (page) => policyOf(page) !== (page.address === '/search/' ? runsSearch : strict),
    );
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('says what it allows before anything can be loaded', () => {
    const late = pages.filter(
      ({ elements }) =>
        elements.findIndex(({ attributes }) => attributes.includes('http-equiv')) >
        elements.findIndex(isLoading),
    );
    expect(late.map(({ address }) => address)).toEqual([]);
  });
});
