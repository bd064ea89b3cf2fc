import { isIn, type RecordOf } from '../records/content-record.ts';
import { linksTo } from '../records/graph.ts';
import type { FieldLinkType } from '../schema/vocabulary.ts';
import type { Edition } from './edition.ts';
import { newestFirst, publishedInWords } from './lists.ts';
import { recordPage, type RecordPage } from './record-page.ts';
import { refTo, type Ref } from './ref.ts';
import { statusOf, type Status } from './status.ts';

/** Records that name a body in one way. */
export interface BodyList {
  readonly heading: string;
  readonly items: readonly {
    readonly ref: Ref;
    readonly status: Status | undefined;
    /** When a document was published. */
    readonly aside?: string;
  }[];
}

/** A body, with what it published, promised and was asked to do. */
export interface BodyPage extends RecordPage {
  readonly lists: readonly BodyList[];
}

const LISTS: readonly (readonly [FieldLinkType, string])[] = [
  ['to', 'Asked of it'],
  ['owner', 'What it promised'],
  ['by', 'What it published'],
  ['said-by', 'What it said became of things'],
];

export function bodyPage(edition: Edition, body: RecordOf<'bodies'>): BodyPage {
  return {
    ...recordPage(edition, body),
    lists: LISTS.flatMap(([type, heading]) => listOf(edition, body, type, heading)),
  };
}

function listOf(
  edition: Edition,
  body: RecordOf<'bodies'>,
  type: FieldLinkType,
  heading: string,
): readonly BodyList[] {
  const ids = new Set(linksTo(edition.graph, body.id, type).map((link) => link.from));
  const records = [...ids].flatMap((id) => {
    const record = edition.graph.records.get(id);
    return !record || isIn(record, 'sources') ? [] : [record];
  });
  const items = newestFirst(edition, records).map((record) => ({
    ref: refTo(edition, record.id),
    status: isIn(record, 'recommendations', 'commitments') ? statusOf(edition, record) : undefined,
    ...(isIn(record, 'reports') ? { aside: publishedInWords(record) } : {}),
  }));
  return items.length === 0 ? [] : [{ heading, items }];
}
