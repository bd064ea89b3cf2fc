import { sortIssues, type Issue } from './issue.ts';

/**
 * All problems as commands to GitHub Actions, one a line, which shows each at its own line of a pull request
 * (GitHub, “Workflow commands”, `error`). A text that holds a line break or a comma begins no other command.
 */
export const issuesForGitHub = (issues: readonly Issue[]): string =>
  sortIssues(issues).map(errorOf).join('\n');

function errorOf({ file, place, code, problem, remedy }: Issue): string {
  const at = place && { line: String(place.line), col: String(place.column) };
  const message = remedy === undefined ? problem : `${problem}\n${remedy}`;
  return annotation('error', { file, ...at, title: code }, message);
}

/** A command by which GitHub shows a message beside a file. */
export function annotation(
  level: 'error' | 'warning',
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(value)}`);
  return `::${level} ${written.join(',')}::${inMessage(message)}`;
}

const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string =>
  inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
