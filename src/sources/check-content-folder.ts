import { markFixable } from '../editing/fixable.ts';
import { guideIssues } from '../editing/guide-issues.ts';
import { sortIssues, type Issue, type Place } from '../issues/issue.ts';
import { checkFiles } from '../records/check.ts';
import type { ContentFile } from '../records/content-record.ts';
import type { RecordGraph } from '../records/graph.ts';
import { parseGuide } from '../records/parse-guide.ts';
import { parseRecord, type Parsed } from '../records/parse-record.ts';
import {
  parseSettings,
  type RedirectSettings,
  type SiteSettings,
  type WordSettings,
} from '../records/parse-settings.ts';
import { redirectIssues } from '../records/redirect-issues.ts';
import type { Guide } from '../schema/guide.ts';
import type { RecordId } from '../schema/ids.ts';
import { readContentFile, readContentFolder, readGuides, SETTINGS } from './content-folder.ts';

/** Everything that a content folder holds, and everything that is wrong with it. */
export interface CheckedFolder {
  readonly content: RecordGraph;
  /** Undefined where site.yaml has problems. */
  readonly site: SiteSettings | undefined;
  readonly redirects: RedirectSettings | undefined;
  readonly words: WordSettings | undefined;
  /** The owners’ guides that can be read. */
  readonly guides: readonly Guide[];
  /** Records whose own file has problems. */
  readonly broken: ReadonlySet<RecordId>;
  /** Where the entries of redirects.yaml are; absent where it cannot be read. */
  readonly redirectPlaces: Readonly<Record<string, Place>> | undefined;
  readonly issues: readonly Issue[];
}

/** The files of a content folder at one moment. */
export interface FolderFiles {
  readonly records: readonly ContentFile[];
  readonly settings: readonly ContentFile[];
  readonly guides: readonly ContentFile[];
}

/** The whole check, as the command, the build and the dev server run it. */
export const checkContentFolder = (
  folder: string,
  parse: (file: ContentFile) => Parsed = parseRecord,
): CheckedFolder =>
  checkContent(
    {
      records: readContentFolder(folder),
      settings: SETTINGS.map((path) => readContentFile(folder, path)),
      guides: readGuides(folder),
    },
    parse,
  );

/** The same for files that are read already, as those of a commit. Settings that are not there have no problem. */
export function checkContent(
  { records, settings, guides }: FolderFiles,
  parse: (file: ContentFile) => Parsed,
): CheckedFolder {
  const named = (path: (typeof SETTINGS)[number]): ContentFile | undefined =>
    settings.find((file) => file.path === path);
  const [siteFile, redirectsFile, wordsFile] = SETTINGS.map(named);
  const site = siteFile && parseSettings(siteFile, 'site');
  const redirects = redirectsFile && parseSettings(redirectsFile, 'redirects');
  const words = wordsFile && parseSettings(wordsFile, 'words');
  const checked = checkFiles(records, parse, redirects?.settings?.moved);
  const { graph, broken, issues } = checked;
  return {
    content: graph,
    site: site?.settings,
    redirects: redirects?.settings,
    words: words?.settings,
    guides: guides.flatMap((guide) => parseGuide(guide) ?? []),
    broken,
    redirectPlaces: redirects?.places,
    issues: sortIssues([
      ...markFixable(issues, records),
      ...(site?.issues ?? []),
      ...(redirects?.issues ?? []),
      ...(redirectsFile && redirects
        ? redirectIssues(redirectsFile, redirects, graph, broken)
        : []),
      ...(words?.issues ?? []),
      ...guides.flatMap((guide) => guideIssues(guide, checked)),
    ]),
  };
}
