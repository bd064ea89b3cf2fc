import type { Changes, RecordChange } from './changes.ts';
import { headline } from './headline.ts';
import { detailsOf, tally, type Ends } from './text.ts';

/** Records whose details are shown; a comment on a pull request is cut off at 65,536 characters. */
const DETAILED = 60;

/** The changes as Markdown. Everything that comes from a record is text: nothing in it can be markup. */
export function changesAsMarkdown(changes: Changes, { base, head }: Ends): string {
  const lines = [
    `**${escapeMarkdown(tally(changes))}** ${code(base)} → ${code(head)}, clocks as of ${changes.asOf}.`,
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

const item = (change: RecordChange): string =>
  `- ${code(change.id)}: ${escapeMarkdown(headline(change))}`;

const hasDetails = (change: RecordChange): boolean => detailsOf(change).length > 0;

const details = (change: RecordChange): string =>
  [
    `<details><summary>${escapeHtml(change.id)}</summary>`,
    fenced(detailsOf(change).join('\n')),
    '</details>',
  ].join('\n\n');

/** A fence longer than any run of backticks in what it holds, so that nothing in it can end it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** Signs that could begin markup, a mention or a reference, as entities, which Markdown never reads as such. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[&<>"'\\`*_{}[\]()#+!|~@:$^-]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** An identifier or a name of a commit, which has no backtick in it. */
const code = (text: string): string => `\`${text.replaceAll('`', '')}\``;
