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
  /** Records whose file cannot be read, so that nothing can be said of what changed in them. */
  readonly unread: ReadonlySet<RecordId>;
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
  const unread = new Set([...texts.keys()].filter((id) => !graph.records.has(id)));
  const named = (path: string): ContentFile | undefined =>
    settings.find((file) => file.path === path);
  const [site, redirects, words] = ['site.yaml', 'redirects.yaml', 'words.yaml'].map(named);
  return {
    graph,
    texts,
    unread,
    site: site && parseSettings(site, 'site').settings,
    redirects: redirects && parseSettings(redirects, 'redirects').settings,
    words: words && parseSettings(words, 'words').settings,
  };
}

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
