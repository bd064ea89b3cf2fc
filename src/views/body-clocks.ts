import { answersFor } from '../records/answering.ts';
import { byDate } from '../records/calendar.ts';
import { isIn, type RecordOf } from '../records/content-record.ts';
import { dateOf } from '../records/due.ts';
import { linksTo } from '../records/graph.ts';
import { dueOf } from '../records/standing.ts';
import type { RecordId } from '../schema/ids.ts';
import { dueWithin } from './dates.ts';
import type { Edition } from './edition.ts';
import { newestFirst } from './lists.ts';
import { refTo, type Ref } from './ref.ts';
import { standingOf, statusOf, type Status } from './status.ts';
import { clockState, trackerClocks } from './tracker-rows.ts';
import { slugOf, trackerPath } from './tracker.ts';

/** Something that a body was asked, or promised; or that one was that it answers for. */
export interface ClockItem {
  readonly ref: Ref;
  /** `due March 2022`, or that no due date was seen or stated. */
  readonly due: string;
  readonly status: Status;
  /** The bodies that were asked, or promised, where it was not this one. */
  readonly inheritedFrom: readonly Ref[];
}

/** What stands on one clock. */
export interface ClockGroup {
  readonly state: ReturnType<typeof clockState>;
  readonly label: string;
  readonly definition: string;
  readonly items: readonly ClockItem[];
}

/** How many of them name a body, and the list of these. */
export interface ClockCount {
  readonly body: Ref;
  readonly count: number;
  readonly href: string;
}

/** What a body answers for, in what it was asked or in what it promised. */
export interface BodyClocks {
  readonly tracker: 'recommendations' | 'commitments';
  readonly total: number;
  /** The body’s own first, then those that it answers for. */
  readonly counts: readonly ClockCount[];
  readonly groups: readonly ClockGroup[];
}

type Asked = RecordOf<'recommendations' | 'commitments'>;

const LINK = { recommendations: 'to', commitments: 'owner' } as const;
/** What falls due next first: a body’s reader looks for it, and it is short. */
const ORDER = ['coming', 'overdue', 'no-date', 'closed'] as const;

/** What a body and those it answers for were asked, or promised, by clock; undefined where that is nothing. */
export function bodyClocks(
  edition: Edition,
  id: RecordId,
  tracker: BodyClocks['tracker'],
): BodyClocks | undefined {
  const others = answersFor(edition.graph, id, edition.asOf).map(({ body }) => body);
  const naming = [id, ...others].map((body) => ({
    body,
    records: recordsNaming(edition, body, tracker),
  }));
  const records = [...new Set(naming.flatMap((each) => each.records))];
  if (records.length === 0) return undefined;
  const own = new Set(naming[0]?.records);
  const items = newestFirst(edition, records).flatMap((record) =>
    isIn(record, tracker) ? [{ record, state: clockState(standingOf(edition, record)) }] : [],
  );
  return {
    tracker,
    total: records.length,
    counts: naming.flatMap((each) => countOf(edition, tracker, each.body, each.records.length)),
    groups: ORDER.flatMap((state) => {
      const here = items.filter((item) => item.state === state).map(({ record }) => record);
      const { label, definition } = trackerClocks[state];
      const inherited = (record: Asked): readonly Ref[] =>
        own.has(record)
          ? []
          : naming
              .filter((each) => each.records.includes(record))
              .map(({ body }) => refTo(edition, body));
      const shown = (
        state === 'overdue' || state === 'coming' ? here.toSorted(bySoonest) : here
      ).map((record) => clockItem(edition, record, inherited(record)));
      return shown.length === 0 ? [] : [{ state, label, definition, items: shown }];
    }),
  };
}

/** The records of a tracker that name a body as the one who was asked, or who promised. */
const recordsNaming = (
  { graph }: Edition,
  body: RecordId,
  tracker: BodyClocks['tracker'],
): readonly Asked[] =>
  [...new Set(linksTo(graph, body, LINK[tracker]).map(({ from }) => from))].flatMap((from) => {
    const record = graph.records.get(from);
    return isIn(record, tracker) ? [record] : [];
  });

const countOf = (
  edition: Edition,
  tracker: BodyClocks['tracker'],
  body: RecordId,
  count: number,
): readonly ClockCount[] =>
  count === 0
    ? []
    : [
        {
          body: refTo(edition, body),
          count,
          href: trackerPath(edition, tracker, 'body', slugOf(body)),
        },
      ];

const bySoonest = (a: Asked, b: Asked): number =>
  byDate(dateOf(dueOf(a)) ?? '9999', dateOf(dueOf(b)) ?? '9999');

const clockItem = (edition: Edition, record: Asked, inheritedFrom: readonly Ref[]): ClockItem => ({
  ref: refTo(edition, record.id),
  due: dueWithin(dueOf(record)),
  status: statusOf(edition, record),
  inheritedFrom,
});
