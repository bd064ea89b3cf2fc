import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, type BuiltPage, type BuiltSite } from './built-sites.ts';
import { classesOf, type Element } from './html.ts';

/** Attributes that lead somewhere. */
const ADDRESSES = ['href', 'src', 'action', 'data-bundle', 'poster', 'srcset', 'cite', 'data'];

/** Attributes that name other elements of the page by their ids. */
const NAMES = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'headers',
  'list',
];

interface Led {
  readonly from: BuiltPage;
  readonly to: URL;
}

const isCanonical = (element: Element): boolean =>
  element.tag === 'link' && element.get('rel') === 'canonical';

/** Everywhere a page leads, as whole addresses. */
const leadsOf = (site: BuiltSite, page: BuiltPage): readonly Led[] =>
  page.elements
    .filter((element) => !isCanonical(element))
    .flatMap((element) => ADDRESSES.flatMap((name) => element.get(name) ?? []))
    .map((address) => ({
      from: page,
      to: new URL(address, `${site.settings.address}${page.address}`),
    }));

/** Whether a page leads to this site; where its source is kept is another, even at the same address. */
const isInternal = ({ settings }: BuiltSite, { to }: Led): boolean =>
  to.origin === settings.address && !to.href.startsWith(`${settings.repository}/`);

/** The file that is served at a path; undefined where there is none. */
function fileAt({ folder }: BuiltSite, { pathname }: URL): string | undefined {
  const path = join(folder, decodeURIComponent(pathname));
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

const idsOf = ({ elements }: BuiltPage): readonly string[] =>
  elements.flatMap((element) => element.get('id') ?? []);

describe.each(builtSites())('$name', (site) => {
  const leads = site.pages.flatMap((page) => leadsOf(site, page));
  const ids = new Map(site.pages.map((page) => [page.address, new Set(idsOf(page))]));
  const told = ({ from, to }: Led): string => `${from.address} leads to ${to.pathname}${to.hash}`;

  test('leads to nothing that is not there', () => {
    const broken = leads.filter(
      (lead) =>
        isInternal(site, lead) &&
        lead.to.pathname !== '/pagefind/' &&
        fileAt(site, lead.to) === undefined,
    );
    expect(broken.map(told)).toEqual([]);
  });

  test('leads to no place in a page that is not there', () => {
    const internal = leads.filter((lead) => isInternal(site, lead) && lead.to.hash !== '');
    expect(internal.length).toBeGreaterThan(100);
    const broken = internal.filter(
      ({ to }) => !ids.get(to.pathname)?.has(decodeURIComponent(to.hash.slice(1))),
    );
    expect(broken.map(told)).toEqual([]);
  });

  test('leads elsewhere by web and mail addresses alone', () => {
    const other = leads.filter(
      (lead) => !isInternal(site, lead) && !/^(?:https?|mailto):$/.test(lead.to.protocol),
    );
    expect(other.map(told)).toEqual([]);
  });

  test('gives each citation in a text its place in the list of sources', () => {
    const wrong = site.pages.flatMap((page) =>
      page.elements
        .filter(
          (element) =>
            element.parent !== undefined &&
            classesOf(element.parent).includes('ref') &&
            element.tag === 'a',
        )
        .filter(
          (link) =>
            !/^#(?:[a-z0-9-]+-)?source-\d+$/.test(link.get('href') ?? '') ||
            !(link.get('href') ?? '').endsWith(`-${link.text}`),
        )
        .map((link) => `${page.address} ${link.get('href') ?? ''} reads "${link.text}"`),
    );
    expect(wrong).toEqual([]);
  });

  test('names no element by an id that is not on its page', () => {
    const wrong = site.pages.flatMap((page) =>
      page.elements.flatMap((element) =>
        NAMES.flatMap((name) =>
          (element.get(name) ?? '')
            .split(/\s+/)
            .filter((id) => id !== '' && !ids.get(page.address)?.has(id))
            .map((id) => `${page.address} ${name}="${id}"`),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('uses each id once on a page', () => {
    const twice = site.pages.flatMap((page) =>
      idsOf(page)
        .filter((id, index, all) => all.indexOf(id) !== index)
        .map((id) => `${page.address} #${id}`),
    );
    expect(twice).toEqual([]);
  });
});
