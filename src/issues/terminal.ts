import { sortIssues, type Issue } from './issue.ts';

/** Where the pages of the codes are, under the site’s base path. */
const PAGES = '/problems/<code>/';

/**
 * All problems as text for people: `file:line:column  code`, then the problem and the remedy.
 * The check, the build and the dev server print exactly this.
 */
export function formatIssues(issues: readonly Issue[]): string {
  const blocks = sortIssues(issues).map(formatIssue);
  return [...blocks, `${tally(issues)} Each code is explained at ${PAGES}.`].join('\n\n');
}

function formatIssue(issue: Issue): string {
  const at = issue.place ? `:${issue.place.line}:${issue.place.column}` : '';
  const lines = [`${issue.file}${at}  ${issue.code}`, `  ${issue.problem}`];
  if (issue.remedy !== undefined) lines.push(`  ${issue.remedy}`);
  return lines.join('\n');
}

function tally(issues: readonly Issue[]): string {
  const files = new Set(issues.map((issue) => issue.file)).size;
  return `${count(issues.length, 'problem')} in ${count(files, 'file')}.`;
}

/** `1 problem`, `2 problems`: a number with its noun. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`;

/** `a finding`, `an evaluation`: a noun with its article. */
export const withArticle = (noun: string): string =>
  `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** `a, b or c`: a choice in words. */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
