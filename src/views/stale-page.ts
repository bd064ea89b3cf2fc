import { byDate } from '../records/calendar.ts';
import type { ContentRecord } from '../records/content-record.ts';
import { checkedOn, isStale } from '../records/staleness.ts';
import { collectionNames, collections } from '../schema/collections.ts';
import { pathOn } from './addresses.ts';
import { dateInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { groupHeading, headFor } from './lists.ts';
import type { PageHead } from './page-head.ts';
import { capital, refTo, type Ref } from './ref.ts';

/** A record that should be compared with its sources again. */
export interface StaleRecord {
  readonly ref: Ref;
  readonly checked: string;
}

/** Records last checked over a year before the day, by report, those that wait longest first. */
export interface StalePage {
  readonly head: PageHead;
  readonly total: number;
  readonly asOf: string;
  readonly groups: readonly {
    readonly heading: string;
    readonly href: string | undefined;
    readonly records: readonly StaleRecord[];
    /** When the one that waits longest was checked. */
    readonly oldest: string;
  }[];
}

export const stalePath = (edition: Pick<Edition, 'settings'>): string => pathOn(edition, '/stale/');

export function stalePage(edition: Edition): StalePage {
  const stale = [...edition.graph.records.values()]
    .filter((record) => isStale(record, edition.asOf))
    .toSorted((a, b) => byDate(checkedOn(a) ?? '', checkedOn(b) ?? ''));
  // The first of a group is its oldest, so the groups come in the order of their oldest too.
  const groups = Map.groupBy(stale, (record) => record.report ?? record.collection);
  return {
    head: headFor(
      edition,
      'Due to be checked again',
      'Records that were last compared with their sources over a year ago, the oldest first.',
      stalePath(edition),
    ),
    total: stale.length,
    asOf: dateInWords(edition.asOf),
    groups: [...groups].map(([key, group]) => {
      const records = group.map((record) => staleRecord(edition, record));
      return { ...headingOf(edition, key), records, oldest: records[0]?.checked ?? '' };
    }),
  };
}

const staleRecord = (edition: Edition, record: ContentRecord): StaleRecord => ({
  ref: refTo(edition, record.id),
  checked: dateInWords(checkedOn(record) ?? ''),
});

function headingOf(
  edition: Edition,
  key: string,
): { readonly heading: string; readonly href: string | undefined } {
  const collection = collectionNames.find((name) => name === key);
  return collection
    ? { heading: capital(collections[collection].plural), href: undefined }
    : { heading: groupHeading(edition, key), href: refTo(edition, key).href };
}
