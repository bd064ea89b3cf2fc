/** A change as an editor would say it, in one line; what stayed the same is said where one would ask. */
import type { FieldChange } from './field-changes.ts';
import { countItems } from './list-items.ts';
import { isDataChanged, kindOf, type RecordChange } from './record-change.ts';
import { sayConsequences } from './say-consequences.ts';

/** Longest value that a headline repeats. */
const SHORT = 48;

/** Fields that are said by what follows from them, or by the count of sources. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['cites', 'position']);

/** `progress in-progress → implemented (self-reported), 1 source added; due date unchanged`. */
export function headline(change: RecordChange): string {
  switch (change.kind) {
    case 'added':
      return [`added: ${kindOf(change)} “${change.title}”`, ...brings(change)].join(', ');
    case 'removed':
      return removed(change.to, change.because);
    case 'renamed':
      return [`renamed from ${change.from}`, ...saidOf(change)].join(', ');
    case 'follows':
      return `${sayConsequences(change.follows).join(', ')}; its own file is unchanged`;
    case 'changed':
      return changed(change);
  }
}

function removed(to: readonly string[], because: string | undefined): string {
  if (because === undefined) return 'removed, with no redirect';
  if (to.length === 0) return `withdrawn: ${because}`;
  return `${to.length === 1 ? 'moved' : 'split'} to ${to.join(' and ')}: ${because}`;
}

function changed(change: RecordChange): string {
  if (change.isRelinked) return 'its links follow what was renamed; no data and no text changed';
  if (change.isRewritten) return 'only written differently; no data and no text changed';
  if (!isDataChanged(change)) {
    const follows = sayConsequences(change.follows);
    return follows.length === 0
      ? 'text edited; no data changed'
      : `text edited; no data of its own changed, and it follows: ${follows.join(', ')}`;
  }
  const same = unchanged(change);
  return `${saidOf(change).join(', ')}${same.length === 0 ? '' : `; ${same.join(' and ')} unchanged`}`;
}

const saidOf = (change: RecordChange): readonly string[] => [
  ...sayConsequences(change.follows),
  ...saySources(change.sources),
  ...sayFields(change),
  ...(change.isTextEdited ? ['text edited'] : []),
];

/** What a new record brings, where a reviewer looks first. */
const brings = ({ fields, follows, sources }: RecordChange): readonly string[] => [
  ...sayConsequences(follows.filter(({ what }) => what === 'progress' || what === 'position')),
  ...fields.flatMap(({ field, after }) =>
    ['due', 'target', 'target.by', 'published'].includes(field) && after !== undefined
      ? [`${field} ${brief(after)}`]
      : [],
  ),
  ...(sources.added === 0 ? [] : [`${plural(sources.added, 'source')}`]),
];

/** What one asks of a promise when one half of it changed: whether the other did. */
function unchanged({ collection, fields, follows }: RecordChange): readonly string[] {
  if (collection !== 'recommendations' && collection !== 'commitments') return [];
  const isDueChanged = fields.some(({ field }) => field === 'due' || field.startsWith('target'));
  const isProgressChanged = follows.some(({ what }) => what === 'progress' || what === 'basis');
  if (isProgressChanged === isDueChanged) return [];
  return [isProgressChanged ? 'due date' : 'progress'];
}

const saySources = ({ added, removed }: RecordChange['sources']): readonly string[] => [
  ...(added === 0 ? [] : [`${plural(added, 'source')} added`]),
  ...(removed === 0 ? [] : [`${plural(removed, 'source')} removed`]),
];

const plural = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The fields that nothing above has said, in the order of the record: lists are counted, values shown if short. */
function sayFields(change: RecordChange): readonly string[] {
  const left = change.fields.filter((each) => !isSaid(change, each));
  return [...new Set(left.map(({ field }) => field))].flatMap((field) =>
    sayField(
      field,
      left.filter((each) => each.field === field),
    ),
  );
}

function isSaid({ follows, sources, fields }: RecordChange, { field, how }: FieldChange): boolean {
  if (field === 'cites')
    return how !== 'changed' && how !== 'reordered' && sources.added + sources.removed > 0;
  if (SAID_ELSEWHERE.has(field)) return follows.some(({ what }) => what === field);
  const isProgress = follows.some(({ what }) => what === 'progress' || what === 'basis');
  return (
    field === 'history' &&
    isProgress &&
    fields.filter((each) => each.field === field).length === 1 &&
    how === 'added'
  );
}

function sayField(field: string, changes: readonly FieldChange[]): readonly string[] {
  const [first] = changes;
  if (first?.item === undefined && first?.how !== 'reordered') return first ? [sayOne(first)] : [];
  return (['added', 'removed', 'changed', 'reordered'] as const).flatMap((how) => {
    const number = changes.filter((each) => each.how === how).length;
    if (number === 0) return [];
    if (how === 'reordered') return [`order of ${field} changed`];
    if (field === 'text')
      return [`text ${how === 'added' ? 'names' : 'no longer names'} ${plural(number, 'record')}`];
    return [`${countItems(field, number)} ${how === 'changed' ? 'edited' : how}`];
  });
}

/** `due 2022-03 → 2023`, `title changed`, `label added: Conclusion 1`. */
function sayOne({ field, how, before = '', after = '' }: FieldChange): string {
  if (how === 'added') return `${field} added: ${brief(after)}`;
  if (how === 'removed') return `${field} removed: ${brief(before)}`;
  const isShort = before.length <= SHORT && after.length <= SHORT;
  return isShort ? `${field} ${before} → ${after}` : `${field} changed`;
}

const brief = (value: string): string =>
  value.length <= SHORT ? value : closed(`${value.slice(0, SHORT).trimEnd()}…`);

/** A text that was cut within a quotation, with the quotation closed. */
const closed = (text: string): string =>
  text.lastIndexOf('“') > text.lastIndexOf('”') ? `${text}”` : text;
