import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { linksTo } from '../records/graph.ts';
import { firstSentence } from '../records/sentences.ts';
import { isWithdrawn } from '../records/withdrawn.ts';
import { collections } from '../schema/collections.ts';
import { listPath, pathOn, recordPath } from './addresses.ts';
import type { Edition } from './edition.ts';
import { recordData } from './linked-data/record-data.ts';
import type { Thing } from './linked-data/thing.ts';
import { followOf, type Follow } from './feeds/follow.ts';
import { capital, designationOf, reportOf, shortName } from './ref.ts';
import { pictureOfRecord, type Picture } from './sharing/picture.ts';

/** A step of the way from home to a page. */
export interface Crumb {
  readonly text: string;
  readonly href: string;
}

/** What a page tells machines of itself. */
export interface PageMeta {
  readonly name: string;
  readonly content: string;
}

/** What every page says of itself. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Its path on the site. */
  readonly path: string;
  readonly crumbs: readonly Crumb[];
  /** The file it is written in, or the folder of its files; that of all content if it does not say. */
  readonly file?: string;
  /** Whether it is the page of one record. */
  readonly isRecord?: true;
  /** What it is of, for machines: a record, or the data. */
  readonly data?: Thing;
  /** What stands for it where it is shared; the picture of the site where it has none of its own. */
  readonly picture?: Picture;
  /** Whether it is nothing to find: an answer to a search, a page that is not there. */
  readonly isUnlisted?: true;
  /** The path of the page that is meant, where this one only leads there. */
  readonly standsFor?: string;
  /** Where what it is about is followed, if it has a feed. */
  readonly follow?: Follow | undefined;
  /** For reference managers; the page of a record alone has them. */
  readonly meta?: readonly PageMeta[];
}

/** The head of a record’s page. */
export function headOf(edition: Edition, record: ContentRecord): PageHead {
  const report = reportAround(edition, record);
  const list = report ? 'reports' : record.collection;
  const listName =
    list === 'terms'
      ? 'Glossary'
      : list === 'schemes'
        ? 'Method'
        : capital(collections[list].plural);
  return {
    title: recordTitle(edition, record),
    description: describe(edition, record),
    path: recordPath(edition, record.id),
    file: record.file,
    isRecord: true,
    // What was withdrawn is not to be found, followed or shared; whoever has its address reads why.
    ...(isWithdrawn(record)
      ? { isUnlisted: true as const }
      : {
          data: recordData(edition, record),
          picture: pictureOfRecord(edition, record),
          follow: followOf(edition, record),
        }),
    crumbs: [
      { text: 'Home', href: pathOn(edition, '/') },
      { text: listName, href: listPath(edition, list) },
      ...(report ? [{ text: shortName(report), href: recordPath(edition, report.id) }] : []),
    ],
  };
}

/** The report that a record is in; a report is in none. */
const reportAround = (edition: Edition, record: ContentRecord): RecordOf<'reports'> | undefined =>
  isIn(record, 'reports') ? undefined : reportOf(edition, record);

/** The title, with what tells it from another record of the same title. */
export function recordTitle(edition: Edition, record: ContentRecord): string {
  const { title } = record.fields;
  const report = reportAround(edition, record);
  if (report) return `${title} (${designationOf(record)}, ${shortName(report)})`;
  if (isIn(record, 'reports')) return `${title} (${shortName(record)})`;
  if (isIn(record, 'sources')) return `${title} (source, ${record.fields.publisher})`;
  return isIn(record, 'bodies') ? title : `${title} (${collections[record.collection].singular})`;
}

const describe = (edition: Edition, record: ContentRecord): string => {
  if (record.collection === 'schemes') return firstSentence(record.fields.description);
  if (record.collection === 'sources')
    return `${record.fields.publisher}: a source cited by ${linksTo(edition.graph, record.id, 'cites').length} places of the record.`;
  return firstSentence(record.body.summary);
};
