import { sortIssues, type Issue } from '../issues/issue.ts';
import type { RecordId } from '../schema/ids.ts';
import type { ContentFile, ContentRecord } from './content-record.ts';
import { buildGraph } from './build-graph.ts';
import { parseRecord, type Parsed } from './parse-record.ts';
import type { Redirect } from './parse-settings.ts';
import type { Checked } from './rules/rule.ts';
import { rules } from './rules/rules.ts';

/** What the content is: its graph, and everything that is wrong with it. */
export interface CheckedContent extends Checked {
  readonly issues: readonly Issue[];
}

/** Reads and checks files. `parse` can be replaced by one that remembers unchanged files. */
export const checkFiles = (
  files: readonly ContentFile[],
  parse: (file: ContentFile) => Parsed = parseRecord,
  moved: readonly Redirect[] = [],
): CheckedContent => {
  const parsed = files.map((file) => ({ file, parsed: parse(file) }));
  return checkParsed(
    parsed.map((each) => each.parsed),
    files,
    moved,
  );
};

/** Checks records that have been read: what no file can show alone. */
export function checkParsed(
  parsed: readonly Parsed[],
  files: readonly ContentFile[],
  moved: readonly Redirect[],
): CheckedContent {
  const records: ContentRecord[] = [];
  const issues: Issue[] = [];
  for (const each of parsed) {
    if ('record' in each) records.push(each.record);
    else issues.push(...each.issues);
  }
  const graph = buildGraph(records);
  // A file that could not be read is still there: naming it is no dangling link (one cause, one issue).
  const broken = new Set(
    files.map(({ path }) => meantId(path)).filter((id) => !graph.records.has(id)),
  );
  issues.push(...rules.flatMap((rule) => rule({ graph, broken, moved })));
  return { graph, broken, moved, issues: sortIssues(issues) };
}

/** The identifier that a file’s path gives, or would give if its name had the right form. */
const meantId = (path: string): RecordId =>
  path
    .toLowerCase()
    .replace(/\.[^./]+$/, '')
    .replace(/^(reports\/[^/]+)\/report$/, '$1');
