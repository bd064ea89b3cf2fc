import { byDate } from '../../records/calendar.ts';
import { isIn } from '../../records/content-record.ts';
import { dateOf } from '../../records/due.ts';
import { actBy, type DatedRecord } from '../../records/due-notices.ts';
import type { RecordId } from '../../schema/ids.ts';
import type { Edition } from '../edition.ts';
import { intoLists } from '../into-lists.ts';
import { oncePerEdition } from '../once-per-edition.ts';
import { belongsTo, withRequests } from './belonging.ts';
import { ALL } from './events-of.ts';

/** A record with the date to act by. */
export interface DueDate {
  readonly record: DatedRecord;
  /** As a date as given. */
  readonly by: string;
}

const lists = oncePerEdition(({ graph, asOf }) => {
  const dates = [...graph.records.values()].flatMap((record): readonly DueDate[] => {
    if (!isIn(record, 'reports', 'recommendations', 'commitments')) return [];
    const by = dateOf(actBy(record));
    return by === undefined || record.fields.state === 'withdrawn' ? [] : [{ record, by }];
  });
  return intoLists(
    dates.toSorted((a, b) => byDate(a.by, b.by)),
    ({ record }) =>
      new Set([ALL, ...withRequests(graph, record).flatMap((id) => belongsTo(graph, id, asOf))]),
  );
});

/** What fell or falls due for a body, or for `all`, the earliest first. */
export const dueDatesFor = (edition: Edition, id: RecordId): readonly DueDate[] =>
  lists(edition).get(id) ?? [];
