import { isIn, type ContentRecord } from '../records/content-record.ts';
import { find } from '../records/graph.ts';
import { collections } from '../schema/collections.ts';
import { dateOf } from '../records/due.ts';
import type { Edition } from './edition.ts';
import { designationOf, officialNumber, shortName } from './ref.ts';

/** What the search index knows of a page besides its text. */
export interface SearchEntry {
  /** The filter "kind", as readers see it. */
  readonly kind: string;
  /** The filter "report"; absent for what is in no report. */
  readonly report: string | undefined;
  /** The designation with its report, shown beside a result. */
  readonly designation: string;
  readonly date: string | undefined;
  /** Other words that should find the page: numbers without spaces, abbreviations, aliases. Searched, not shown. */
  readonly aliases: string;
}

export function searchEntry(edition: Edition, record: ContentRecord): SearchEntry {
  const report = find(edition.graph, record.report, 'reports');
  return {
    kind: kindOf(record),
    report: report && shortName(report),
    designation: designationOf(record),
    date: dateOf(report?.fields.published) ?? report?.fields.received,
    aliases: aliases(record).join(', '),
  };
}

const kindOf = (record: ContentRecord): string => {
  const { singular } = collections[record.collection];
  return singular.charAt(0).toUpperCase() + singular.slice(1);
};

function aliases(record: ContentRecord): readonly string[] {
  if (isIn(record, 'bodies', 'terms')) return record.fields.also;
  if (!isIn(record, 'reports')) return [];
  const number = officialNumber(record);
  return number === undefined
    ? []
    : [number, number.replace(/\s+/g, ''), number.replace(/\s+/g, '-')];
}
