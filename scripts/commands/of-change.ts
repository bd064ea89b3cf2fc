/** Which problems a change has: those in its files, and those that it makes in others. */
import { sortIssues, type Issue } from '../../src/issues/issue.ts';
import { checkContent } from '../../src/sources/check-content-folder.ts';
import { readGuides, shownAs } from '../../src/sources/content-folder.ts';
import type { Base } from '../../src/sources/git-base.ts';
import { asShown, changedPaths, contentAt } from '../../src/sources/git-content.ts';
import type { Parse } from './compared.ts';

/** What the check found. */
export interface Found {
  /** What the content shows by itself. */
  readonly ofContent: readonly Issue[];
  /** What shows only beside the base: all of it is the change’s. */
  readonly ofComparison: readonly Issue[];
}

/**
 * A record that is taken out breaks links in files that nobody touched, so what is wrong there and was not at the
 * base counts as well. The base is checked only where there is something of that kind.
 */
export function issuesOfChange(
  folder: string,
  { ofContent, ofComparison }: Found,
  { repository, commit }: Base,
  parse: Parse,
): readonly Issue[] {
  const changed = new Set(
    changedPaths(repository, commit).map((path) => asShown(repository, path)),
  );
  const isInside = ({ file }: Issue): boolean => changed.has(file);
  if (ofContent.every(isInside)) return sortIssues([...ofContent, ...ofComparison]);
  // Guides are code and not in what is read of a commit; one that did not change is as it was.
  const files = { ...contentAt(repository, commit, shownAs(folder)), guides: readGuides(folder) };
  const before = new Set(checkContent(files, parse).issues.map(named));
  return sortIssues([
    ...ofContent.filter((issue) => isInside(issue) || !before.has(named(issue))),
    ...ofComparison,
  ]);
}

/** A problem wherever it stands in its file. */
const named = ({ code, file, problem }: Issue): string => `${code}\n${file}\n${problem}`;
