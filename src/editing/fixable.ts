import type { Issue } from '../issues/issue.ts';
import type { ContentFile } from '../records/content-record.ts';
import { parseRecord } from '../records/parse-record.ts';
import { fix } from './fix.ts';

/** What is said of a problem that needs no judgement. */
export const FIXABLE = '`npm run fix` puts this right.';

/**
 * Says of each problem of a file whether it would be put right, by putting right a copy and reading it
 * again. Only files with problems of their own are looked at.
 */
export function markFixable(
  issues: readonly Issue[],
  files: readonly ContentFile[],
): readonly Issue[] {
  const named = new Map(files.map((file) => [file.shownAs, file]));
  const left = new Map<string, ReadonlySet<string>>();
  const isFixable = (issue: Issue): boolean => {
    const file = named.get(issue.file);
    if (!file || !ownCodes.has(issue.code)) return false;
    const known = left.get(issue.file) ?? problemsLeft(file);
    left.set(issue.file, known);
    return !known.has(issue.problem);
  };
  return issues.map((issue) =>
    isFixable(issue)
      ? { ...issue, remedy: [issue.remedy, FIXABLE].filter(Boolean).join(' ') }
      : issue,
  );
}

/** Problems that lie in how a value is written, which is all that can be put right without judgement. */
const ownCodes: ReadonlySet<Issue['code']> = new Set(['bad-date', 'wrong-type', 'unreadable-text']);

/** The problems of a file after it was put right. */
function problemsLeft(file: ContentFile): ReadonlySet<string> {
  const fixed = fix(file);
  const parsed = parseRecord({ ...file, text: fixed.text });
  return new Set('issues' in parsed ? parsed.issues.map(({ problem }) => problem) : []);
}
