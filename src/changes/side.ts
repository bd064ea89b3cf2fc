import type { ContentFile } from '../records/content-record.ts';
import { buildGraph } from '../records/build-graph.ts';
import type { RecordGraph } from '../records/graph.ts';
import { parseRecord, type Parsed } from '../records/parse-record.ts';
import {
  parseSettings,
  type RedirectSettings,
  type SiteSettings,
  type WordSettings,
} from '../records/parse-settings.ts';
import { placeOf, type RecordId } from '../schema/ids.ts';

/** The whole record at one moment: one end of a comparison. */
export interface Side {
  readonly graph: RecordGraph;
  /** The text of each record’s file, which shows how it is written. */
  readonly texts: ReadonlyMap<RecordId, string>;
  /** Records, by identifier, and settings, by file, that cannot be read: nothing can be said of what changed there. */
  readonly unread: ReadonlySet<string>;
  /** Undefined where the file is not there or has problems. */
  readonly site: SiteSettings | undefined;
  readonly redirects: RedirectSettings | undefined;
  readonly words: WordSettings | undefined;
}

/** What the rules need to know of the moment that they judge. */
export type Judged = Pick<Side, 'graph' | 'site' | 'redirects'>;

/** Files of a content folder: those of records, and its settings. */
export interface Files {
  readonly records: readonly ContentFile[];
  readonly settings: readonly ContentFile[];
}

/** Reads one end. `parse` can be one that remembers files that both ends have. */
export function sideOf(
  { records, settings }: Files,
  parse: (file: ContentFile) => Parsed = parseRecord,
): Side {
  const graph = buildGraph(
    records.map(parse).flatMap((each) => ('record' in each ? [each.record] : [])),
  );
  const texts = new Map(records.flatMap((file) => textOf(file)));
  const named = (path: string): ContentFile | undefined =>
    settings.find((file) => file.path === path);
  const [siteFile, redirectsFile, wordsFile] = SETTINGS.map(named);
  const site = siteFile && parseSettings(siteFile, 'site').settings;
  const redirects = redirectsFile && parseSettings(redirectsFile, 'redirects').settings;
  const words = wordsFile && parseSettings(wordsFile, 'words').settings;
  const isRead = [site, redirects, words].map((each) => each !== undefined);
  const unread = new Set([
    ...[...texts.keys()].filter((id) => !graph.records.has(id)),
    ...SETTINGS.filter((path, index) => named(path) && isRead[index] === false),
  ]);
  return { graph, texts, unread, site, redirects, words };
}

/** The files of settings that are compared, in the order in which they are read. */
const SETTINGS = ['site.yaml', 'redirects.yaml', 'words.yaml'] as const;

function textOf({ path, text }: ContentFile): readonly (readonly [RecordId, string])[] {
  const place = placeOf(path);
  return 'misplaced' in place ? [] : [[place.id, text]];
}

/** Reads a file once, however many ends have it with the same text. */
export function rememberingParse(
  parse: (file: ContentFile) => Parsed = parseRecord,
): (file: ContentFile) => Parsed {
  const known = new Map<string, { readonly text: string; readonly parsed: Parsed }[]>();
  return (file) => {
    const versions = known.get(file.path) ?? [];
    known.set(file.path, versions);
    const before = versions.find(({ text }) => text === file.text);
    if (before) return before.parsed;
    const parsed = parse(file);
    versions.push({ text: file.text, parsed });
    return parsed;
  };
}
