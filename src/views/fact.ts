import { answersNow } from '../records/clocks.ts';
import { find } from '../records/graph.ts';
import type { RecordId } from '../schema/ids.ts';
import { unknowns, type Unknown } from '../schema/vocabulary.ts';
import type { Edition } from './edition.ts';
import { refTo } from './ref.ts';

/** One value of a fact; a value that is missing is said to be. */
export interface FactValue {
  readonly text: string;
  readonly href?: string;
  readonly note?: string | undefined;
  readonly isUnknown?: boolean;
}

/** A row of the summary list of a record. */
export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
  /** Whether short values stand on one line. */
  readonly isInline?: boolean;
}

export const fact = (label: string, values: readonly FactValue[]): Fact => ({ label, values });
export const plain = (label: string, text: string | undefined): readonly Fact[] =>
  text === undefined ? [] : [fact(label, [textOrUnknown(text)])];

export const textOrUnknown = (text: string): FactValue =>
  text in unknowns ? { text: unknowns[text as Unknown].label, isUnknown: true } : { text };

export const link = (edition: Edition, label: string, id: RecordId): Fact =>
  fact(label, [linked(edition, id)]);

export function linked(edition: Edition, id: RecordId): FactValue {
  const ref = refTo(edition, id);
  return { text: ref.title, href: ref.href };
}

export const bodies = (
  edition: Edition,
  given: Unknown | readonly RecordId[],
): readonly FactValue[] =>
  typeof given === 'string'
    ? [textOrUnknown(given)]
    : given.map((id) => ({ ...linked(edition, id), note: answering(edition, id) }));

/** For a body that has ended: who answers for it on the edition’s day. */
export function answering(edition: Edition, id: RecordId): string | undefined {
  const now = answersNow(edition.graph, id, edition.asOf);
  if (now.includes(id)) return undefined;
  if (now.length === 0)
    return find(edition.graph, id, 'bodies')?.fields.to === undefined
      ? undefined
      : 'it has ended; who answers for it is not on the record';
  return `answered for by ${now.map((each) => refTo(edition, each).title).join(' and ')}`;
}

export const themes = (edition: Edition, ids: readonly RecordId[]): readonly Fact[] =>
  ids.length === 0
    ? []
    : [
        {
          label: ids.length === 1 ? 'Theme' : 'Themes',
          values: ids.map((id) => linked(edition, id)),
          isInline: true,
        },
      ];
