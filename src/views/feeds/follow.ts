import { isIn, type ContentRecord } from '../../records/content-record.ts';
import { collectionOfId, type RecordId } from '../../schema/ids.ts';
import { pathOn } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { dueDatesFor } from './due-dates.ts';
import { ALL } from './events-of.ts';

/** Where something is followed. */
export interface Follow {
  /** The Atom feed of what happens to it. */
  readonly feed: string;
  /** The calendar of what falls due for it, where anything has a date. */
  readonly calendar?: string;
}

/** Collections whose records have a feed of their own, those that readers follow longest first. */
export const followed = ['bodies', 'themes', 'chains', 'reports'] as const;

/**
 * Every feed: of `all`, and by what it follows. Who follows what moved goes on following it at the old address;
 * what was split or withdrawn has a feed in which nothing happens any more.
 */
export const feeds = ({ graph, redirects }: Edition): readonly RecordId[] => [
  ALL,
  ...followed.flatMap((name) => graph.inCollection[name].map(({ id }) => id)),
  ...[...graph.withdrawn.keys(), ...redirects.moved.map(({ from }) => from)].filter(hasFeed),
];

const hasFeed = (id: RecordId): boolean => {
  const collection = collectionOfId(id);
  return !id.includes('#') && followed.some((name) => name === collection);
};

/**
 * Every calendar: of `all`, and of each body, those that moved or were withdrawn as well. Who follows one goes on
 * following it when the last date is taken out, so that each is there from the first day; pages lead to those with
 * dates.
 */
export const calendars = (edition: Edition): readonly RecordId[] =>
  feeds(edition).filter((id) => id === ALL || collectionOfId(id) === 'bodies');

export const feedPath = (edition: Pick<Edition, 'settings'>, id: RecordId): string =>
  pathOn(edition, `/feeds/${id}.atom`);

export const calendarPath = (edition: Pick<Edition, 'settings'>, id: RecordId): string =>
  pathOn(edition, `/calendar/${id}.ics`);

/** Where a record is followed; undefined for what has no feed of its own. */
export const followOf = (edition: Edition, record: ContentRecord): Follow | undefined =>
  isIn(record, ...followed) ? followOn(edition, record.id) : undefined;

/** Where a record, or `all`, is followed. */
export function followOn(edition: Edition, id: RecordId): Follow {
  const feed = feedPath(edition, id);
  const hasCalendar =
    (id === ALL || id.startsWith('bodies/')) && dueDatesFor(edition, id).length > 0;
  return hasCalendar ? { feed, calendar: calendarPath(edition, id) } : { feed };
}
