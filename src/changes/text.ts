import type { Changes, SettingsChange } from './changes.ts';
import type { RecordChange } from './record-change.ts';
import type { FieldChange } from './field-changes.ts';
import { headline } from './headline.ts';

/** What two ends of a comparison are called: `origin/main (0123456789ab)`. */
export interface Ends {
  readonly base: string;
  readonly head: string;
}

/** The changes as text for people: a line for each record, and below it all that differs. */
export function changesAsText(changes: Changes, { base, head }: Ends): string {
  const blocks = [
    `${base} → ${head}, clocks as of ${changes.asOf}`,
    ...changes.records.map(recordBlock),
    ...changes.settings.map(settingsBlock),
    ...(changes.unread.length === 0
      ? []
      : [`Not compared, as a file of theirs has problems: ${changes.unread.join(', ')}`]),
    tally(changes),
  ];
  return blocks.join('\n\n');
}

const recordBlock = (change: RecordChange): string =>
  [`${change.id}: ${headline(change)}`, ...indented(detailsOf(change))].join('\n');

const settingsBlock = ({ file, fields }: SettingsChange): string =>
  [`${file}: ${count(fields.length, 'change')}`, ...indented(fields.flatMap(sayChange))].join('\n');

/** All that differs in a record, but for what a removed one had. */
export const detailsOf = ({ kind, fields }: RecordChange): readonly string[] =>
  kind === 'removed' ? [] : fields.flatMap(sayChange);

const SIGN = { added: '+', removed: '-', changed: '~', reordered: '~' } as const;

/** One change in a line or more: what was added with a plus, what was taken out with a minus. */
function sayChange(change: FieldChange): readonly string[] {
  const { field, how, item, before, after, within } = change;
  const start = `${SIGN[how]} ${field}`;
  if (how === 'reordered') return [`${start}: the same, in another order`];
  if (within) return [`${start}: ${item ?? ''}`, ...indented(within.flatMap(sayChange))];
  if (item !== undefined) return [`${start}: ${item}`];
  if (how === 'changed') return [`${start}: ${before ?? ''} → ${after ?? ''}`];
  return [`${start}: ${(how === 'added' ? after : before) ?? ''}`];
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** How many records changed in which way; that nothing did is said too. */
export function tally({ records, settings }: Changes): string {
  const of = (kind: RecordChange['kind']): number =>
    records.filter((change) => change.kind === kind).length;
  const parts = [
    ...(['added', 'changed', 'renamed', 'removed'] as const).map(
      (kind) => [of(kind), kind] as const,
    ),
    [of('follows'), 'changed by what follows only'] as const,
  ].filter(([number]) => number > 0);
  const said = parts.map(([number, words]) => `${count(number, 'record')} ${words}`);
  const other = settings.length === 0 ? [] : [`${count(settings.length, 'settings file')} changed`];
  return said.length + other.length === 0
    ? 'Nothing on the record changed.'
    : `${[...said, ...other].join(', ')}.`;
}

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
