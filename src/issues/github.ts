import { sortIssues, type Issue } from './issue.ts';

/** How many errors of one step GitHub shows at their lines; of the rest its log keeps the words and not the place. */
const MOST_SHOWN = 10;

/**
 * All problems as commands to GitHub Actions, one a line, which shows each at its own line of a pull request
 * (GitHub, “Workflow commands”, `error`). A text that holds a line break or a comma begins no other command.
 * Where there are more than it shows, it is told so, and the log has all of them with their places.
 */
export function issuesForGitHub(issues: readonly Issue[]): string {
  const sorted = sortIssues(issues);
  const commands = sorted.map(errorOf);
  if (sorted.length <= MOST_SHOWN) return commands.join('\n');
  const title = `${sorted.length} problems`;
  const told = `GitHub shows ${MOST_SHOWN} of them at their lines. The log of this step has all, with file and line.`;
  return [...commands, annotation('notice', { title }, told), ...sorted.map(inLog)].join('\n');
}

/** A problem on one line, which a runner takes for no command, not even for one of the old kind. */
const inLog = ({ file, place, code, problem, remedy = '' }: Issue): string => {
  const at = place ? `:${place.line}:${place.column}` : '';
  return `- ${file}${at}  ${code}: ${problem} ${remedy}`
    .replaceAll(/\s+/g, ' ')
    .replaceAll('##[', '## [')
    .trim();
};

function errorOf({ file, place, code, problem, remedy }: Issue): string {
  const at = place && { line: String(place.line), col: String(place.column) };
  const message = remedy === undefined ? problem : `${problem}\n${remedy}`;
  return annotation('error', { file, ...at, title: code }, message);
}

/** A command by which GitHub shows a message beside a file. */
export function annotation(
  level: 'error' | 'warning' | 'notice',
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
