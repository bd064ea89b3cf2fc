/** The sites that were built before these tests: of made-up content that uses everything, and the real one. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedFolder } from '../../src/sources/check-content-folder.ts';
import { inForce } from '../../src/records/build-graph.ts';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';
import type { SiteSettings } from '../../src/records/parse-settings.ts';
import { elementsOf, type Element } from './html.ts';

export interface BuiltPage {
  /** Its path on the site, as `/reports/`. */
  readonly address: string;
  readonly html: string;
  readonly elements: readonly Element[];
  readonly all: (tag: string) => readonly Element[];
}

export interface BuiltSite {
  readonly name: string;
  readonly folder: string;
  readonly checked: CheckedFolder;
  readonly settings: SiteSettings;
  readonly pages: readonly BuiltPage[];
  /** A page by its address; fails where there is none. */
  readonly page: (address: string) => BuiltPage;
}

export const fixture = 'the made-up site';
export const real = 'the real site';

export const filesIn = (folder: string, end = ''): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Reads a site that was built from a content folder. Fails where it was not built. */
export function readSite(name: string, folder: string, content: string): BuiltSite {
  if (!existsSync(join(folder, 'build.json')))
    throw new Error(`There is no built site in ${folder}/. Run: npm test -- build`);
  const folderChecked = checkContentFolder(content);
  const checked = { ...folderChecked, content: inForce(folderChecked.content) };
  if (!checked.site) throw new Error(`The settings in ${content} have problems.`);
  const pages = filesIn(folder, '.html').map((file) => readPage(folder, file));
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const page = (address: string): BuiltPage => {
    const found = byAddress.get(address);
    if (!found) throw new Error(`There is no page ${address} on ${name}.`);
    return found;
  };
  return { name, folder, checked, settings: checked.site, pages, page };
}

function readPage(folder: string, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), 'utf8');
  const elements = elementsOf(html);
  return {
    address: `/${file.replace(/index\.html$/, '')}`,
    html,
    elements,
    all: (tag) => elements.filter((element) => element.tag === tag),
  };
}

let read: readonly BuiltSite[] | undefined;

/** Both sites. */
export const builtSites = (): readonly BuiltSite[] =>
  (read ??= [
    readSite(fixture, '.site-fixture', 'tests/fixtures/valid'),
    readSite(real, 'dist', 'content'),
  ]);
