import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { anyRecord } from '../records/graph.ts';
import { isWithdrawn } from '../records/withdrawn.ts';
import { collections } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import { reportKinds, unknowns } from '../schema/vocabulary.ts';
import { recordPath } from './addresses.ts';
import { dateOf } from '../records/due.ts';
import type { Edition } from './edition.ts';

/** A record as a link to it is shown. */
export interface Ref {
  readonly id: RecordId;
  readonly href: string;
  readonly title: string;
  /** What kind of record it is, with its number: `Recommendation 1`. */
  readonly designation: string;
  /** The document it is in, in short: its number or title and the year; absent for what is in no document. */
  readonly within?: string;
}

/** How a record is shown where it is linked to. A record that is not there shows its identifier. */
export function refTo(edition: Edition, id: RecordId): Ref {
  const record = anyRecord(edition.graph, id);
  const href = recordPath(edition, id);
  if (!record) return { id, href, title: id, designation: 'Missing record' };
  const report = isIn(record, 'reports') ? undefined : reportOf(edition, record);
  const base = { id, href, title: titleOf(record), designation: designationOf(record) };
  return report ? { ...base, within: shortName(report) } : base;
}

/** The title of a record as links show it: whoever follows one to a withdrawn record knows it before. */
export const titleOf = (record: ContentRecord): string =>
  isWithdrawn(record) ? `${record.fields.title} (withdrawn)` : record.fields.title;

/** The report that a record is in, withdrawn or not. */
export function reportOf(
  { graph }: Pick<Edition, 'graph'>,
  { report: id }: ContentRecord,
): RecordOf<'reports'> | undefined {
  const report = id === undefined ? undefined : anyRecord(graph, id);
  return isIn(report, 'reports') ? report : undefined;
}

/** `Recommendation 1`, `Conclusion 2`, a report’s number: what a reader would call the record. */
export function designationOf(record: ContentRecord): string {
  if (isIn(record, 'reports'))
    return officialNumber(record) ?? reportKinds[record.fields.kind].label;
  if (
    isIn(record, 'findings', 'recommendations', 'commitments', 'responses') &&
    record.fields.label !== undefined
  )
    return record.fields.label;
  const kind = capital(collections[record.collection].singular);
  return record.number === undefined ? kind : `${kind} ${record.number}`;
}

/** The official number of a report, where one is stated. */
export function officialNumber(report: RecordOf<'reports'>): string | undefined {
  const { number } = report.fields;
  return number === undefined || number in unknowns ? undefined : number;
}

/** A report in a few characters: its number or title, and the year. */
export function shortName(report: RecordOf<'reports'>): string {
  const name = officialNumber(report) ?? report.fields.title;
  const year = yearOf(report);
  // A title that ends in its year does not need it twice.
  return year === undefined || name.endsWith(year) ? name : `${name}, ${year}`;
}

/** What stands in brackets after a report’s title: its number, where it has one, and the year. */
export const particulars = (report: RecordOf<'reports'>): string =>
  [officialNumber(report), yearOf(report)].filter(Boolean).join(', ');

/** A report’s whole title, with what tells it from others in brackets; a year that the title has is not said twice. */
export const fullName = (report: RecordOf<'reports'>): string => {
  const { title } = report.fields;
  const year = yearOf(report);
  const rest = [
    officialNumber(report),
    year !== undefined && title.includes(year) ? undefined : year,
  ];
  const said = rest.filter((part) => part !== undefined && !title.includes(part)).join(', ');
  return said === '' ? title : `${title} (${said})`;
};

const yearOf = ({ fields }: RecordOf<'reports'>): string | undefined =>
  (dateOf(fields.published) ?? fields.received)?.slice(0, 4);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
