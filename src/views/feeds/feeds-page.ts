import { NOTICE_DAYS } from '../../records/due-notices.ts';
import { isIn, type ContentRecord } from '../../records/content-record.ts';
import { collections } from '../../schema/collections.ts';
import { pathOn, recordPath } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { headFor } from '../lists.ts';
import type { PageHead } from '../page-head.ts';
import { capital, fullName } from '../ref.ts';
import { ALL } from './events-of.ts';
import { followed, followOn, type Follow } from './follow.ts';

/** Something with a feed of its own. */
export interface FollowItem {
  readonly name: string;
  readonly href: string;
  readonly follow: Follow;
}

/** All feeds and calendars, by kind. */
export interface FeedsPage {
  readonly head: PageHead;
  /** What a feed and a calendar hold, in two sentences. */
  readonly tells: string;
  /** Of everything on the record. */
  readonly whole: Follow;
  readonly groups: readonly { readonly heading: string; readonly items: readonly FollowItem[] }[];
}

export function feedsPage(edition: Edition): FeedsPage {
  const groups = followed.map((name) => ({
    heading: capital(collections[name].plural),
    items: edition.graph.inCollection[name]
      .map((record) => itemOf(edition, record))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
  }));
  const head = headFor(
    edition,
    'Feeds and calendars',
    'How to follow the record in a feed reader, and its due dates in a calendar.',
    pathOn(edition, '/feeds/'),
  );
  const whole = followOn(edition, ALL);
  return {
    head: { ...head, follow: whole },
    tells: `A feed tells of new records, responses, changes of status and dates that moved, of what falls due in ${NOTICE_DAYS} days and of what became overdue. A calendar holds every date to act by, with how things stand.`,
    whole,
    groups: groups.filter(({ items }) => items.length > 0),
  };
}

const itemOf = (edition: Edition, record: ContentRecord): FollowItem => ({
  // Reports may share a title; the number and the year tell them apart.
  name: isIn(record, 'reports') ? fullName(record) : record.fields.title,
  href: recordPath(edition, record.id),
  follow: followOn(edition, record.id),
});
