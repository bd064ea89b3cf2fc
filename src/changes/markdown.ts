import type { Changes } from './changes.ts';
import type { RecordChange } from './record-change.ts';
import { headline } from './headline.ts';
import { detailsOf, tally, type Ends } from './text.ts';

/** Records whose details are shown; a comment on a pull request is cut off at 65,536 characters. */
const DETAILED = 60;

/**
 * The changes as Markdown. Everything that comes from a record stands in code, where nothing is markup, no address
 * becomes a link and nobody is called by name; entities would not do, as those are looked for after they are read.
 */
export function changesAsMarkdown(changes: Changes, { base, head }: Ends): string {
  const lines = [
    `**${tally(changes)}** ${code(base)} → ${code(head)}, clocks as of ${changes.asOf}.`,
    ...(changes.records.length === 0 ? [] : [changes.records.map(item).join('\n')]),
    ...changes.settings.map(
      ({ file, fields }) =>
        `- ${code(file)}: ${fields.length} change${fields.length === 1 ? '' : 's'}`,
    ),
    ...(changes.unread.length === 0
      ? []
      : [`Not compared, as a file of theirs has problems: ${changes.unread.map(code).join(', ')}`]),
    ...changes.records.filter(hasDetails).slice(0, DETAILED).map(details),
  ];
  return `${lines.join('\n\n')}\n`;
}

const item = (change: RecordChange): string => `- ${code(`${change.id}: ${headline(change)}`)}`;

const hasDetails = (change: RecordChange): boolean => detailsOf(change).length > 0;

const details = (change: RecordChange): string =>
  [
    `<details><summary>${escapeHtml(change.id)}</summary>`,
    fenced(detailsOf(change).join('\n')),
    '</details>',
  ].join('\n\n');

/** A fence longer than any run of backticks in what it holds, so that nothing in it can end it. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(2, longestRun(text)) + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** A line of code; the spaces part its own backticks from the fence, and are not shown. */
function code(line: string): string {
  const fence = '`'.repeat(longestRun(line) + 1);
  return fence === '`' ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
