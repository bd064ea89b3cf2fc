import { collections } from '../../schema/collections.ts';
import { pathOn } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { headFor } from '../lists.ts';
import type { PageHead } from '../page-head.ts';
import { capital, refTo, type Ref } from '../ref.ts';
import { ALL } from './events-of.ts';
import { followed, followOn, type Follow } from './follow.ts';

/** All feeds and calendars, by kind. */
export interface FeedsPage {
  readonly head: PageHead;
  /** Of everything on the record. */
  readonly whole: Follow;
  readonly groups: readonly {
    readonly heading: string;
    readonly items: readonly { readonly ref: Ref; readonly follow: Follow }[];
  }[];
}

export function feedsPage(edition: Edition): FeedsPage {
  const groups = followed.map((name) => ({
    heading: capital(collections[name].plural),
    items: edition.graph.inCollection[name]
      .map(({ id }) => ({ ref: refTo(edition, id), follow: followOn(edition, id) }))
      .sort((a, b) => a.ref.title.localeCompare(b.ref.title, 'en')),
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
    whole,
    groups: groups.filter(({ items }) => items.length > 0),
  };
}
