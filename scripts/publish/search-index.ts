import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { indexNotes, readFragments } from './index-notes.ts';
import { indexedHtml } from './index-text.ts';

/** What our query layer has to know of an index; `src/search/texts.ts` reads it. */
const NOTES = 'notes.json';

/** What a page has that is searched. */
const SEARCHED = 'data-pagefind-body';

/** What the search index came to. */
export interface IndexResult {
  /** Pages that are searched: those that mark what a reader reads. */
  readonly pages: number;
  readonly kilobytes: number;
}

/** Puts into an index what it is to hold, and gives what went wrong. */
export type Fill = (index: PagefindIndex) => Promise<readonly string[]>;

/** The pages of a built site that are searched, as the index reads them, with ways to ask for them by their address. */
export const indexPagesOf =
  (site: string, asked: WaysToAsk): Fill =>
  async (index) => {
    const problems: string[] = [];
    for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!file.endsWith('index.html')) continue;
      const page = readFileSync(join(site, file), 'utf8');
      if (!page.includes(SEARCHED)) continue;
      const url = `/${file
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`;
      problems.push(
        ...(await index.addHTMLFile({ url, content: indexedHtml(page, asked[url]) })).errors,
      );
    }
    return problems;
  };

/** Ways to ask for what a page says, by the address of the page. */
export type WaysToAsk = Readonly<Record<string, readonly string[]>>;

/** The ways to ask that a built site has. */
export const readAsked = (site: string): WaysToAsk =>
  waysToAsk.parse(JSON.parse(readFileSync(join(site, 'search', 'asked.json'), 'utf8')));

const waysToAsk = z.record(z.string(), z.array(z.string()));

/**
 * Writes the search index of a built site into its `pagefind/` folder, which is emptied first
 * because Pagefind never does so. Throws on the first thing that Pagefind reports.
 */
export async function writeSearchIndex(
  site: string,
  fill = indexPagesOf(site, readAsked(site)),
): Promise<IndexResult> {
  const outputPath = join(site, 'pagefind');
  rmSync(outputPath, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex();
    refuse(errors);
    if (index === undefined) throw new Error('Pagefind gave no index and no reason.');
    refuse(await fill(index));
    refuse((await index.writeFiles({ outputPath })).errors);
    dropInterfaces(outputPath);
    writeFileSync(join(outputPath, NOTES), JSON.stringify(indexNotes(readFragments(outputPath))));
    return { pages: countOf(outputPath), kilobytes: Math.ceil(sizeOf(outputPath) / 1024) };
  } finally {
    // An open service would keep this process alive.
    await close();
  }
}

/** Pagefind's own search boxes, which the site does not use. */
const INTERFACES = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\.(?:js|css)$/;

function dropInterfaces(folder: string): void {
  for (const name of readdirSync(folder)) if (INTERFACES.test(name)) rmSync(join(folder, name));
}

const entry = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });

function countOf(folder: string): number {
  const { languages } = entry.parse(
    JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')),
  );
  return Object.values(languages).reduce((sum, { page_count: pages }) => sum + pages, 0);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index failed: ${errors.join(' ')}`);
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
