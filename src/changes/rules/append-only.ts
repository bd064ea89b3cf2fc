import { toDo } from '../../editing/to-do-mark.ts';
import { isIn, type ContentRecord, type RecordOf } from '../../records/content-record.ts';
import { fieldName, issueAt } from '../../records/rules/rule.ts';
import type { Issue } from '../../issues/issue.ts';
import { fieldChanges, type FieldChange } from '../field-changes.ts';
import type { HistoryEntry } from '../../records/clocks.ts';
import type { Compared } from '../moves.ts';
import { isSame } from '../values.ts';
import { beforeOf, entriesOf } from './entries.ts';

/**
 * What a published record said of a day, it goes on saying. An entry that was wrong may be mended or taken out with
 * a new correction that names its date and gives the reason; corrections themselves stay as they are.
 */
export function appendOnly(at: Compared, record: ContentRecord): readonly Issue[] {
  const before = beforeOf(at, record);
  if (!before || isIn(before, 'sources', 'schemes') || before.fields.state === 'draft') return [];
  if (isIn(record, 'sources', 'schemes')) return [];
  const fresh = record.fields.corrections.filter(
    (each) => !before.fields.corrections.some((old) => isSame(old, each)),
  );
  const corrected = new Set(fresh.flatMap(({ entry }) => entry ?? []));
  const history = (entriesOf(at, record) ?? []).flatMap(({ before: was, after }) => {
    if (!was || isSame(was, after?.entry) || corrected.has(was.date)) return [];
    if (!after) return [removed(record, was, at.asOf)];
    return corrected.has(after.entry.date) ? [] : [edited(record, was, after, at.asOf)];
  });
  const lost = before.fields.corrections.filter(
    (old) => !record.fields.corrections.some((each) => isSame(old, each)),
  );
  return [...history, ...lost.map((old) => uncorrected(record, old))];
}

const removed = (record: Mended, entry: HistoryEntry, asOf: string): Issue =>
  issueAt(
    record,
    'removed-history',
    'history',
    `history had an entry of ${entry.date}, ${entry.progress} (${entry.basis}), by ${entry.by}, which was published and is gone.`,
    `Put it back. If it was wrong, leave it out and ${correctionFor(record, entry.date, asOf)}`,
  );

const edited = (
  record: Mended,
  was: HistoryEntry,
  { entry, index }: { readonly entry: HistoryEntry; readonly index: number },
  asOf: string,
): Issue => {
  const changes = fieldChanges(was, entry);
  const at = `history.${index}`;
  const place = `${at}.${changes[0]?.field ?? ''}`;
  return issueAt(
    record,
    'edited-history',
    place,
    `${fieldName(at)} is an entry that was published, and it was edited: ${changes.map(inWords).join('; ')}.`,
    `Put it back, and add an entry for what is new. If it was wrong, leave it as you have it and ${correctionFor(record, was.date, asOf)}`,
  );
};

/** A record whose corrections readers see. */
type Mended = Exclude<ContentRecord, RecordOf<'sources' | 'schemes'>>;

/** A correction that can be pasted as it stands, and where; only its reason is left to do. */
function correctionFor({ fields, places }: Mended, entry: string, asOf: string): string {
  const item = `- { date: ${asOf}, entry: ${entry}, because: ${toDo(WHY)} }`;
  if (fields.corrections.length === 0) return `add to the fields:\ncorrections:\n  ${item}`;
  const dash = places['corrections']?.column ?? 3;
  return `add below the line corrections:\n${' '.repeat(dash - 1)}${item}`;
}

const WHY = 'what was wrong and how we know';

function inWords({ field, how, before, after, item, within }: FieldChange): string {
  if (within || item !== undefined) return `${field}: ${item ?? ''} ${how}`;
  if (how === 'reordered') return `${field} put in another order`;
  return `${field} was ${quoted(before)} and is ${quoted(after)}`;
}

const quoted = (value: string | undefined): string =>
  value === undefined ? 'not there' : `"${value}"`;

const uncorrected = (
  record: ContentRecord,
  { date, because }: { readonly date: string; readonly because: string },
): Issue =>
  issueAt(
    record,
    'removed-correction',
    'corrections',
    `corrections had one of ${date}, "${because}", which was published and is gone or was edited.`,
    'Put it back as it was. If it was wrong itself, add another that says so.',
  );
