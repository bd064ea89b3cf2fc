import { isIn, type RecordOf } from '../records/content-record.ts';
import { linksTo } from '../records/graph.ts';
import type { FieldLinkType } from '../schema/vocabulary.ts';
import { bodyClocks, type BodyClocks } from './body-clocks.ts';
import { bodyEnd, type BodyEnd } from './body-end.ts';
import { wordLinks, type WordLink } from './definitions.ts';
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

/** A body, with what it answers for, what it published and what it said. */
export interface BodyPage extends RecordPage {
  readonly end: BodyEnd | undefined;
  readonly asked: BodyClocks | undefined;
  readonly promised: BodyClocks | undefined;
  readonly lists: readonly BodyList[];
  /** Where the words that it uses are explained. */
  readonly words: readonly WordLink[];
}

const LISTS: readonly (readonly [FieldLinkType, string])[] = [
  ['by', 'What it published'],
  ['said-by', 'What it said became of things'],
];

export function bodyPage(edition: Edition, body: RecordOf<'bodies'>): BodyPage {
  const lists = LISTS.flatMap(([type, heading]) => listOf(edition, body, type, heading));
  const asked = bodyClocks(edition, body.id, 'recommendations');
  const promised = bodyClocks(edition, body.id, 'commitments');
  const hasStatus =
    asked !== undefined ||
    promised !== undefined ||
    lists.some(({ items }) => items.some(({ status }) => status));
  return {
    ...recordPage(edition, body),
    end: bodyEnd(edition, body),
    asked,
    promised,
    lists,
    words: wordLinks(
      edition,
      hasStatus ? ['progress-recommendations', 'progress-commitments'] : [],
    ),
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
