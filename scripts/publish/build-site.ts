import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { count } from '../../src/issues/terminal.ts';
import type { BuildOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { preloadModules } from './preload-modules.ts';
import { runAstro } from './run-astro.ts';
import { writeSearchIndex } from './search-index.ts';
import { splitNames } from './split-names.ts';
import { placesFor, repair, swap } from './swap.ts';

const counts = z.object({ records: z.number(), links: z.number(), problems: z.number() });

/**
 * Builds the site aside, with its search index, and swaps it in when it is whole. Returns the
 * summary line. Throws, and leaves the site that is there, when any step fails.
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<string> {
  const started = performance.now();
  const places = placesFor(options.out);
  if (repair(places)) progress.done(`Restored ${places.live}: an earlier build was cut short.`);
  await runAstro(options, places.staging, progress);
  preloadModules(places.staging);
  splitNames(places.staging);
  const pages = pageCount(places.staging);
  progress.done(`Built ${count(pages, 'page')}.`);
  progress.now('Indexing for search …');
  const index = await writeSearchIndex(places.staging);
  progress.done(`Indexed ${count(index.pages, 'page')} for search, ${index.kilobytes} KB.`);
  const summary = summaryOf(places.staging, pages, started);
  swap(places);
  return summary;
}

function summaryOf(site: string, pages: number, started: number): string {
  const built = counts.parse(JSON.parse(readFileSync(join(site, 'build.json'), 'utf8')));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const parts = [
    count(built.records, 'record'),
    count(pages, 'page'),
    count(built.links, 'link'),
    count(built.problems, 'problem'),
    `${seconds} s`,
  ];
  return `Built: ${parts.join(', ')}`;
}

function pageCount(site: string): number {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return files.filter((name) => name.endsWith('.html')).length;
}
