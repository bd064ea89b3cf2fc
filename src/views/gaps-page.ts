import type { ContentRecord } from '../records/content-record.ts';
import { find } from '../records/graph.ts';
import { collectionNames, collections } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import { pathOn } from './addresses.ts';
import type { Edition } from './edition.ts';
import { headFor } from './lists.ts';
import { gapsOf, type Gap } from './gaps.ts';
import type { PageHead } from './page-head.ts';
import { capital, refTo, shortName, type Ref } from './ref.ts';

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
    readonly records: readonly RecordGaps[];
  }[];
}

export function gapsPage(edition: Edition): GapsPage {
  const lacking = [...edition.graph.records.values()].flatMap((record) => {
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
    total: lacking.reduce(
      (sum, { entry }) => sum + entry.gaps.filter((gap) => !gap.isFromFields).length,
      0,
    ),
    groups: keys.map((key) => ({
      ...groupHead(edition, key),
      records: lacking.filter(({ record }) => groupOf(record) === key).map(({ entry }) => entry),
    })),
  };
}

/** The report of what is in one; the collection of what is not. */
const groupOf = (record: ContentRecord): RecordId => record.report ?? record.collection;

function groupHead(
  edition: Edition,
  key: RecordId,
): { readonly heading: string; readonly anchor: string; readonly href: string | undefined } {
  const collection = collectionNames.find((name) => name === key);
  if (collection)
    return { heading: capital(collections[collection].plural), anchor: key, href: undefined };
  const ref = refTo(edition, key);
  const report = find(edition.graph, key, 'reports');
  const heading = report ? `${ref.title} (${shortName(report)})` : ref.title;
  return { heading, anchor: key.replaceAll('/', '-'), href: ref.href };
}
