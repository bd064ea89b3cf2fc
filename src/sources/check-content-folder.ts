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
import { readContentFile, readContentFolder, readGuides } from './content-folder.ts';

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

/** The whole check, as the command, the build and the dev server run it. */
export function checkContentFolder(
  folder: string,
  parse: (file: ContentFile) => Parsed = parseRecord,
): CheckedFolder {
  const files = readContentFolder(folder);
  const { graph, broken, issues } = checkFiles(files, parse);
  const site = parseSettings(readContentFile(folder, 'site.yaml'), 'site');
  const redirectsFile = readContentFile(folder, 'redirects.yaml');
  const redirects = parseSettings(redirectsFile, 'redirects');
  const words = parseSettings(readContentFile(folder, 'words.yaml'), 'words');
  const guides = readGuides(folder);
  return {
    content: graph,
    site: site.settings,
    redirects: redirects.settings,
    words: words.settings,
    guides: guides.flatMap((guide) => parseGuide(guide) ?? []),
    broken,
    redirectPlaces: redirects.places,
    issues: sortIssues([
      ...markFixable(issues, files),
      ...site.issues,
      ...redirects.issues,
      ...redirectIssues(redirectsFile, redirects, graph, broken),
      ...words.issues,
      ...guides.flatMap((guide) => guideIssues(guide, { graph, broken })),
    ]),
  };
}
