import { lastDay } from '../records/calendar.ts';
import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { dateOf } from '../records/due.ts';
import { find, linksTo } from '../records/graph.ts';
import { raisedIn } from '../records/repetition.ts';
import { dueOf, publishedOn } from '../records/standing.ts';
import { firstSentence } from '../records/sentences.ts';
import type { RecordId } from '../schema/ids.ts';
import { collections, type ListedCollection } from '../schema/collections.ts';
import { reportKinds } from '../schema/vocabulary.ts';
import { folderOf, listPath, pathOn } from './addresses.ts';
import { count } from './count.ts';
import { dueWithin, dueInWords } from './dates.ts';
import { wordLinks, type WordLink, type WordList } from './definitions.ts';
import type { Edition } from './edition.ts';
import type { PageHead } from './page-head.ts';
import { capital, fullName, officialNumber, refTo, type Ref } from './ref.ts';
import { chainFacts } from './chain-facts.ts';
import { furthestSlip } from './chain-on-day.ts';
import { overallMark, type RatingMark } from './ratings.ts';
import { pictureOfKind } from './sharing/picture.ts';
import { answerTo, statusOf, type Status } from './status.ts';
import { factsOf } from './facts.ts';

/** One line of a list. */
export interface ListItem {
  readonly ref: Ref;
  readonly summary: string;
  /** What tells it from its neighbours at a glance: a date, a kind, a number of records. */
  readonly aside: string | undefined;
  readonly status: Status | undefined;
  readonly mark: RatingMark | undefined;
  /** `Raised in 3 reports`; absent where it was raised in one. */
  readonly raised?: string;
}

/** A list with its groups; a list without groups has one that has no heading. */
export interface ListPage {
  readonly head: PageHead;
  readonly heading: string;
  readonly intro: string;
  readonly total: number;
  /** Where the words that it uses are explained. */
  readonly words: readonly WordLink[];
  readonly groups: readonly {
    readonly heading: string | undefined;
    readonly href: string | undefined;
    readonly items: readonly ListItem[];
  }[];
}

const WORDS: Readonly<Partial<Record<ListedCollection, readonly WordList[]>>> = {
  reports: ['reports'],
  ratings: ['unrated'],
  responses: ['positions'],
  bodies: ['bodies'],
  sources: ['sources', 'seen'],
};

/** The list of a collection, grouped by report for what is in reports. */
export function listPage(edition: Edition, collection: ListedCollection): ListPage {
  const records = edition.graph.inCollection[collection] as readonly ContentRecord[];
  const { plural, definition } = collections[collection];
  return {
    head: {
      ...headFor(
        edition,
        capital(plural),
        `${capital(plural)} on the record: ${definition.toLowerCase()}`,
        listPath(edition, collection),
        folderOf(collection),
      ),
      picture: pictureOfKind(edition, collection),
    },
    heading: capital(plural),
    intro: definition,
    total: records.length,
    words: wordLinks(
      edition,
      WORDS[collection] ?? [],
      collection === 'ratings'
        ? edition.graph.inCollection.schemes.map(({ id }) => refTo(edition, id))
        : [],
    ),
    groups: groups(edition, collection, records),
  };
}

/** The head of a page that lies directly below home. */
export const headFor = (
  edition: Edition,
  title: string,
  description: string,
  path: string,
  file?: string,
): PageHead => ({
  title,
  description,
  path,
  crumbs: [{ text: 'Home', href: pathOn(edition, '/') }],
  ...(file !== undefined && { file }),
});

function groups(
  edition: Edition,
  collection: ListedCollection,
  records: readonly ContentRecord[],
): ListPage['groups'] {
  if (collection === 'reports')
    return [
      {
        heading: undefined,
        href: undefined,
        items: newestFirst(edition, records).map((record) => listItem(edition, record)),
      },
    ];
  if (collections[collection] && !('item' in collections[collection])) {
    const items = records
      .map((record) => listItem(edition, record))
      .sort((a, b) => a.ref.title.localeCompare(b.ref.title, 'en'));
    return [{ heading: undefined, href: undefined, items }];
  }
  const reports = [...new Set(newestFirst(edition, records).map((record) => record.report ?? ''))];
  return reports.map((id) => {
    const ref = refTo(edition, id);
    const own = records.filter((record) => record.report === id);
    return {
      heading: groupHeading(edition, id),
      href: ref.href,
      items: own.map((record) => listItem(edition, record)),
    };
  });
}

/** What a group of records in one document is headed by. */
export const groupHeading = (edition: Edition, id: RecordId): string => {
  const report = find(edition.graph, id, 'reports');
  return report ? fullName(report) : id;
};

/** When a document came out; for one whose publication was not seen, when it was received. */
export const publishedInWords = ({ fields }: RecordOf<'reports'>): string =>
  dateOf(fields.published) === undefined && fields.received !== undefined
    ? `received ${dueInWords(fields.received)}`
    : dueInWords(fields.published);

const published = (report: RecordOf<'reports'> | undefined): string =>
  (report && dateOf(publishedOn(report))) ?? '';

/** Records by the publication of their documents, the newest first; those of one document stay as they are. */
export const newestFirst = (
  { graph }: Edition,
  records: readonly ContentRecord[],
): readonly ContentRecord[] => {
  const days = new Map(
    [...new Set(records.map(({ report }) => report))].map((id) => {
      const given = published(find(graph, id, 'reports'));
      return [id, given === '' ? '' : lastDay(given)];
    }),
  );
  const day = ({ report }: ContentRecord): string => days.get(report) ?? '';
  return records.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
};

export function listItem(edition: Edition, record: ContentRecord): ListItem {
  return {
    ref: refTo(edition, record.id),
    summary:
      record.collection === 'sources'
        ? record.fields.publisher
        : firstSentence(record.body.summary),
    aside: aside(edition, record),
    status: isIn(record, 'recommendations', 'commitments') ? statusOf(edition, record) : undefined,
    mark: isIn(record, 'ratings') ? overallMark(edition, record) : undefined,
    ...raised(edition, record),
  };
}

/** In how many reports a finding or a recommendation was raised, where that is more than one. */
function raised({ graph }: Edition, record: ContentRecord): Pick<ListItem, 'raised'> {
  if (!isIn(record, 'findings', 'recommendations')) return {};
  const reports = raisedIn(graph, record.id).length;
  return reports < 2 ? {} : { raised: `Raised in ${count(reports, 'report')}` };
}

function aside(edition: Edition, record: ContentRecord): string | undefined {
  switch (record.collection) {
    case 'reports':
      return [
        reportKinds[record.fields.kind].label,
        // Committees print one title over several reports.
        officialNumber(record),
        publishedInWords(record),
      ]
        .filter((part) => part !== undefined)
        .join(', ');
    case 'themes':
      return count(linksTo(edition.graph, record.id, 'theme').length, 'record');
    case 'sources':
      return `cited ${count(linksTo(edition.graph, record.id, 'cites').length, 'time')}`;
    case 'bodies':
      return lifespan(record);
    case 'responses':
      return factsOf(edition, record).find((fact) => fact.label === 'Responds to')?.values[0]?.text;
    case 'recommendations':
      return answerTo(edition, record)?.word.label ?? 'No response on this record';
    case 'chains':
      return (
        furthestSlip(chainFacts(edition, record.fields.members), edition.asOf)?.short ??
        count(record.fields.members.length, 'step')
      );
    case 'commitments':
      return dateOf(dueOf(record)) === undefined ? undefined : dueWithin(dueOf(record));
    case 'findings':
    case 'ratings':
    case 'terms':
    case 'schemes':
      return undefined;
  }
}

/** When a body existed, in years: `2005 to 2023`; undefined where nothing is known of it. */
export const lifespan = ({ fields }: RecordOf<'bodies'>): string | undefined => {
  const [from, to] = [fields.from, fields.to].map((due) => dateOf(due)?.slice(0, 4));
  if (fields.to === undefined) return from === undefined ? undefined : `since ${from}`;
  if (from === undefined) return to === undefined ? 'ended; dates not seen' : `until ${to}`;
  return to === undefined ? `from ${from}; end not seen` : `${from} to ${to}`;
};
