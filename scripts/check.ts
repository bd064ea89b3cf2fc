/**
 * `npm run check`: reads all content and prints every problem. Exit 0 if there is none, 1 if there
 * are problems, 2 if the command was used wrongly.
 */
import { formatIssues } from '../src/issues/terminal.ts';
import { checkContentFolder } from '../src/sources/check-content-folder.ts';
import { contentFolder } from '../src/sources/content-folder.ts';
import { contentSummary } from '../src/views/content-summary.ts';

const started = performance.now();
const { content, issues } = checkContentFolder(contentFolder());
if (issues.length > 0) {
  console.log(formatIssues(issues));
  process.exitCode = 1;
} else {
  console.log(contentSummary(content, (performance.now() - started) / 1000));
}
