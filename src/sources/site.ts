/** What every page is made from, loaded once. Pages and layouts ask here and nowhere else. */
import { getCollection } from 'astro:content';
import type { Issue } from '../issues/issue.ts';
import { buildGraph, inForce } from '../records/build-graph.ts';
import type { RecordGraph } from '../records/graph.ts';
import { parseGuide } from '../records/parse-guide.ts';
import {
  parseSettings,
  type RedirectSettings,
  type SiteSettings,
  type WordSettings,
} from '../records/parse-settings.ts';
import type { Guide } from '../schema/guide.ts';
import type { SearchQuality } from '../schema/search-quality.ts';
import { asOfDate } from './as-of.ts';
import { contentFolder, readContentFile, readGuides } from './content-folder.ts';
import { offeredEntries } from './dev-store.ts';
import { readSearchQuality } from './search-quality.ts';

/** The record, its settings, and the day its clocks are read on. */
export interface Site {
  readonly graph: RecordGraph;
  readonly settings: SiteSettings;
  readonly redirects: RedirectSettings;
  readonly words: WordSettings;
  readonly asOf: string;
  readonly guides: readonly Guide[];
  /** What the bench last measured of the search; undefined where it was never run. */
  readonly searchQuality: SearchQuality | undefined;
  /** Problems in the content; only the dev server goes on with any. */
  readonly issues: readonly Issue[];
}

let loaded: Promise<Site> | undefined;

/** The site; in the dev server it is read again for every page, so that an edit shows. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Site> {
  const entries = offeredEntries() ?? (await getCollection('content')).map(({ data }) => data);
  const folder = contentFolder();
  const settings = parseSettings(readContentFile(folder, 'site.yaml'), 'site').settings;
  const redirects = parseSettings(readContentFile(folder, 'redirects.yaml'), 'redirects').settings;
  const words = parseSettings(readContentFile(folder, 'words.yaml'), 'words').settings;
  if (!settings || !redirects || !words)
    throw new Error(
      'site.yaml, redirects.yaml or words.yaml has problems: npm run check says which.',
    );
  return {
    graph: inForce(
      buildGraph(entries.flatMap((entry) => ('record' in entry ? [entry.record] : []))),
    ),
    settings,
    redirects,
    words,
    asOf: asOfDate(),
    guides: readGuides(folder).flatMap((guide) => parseGuide(guide) ?? []),
    searchQuality: readSearchQuality(folder),
    issues: entries.flatMap((entry) => ('issues' in entry ? entry.issues : [])),
  };
}
