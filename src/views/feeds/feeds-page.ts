import type { RecordId } from '../../schema/ids.ts';
import { collections } from '../../schema/collections.ts';
import { calendarPath, feedPath, followed, pathOn } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { headFor } from '../lists.ts';
import type { PageHead } from '../page-head.ts';
import { capital, refTo } from '../ref.ts';
import { datedFor } from './calendar.ts';
import { ALL } from './events-of.ts';

/** Every feed, by what it follows. */
export const feeds = ({ graph }: Edition): readonly RecordId[] => [
  ALL,
  ...followed.flatMap((name) => graph.inCollection[name].map(({ id }) => id)),
];

/** Every calendar: of all, and of each body that has something with a date. */
export const calendars = (edition: Edition): readonly RecordId[] => [
  ALL,
  ...edition.graph.inCollection.bodies.flatMap(({ id }) => (hasCalendar(edition, id) ? [id] : [])),
];

export const hasCalendar = (edition: Edition, id: RecordId): boolean =>
  id.startsWith('bodies/') && datedFor(edition, id).length > 0;

/** Where something is followed. */
export interface Follow {
  readonly title: string;
  readonly feed: string;
  readonly calendar: string | undefined;
}

export const followOf = (edition: Edition, id: RecordId): Follow => ({
  title: id === ALL ? 'The whole record' : refTo(edition, id).title,
  feed: feedPath(edition, id),
  calendar: id === ALL || hasCalendar(edition, id) ? calendarPath(edition, id) : undefined,
});

/** All feeds and calendars, by kind. */
export interface FeedsPage {
  readonly head: PageHead;
  readonly whole: Follow;
  readonly groups: readonly { readonly heading: string; readonly follows: readonly Follow[] }[];
}

export function feedsPage(edition: Edition): FeedsPage {
  const whole = followOf(edition, ALL);
  const groups = followed.map((name) => ({
    heading: capital(collections[name].plural),
    follows: edition.graph.inCollection[name]
      .map(({ id }) => followOf(edition, id))
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
  }));
  return {
    head: {
      ...headFor(
        edition,
        'Feeds and calendars',
        'Follow the record in a feed reader, or its due dates in a calendar.',
        pathOn(edition, '/feeds/'),
      ),
      feed: whole.feed,
    },
    whole,
    groups: groups.filter(({ follows }) => follows.length > 0),
  };
}
