import { markFixable } from '../editing/fixable.ts';
import { sortIssues, type Issue } from '../issues/issue.ts';
import { checkFiles } from '../records/check.ts';
import type { ContentFile } from '../records/content-record.ts';
import type { RecordGraph } from '../records/graph.ts';
import { parseRecord, type Parsed } from '../records/parse-record.ts';
import {
  parseSettings,
  type RedirectSettings,
  type SiteSettings,
  type WordSettings,
} from '../records/parse-settings.ts';
import { readContentFile, readContentFolder } from './content-folder.ts';

/** Everything that a content folder holds, and everything that is wrong with it. */
export interface CheckedFolder {
  readonly content: RecordGraph;
  /** Undefined where site.yaml has problems. */
  readonly site: SiteSettings | undefined;
  readonly redirects: RedirectSettings | undefined;
  readonly words: WordSettings | undefined;
  readonly issues: readonly Issue[];
}

/** The whole check, as the command, the build and the dev server run it. */
export function checkContentFolder(
  folder: string,
  parse: (file: ContentFile) => Parsed = parseRecord,
): CheckedFolder {
  const files = readContentFolder(folder);
  const { graph, issues } = checkFiles(files, parse);
  const site = parseSettings(readContentFile(folder, 'site.yaml'), 'site');
  const redirects = parseSettings(readContentFile(folder, 'redirects.yaml'), 'redirects');
  const words = parseSettings(readContentFile(folder, 'words.yaml'), 'words');
  return {
    content: graph,
    site: site.settings,
    redirects: redirects.settings,
    words: words.settings,
    issues: sortIssues([
      ...markFixable(issues, files),
      ...site.issues,
      ...redirects.issues,
      ...words.issues,
    ]),
  };
}
