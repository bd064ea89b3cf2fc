import { isIn, type ContentRecord, type RecordOf } from '../../records/content-record.ts';
import { dateOf, type Due } from '../../records/due.ts';
import { anyRecord } from '../../records/graph.ts';
import { reportKinds, type ReportKind } from '../../schema/vocabulary.ts';
import type { Edition } from '../edition.ts';
import { officialNumber, reportOf } from '../ref.ts';
import { authorsIn, nameOn } from './authors.ts';
import { issued, known, namesOf, type CslItem, type CslType } from './csl.ts';
import { placeInOriginal } from './place.ts';
import { sourceEntry } from './source-entry.ts';

/**
 * What a document is to a citation style. An answer, a statement or a press notice is a plain document:
 * CSL’s hearing is a committee’s sitting, and which of them were spoken is not on the record.
 */
const REPORT_TYPES: Readonly<Record<ReportKind, CslType>> = {
  'committee-report': 'report',
  evaluation: 'report',
  'audit-report': 'report',
  'independent-review': 'report',
  'policy-paper': 'report',
  response: 'report',
  'written-answer': 'document',
  'ministerial-statement': 'document',
  announcement: 'document',
  speech: 'speech',
  assessment: 'report',
  statistics: 'dataset',
  research: 'report',
  legislation: 'legislation',
  guidance: 'report',
};

/**
 * The document that a record is about, with the place in it: for a report the report, for a record in a
 * report’s folder that report, for a source the page. Undefined for what is about no one document.
 */
export function originalOf(edition: Edition, record: ContentRecord): CslItem | undefined {
  if (isIn(record, 'sources')) return sourceEntry(record);
  const report = reportOf(edition, record);
  return report && cslOfReport(edition, report, record);
}

function cslOfReport(
  edition: Edition,
  report: RecordOf<'reports'>,
  record: ContentRecord,
): CslItem {
  const { fields } = report;
  const type = REPORT_TYPES[fields.kind];
  const number = officialNumber(report);
  const publishers = publishersOf(edition, report);
  const authors = fields.author === undefined ? publishers : authorsIn(fields.author);
  const series = [fields.series, fields.session].filter((part) => part !== undefined).join(', ');
  const { page, pdf, print, archive } = fields.urls;
  return {
    id: record.id.replace(/^reports\//, '').replaceAll('/', ':'),
    type,
    title: fields.title,
    ...known('author', namesOf(authors)),
    ...known('publisher', publishers.join('; ') || undefined),
    genre: reportKinds[fields.kind].label,
    ...known('number', number),
    ...known('collection-title', series || undefined),
    ...known('issued', issued(fields.published)),
    ...known('URL', page ?? pdf ?? print ?? archive),
    ...known('note', noteOn(edition, record, fields.published)),
  };
}

/** The names that its publishers had on the day; none where they were not seen. */
function publishersOf(edition: Edition, { fields }: RecordOf<'reports'>): readonly string[] {
  if (typeof fields.by === 'string') return [];
  return fields.by.flatMap((id) => {
    const body = anyRecord(edition.graph, id);
    return isIn(body, 'bodies') ? [nameOn(body, dateOf(fields.published))] : [];
  });
}

/** Where the record is in the document, how we know of it, and a date that BibTeX and RIS cannot say. */
function noteOn(edition: Edition, record: ContentRecord, published: Due): string | undefined {
  const { place, reportedBy } = placeInOriginal(edition, record);
  const notes = [
    place,
    reportedBy === undefined ? undefined : `Not seen in the document; reported by ${reportedBy}`,
    typeof published === 'object' ? `Date as printed: ${published.printed}` : undefined,
  ].filter((note) => note !== undefined);
  return notes.length === 0 ? undefined : `${notes.join('. ')}.`;
}
