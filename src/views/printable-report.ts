import type { RecordOf } from '../records/content-record.ts';
import { itemPrefix, printablePath, recordPath } from './addresses.ts';
import { dateInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import type { PageHead } from './page-head.ts';
import { permalink, wholeRecord, type WholeRecord } from './record-page.ts';
import { fullName, shortName } from './ref.ts';
import { BELOW_ITEM, reportPage, type ReportPage, type ReportSection } from './report-page.ts';

/** A record in full, with the whole address of its own page. */
export interface PrintedRecord extends WholeRecord {
  readonly permalink: string;
}

/** The records of one kind in a report, each with everything that is on its own page. */
export interface PrintableSection extends Omit<ReportSection, 'items'> {
  readonly records: readonly PrintedRecord[];
}

/** A report with its records in full, to be printed or read in one go. */
export interface PrintableReport extends ReportPage {
  readonly whole: readonly PrintableSection[];
  readonly asOf: string;
}

export function printableReport(edition: Edition, report: RecordOf<'reports'>): PrintableReport {
  const page = reportPage(edition, report);
  const items = edition.graph.itemsOf.get(report.id) ?? [];
  return {
    ...page,
    head: printableHead(edition, report, page.head),
    // The files stand beside the report’s own page.
    cite: {
      ...page.cite,
      files: page.cite.files.map(({ name, href }) => ({ name, href: `${page.href}${href}` })),
    },
    whole: page.sections.map(({ collection, heading, stated }) => ({
      collection,
      heading,
      stated,
      records: items
        .filter((item) => item.collection === collection)
        .map((item) => ({
          ...wholeRecord(edition, item, { prefix: itemPrefix(item.id), deeper: BELOW_ITEM }),
          permalink: permalink(edition, item.id),
        })),
    })),
    asOf: dateInWords(edition.asOf),
  };
}

/** It says nothing that the records’ own pages do not say, so it is neither searched nor mapped. */
const printableHead = (
  edition: Edition,
  report: RecordOf<'reports'>,
  { crumbs, picture }: PageHead,
): PageHead => ({
  title: `All of ${fullName(report)}, to print`,
  description: `Everything on this record of ${fullName(report)}, with every citation, on one page.`,
  path: printablePath(edition, report.id),
  crumbs: [...crumbs, { text: shortName(report), href: recordPath(edition, report.id) }],
  ...(picture && { picture }),
  isUnlisted: true,
});
