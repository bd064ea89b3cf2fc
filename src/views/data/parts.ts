/** The parts of published records, made from what the pages’ own views say. */
import { lastDay } from '../../records/calendar.ts';
import { answersNow, type DueClock } from '../../records/clocks.ts';
import { dateOf, type Due } from '../../records/due.ts';
import type * as shape from '../../schema/published/parts.ts';
import type { Part } from '../../schema/published/records.ts';
import type { RecordId } from '../../schema/ids.ts';
import { unknowns, type Unknown } from '../../schema/vocabulary.ts';
import { wholeAddress } from '../addresses.ts';
import type { Answer } from '../status.ts';
import { dueInWords } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { refTo, type Ref } from '../ref.ts';

export type Reference = Part<typeof shape.reference>;
type When = Part<typeof shape.when>;

/** A record as published records name it. */
export const reference = (edition: Edition, id: RecordId): Reference =>
  fromRef(edition, refTo(edition, id));

/** The same, from a view’s own reference. */
export const fromRef = (edition: Edition, { id, title, designation, href }: Ref): Reference => ({
  id,
  title,
  designation,
  url: wholeAddress(edition, href),
});

export const references = (edition: Edition, ids: readonly RecordId[]): readonly Reference[] =>
  ids.map((id) => reference(edition, id));

export const maybe = <T, U>(value: T | undefined, make: (value: T) => U): U | null =>
  value === undefined ? null : make(value);

const isUnknown = (value: unknown): value is Unknown =>
  typeof value === 'string' && value in unknowns;

/** A date as given, with the last day it can mean. */
export function when(given: Due): When {
  const date = dateOf(given) ?? null;
  return {
    words: dueInWords(given),
    date,
    last_day: date === null ? null : lastDay(date),
    approximate: typeof given === 'object' && given.approximate === true,
    unknown: isUnknown(given) ? given : null,
  };
}

/** Text, or why there is none. */
export const stated = (given: string): Part<typeof shape.stated> =>
  isUnknown(given) ? { text: null, unknown: given } : { text: given, unknown: null };

/** Bodies, with those that answer for them on the edition’s day. */
export function party(
  edition: Edition,
  given: Unknown | readonly RecordId[],
): Part<typeof shape.party> {
  if (typeof given === 'string') return { unknown: given, bodies: [], answering_now: [] };
  const now = new Set(given.flatMap((id) => answersNow(edition.graph, id, edition.asOf)));
  return {
    unknown: null,
    bodies: references(edition, given),
    answering_now: references(edition, [...now]),
  };
}

/** Who says so: a body on the record, or a name in words. */
export const speaker = (edition: Edition, by: string): Part<typeof shape.speaker> =>
  by.startsWith('bodies/')
    ? { name: refTo(edition, by).title, body: by }
    : { name: by, body: null };

export function clock(given: DueClock): Part<typeof shape.clock> {
  const none = { due: null, days_left: null, days_overdue: null };
  switch (given.state) {
    case 'not-seen':
    case 'open-ended':
      return { ...none, state: given.state };
    case 'closed':
      return { ...none, state: given.state, due: given.by ?? null };
    case 'coming':
      return { ...none, state: given.state, due: given.by, days_left: given.days };
    case 'overdue':
      return { ...none, state: given.state, due: given.by, days_overdue: given.days };
  }
}

export const response = (
  edition: Edition,
  answer: Answer | undefined,
): Part<typeof shape.response> | null =>
  maybe(answer, ({ position, word, from, reason, given }) => ({
    position: { code: position, label: word.label },
    from: fromRef(edition, from),
    reason: reason ?? null,
    given: maybe(given, when),
  }));
