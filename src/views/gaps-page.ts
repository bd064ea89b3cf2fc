import type { ContentRecord } from '../records/content-record.ts';
import { collectionNames, collections } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import { pathOn } from './addresses.ts';
import type { Edition } from './edition.ts';
import { groupHeading, headFor, newestFirst } from './lists.ts';
import { gapsOf, type Gap } from './gaps.ts';
import type { PageHead } from './page-head.ts';
import { capital, refTo, type Ref } from './ref.ts';

/** What one record lacks. */
export interface RecordGaps {
  readonly ref: Ref;
  readonly gaps: readonly Gap[];
}

/** Everything not seen, by report, as work for whoever can find it. */
export interface GapsPage {
  readonly head: PageHead;
  readonly total: number;
  readonly groups: readonly {
    readonly heading: string;
    readonly anchor: string;
    readonly href: string | undefined;
    /** Gaps that editors wrote; what follows from fields is not counted. */
    readonly count: number;
    readonly records: readonly RecordGaps[];
  }[];
}

export function gapsPage(edition: Edition): GapsPage {
  const records = newestFirst(edition, [...edition.graph.records.values()]);
  const lacking = records.flatMap((record) => {
    const gaps = gapsOf(record);
    return gaps.length === 0 ? [] : [{ record, entry: { ref: refTo(edition, record.id), gaps } }];
  });
  const keys = [
    ...new Set(
      [...lacking.filter(({ record }) => record.report !== undefined), ...lacking].map(
        ({ record }) => groupOf(record),
      ),
    ),
  ];
  return {
    head: headFor(
      edition,
      'What we have not seen',
      'Everything this record lacks, by report, with where to look: work for whoever can find it.',
      pathOn(edition, '/gaps/'),
    ),
    total: written(lacking.map(({ entry }) => entry)),
    groups: keys.map((key) => {
      const records = lacking
        .filter(({ record }) => groupOf(record) === key)
        .map(({ entry }) => entry);
      return { ...groupHead(edition, key), count: written(records), records };
    }),
  };
}

const written = (records: readonly RecordGaps[]): number =>
  records.reduce((sum, { gaps }) => sum + gaps.filter((gap) => !gap.isFromFields).length, 0);

/** The report of what is in one; the collection of what is not. */
const groupOf = (record: ContentRecord): RecordId => record.report ?? record.collection;

function groupHead(
  edition: Edition,
  key: RecordId,
): { readonly heading: string; readonly anchor: string; readonly href: string | undefined } {
  const collection = collectionNames.find((name) => name === key);
  if (collection)
    return { heading: capital(collections[collection].plural), anchor: key, href: undefined };
  return {
    heading: groupHeading(edition, key),
    anchor: key.replaceAll('/', '-'),
    href: refTo(edition, key).href,
  };
}
