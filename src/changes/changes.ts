/** What differs between two moments of the record, as values. `text.ts`, `markdown.ts` and `published.ts` say it. */
import { presence, removal } from './compare-record.ts';
import { fieldChanges, type FieldChange } from './field-changes.ts';
import { movesBetween } from './moves.ts';
import type { RecordChange } from './record-change.ts';
import type { Side } from './side.ts';

/** What differs in a file that holds no record. */
export interface SettingsChange {
  readonly file: string;
  readonly fields: readonly FieldChange[];
}

export interface Changes {
  /** The day on which clocks were read at both ends. */
  readonly asOf: string;
  readonly records: readonly RecordChange[];
  readonly settings: readonly SettingsChange[];
  /** Records and settings that could not be read at one end, so that nothing is said of them. */
  readonly unread: readonly string[];
}

/** Compares two moments of the record; clocks are read on the same day for both. */
export function changesBetween(base: Side, head: Side, asOf: string): Changes {
  const unread = new Set([...base.unread, ...head.unread]);
  const moves = movesBetween(base, head);
  const at = { base, head, asOf, moves };
  const gone = [...base.graph.records.values()]
    .filter(({ id }) => !head.graph.records.has(id) && !unread.has(id) && !moves.names.has(id))
    .map((record) => removal(at, record));
  const here = [...head.graph.records.values()]
    .filter(({ id }) => !unread.has(id) && !unread.has(moves.before.get(id) ?? id))
    .flatMap((record) => presence(at, record) ?? []);
  return {
    asOf,
    records: [...here, ...gone].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    settings: settingsChanges(base, head, unread),
    unread: [...unread].sort(),
  };
}

/** Settings that cannot be read at one end are among what is unread. */
const settingsChanges = (
  base: Side,
  head: Side,
  unread: ReadonlySet<string>,
): readonly SettingsChange[] =>
  (['site', 'redirects', 'words'] as const).flatMap((name) => {
    const file = `${name}.yaml`;
    const fields = unread.has(file) ? [] : fieldChanges(base[name] ?? {}, head[name] ?? {});
    return fields.length === 0 ? [] : [{ file, fields }];
  });
