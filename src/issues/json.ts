import { sortIssues, type Issue } from './issue.ts';

/** Rises when a field is renamed, is taken away or comes to mean something else; not when one is added. */
export const REPORT_VERSION = 1;

/**
 * All problems as JSON, for programs: `version`, `problems` (how many there are) and `issues`, by file, then line, then column,
 * then code. Each has `code`, which is permanent, `file`, `line` and `column` (from 1; null where the whole file
 * is meant), `problem` in full sentences, and `remedy`, or null where nothing can be said.
 */
export function issuesAsJson(issues: readonly Issue[]): string {
  const report = {
    version: REPORT_VERSION,
    problems: issues.length,
    issues: sortIssues(issues).map(({ code, file, place, problem, remedy }) => ({
      code,
      file,
      line: place?.line ?? null,
      column: place?.column ?? null,
      problem,
      remedy: remedy ?? null,
    })),
  };
  return JSON.stringify(report, null, 2);
}
