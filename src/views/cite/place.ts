import { isIn, type ContentRecord } from '../../records/content-record.ts';
import { find } from '../../records/graph.ts';
import type { Edition } from '../edition.ts';
import { designationOf } from '../ref.ts';

/** Where a record is in its document. */
export interface PlaceInOriginal {
  /** `Recommendation 1, page 12`; undefined where the whole document is meant, or no place in it was seen. */
  readonly place: string | undefined;
  /** Who reported what it says, where nobody here saw the document or a copy of it. */
  readonly reportedBy: string | undefined;
}

/** The place of a record in the document it is about, from its own citations. */
export function placeInOriginal(edition: Edition, record: ContentRecord): PlaceInOriginal {
  if (isIn(record, 'sources')) return { place: undefined, reportedBy: undefined };
  const cites = record.fields.cites ?? [];
  const own = cites.find(({ seen }) => seen !== 'reporting');
  const reporting = own ? undefined : find(edition.graph, cites[0]?.source, 'sources');
  const isItem = record.report !== undefined && !isIn(record, 'reports');
  // A place in a copy or in an article about it is not a place in the document.
  const at = own?.seen !== 'document' || /^whole /i.test(own.at) ? undefined : own.at;
  const name = nameInDocument(record);
  return {
    place: isItem ? joined(name, at) : undefined,
    reportedBy: reporting && `${reporting.fields.publisher}, “${reporting.fields.title}”`,
  };
}

/** `Recommendation 2, page 9`; a place that begins with the name is said once. */
const joined = (name: string | undefined, at: string | undefined): string | undefined =>
  name !== undefined && at?.toLowerCase().startsWith(name.toLowerCase())
    ? at
    : [name, at].filter((part) => part !== undefined).join(', ') || undefined;

/** What the document itself calls the record: its number or its label; an address in words is ours. */
const nameInDocument = (record: ContentRecord): string | undefined =>
  record.number !== undefined || ('label' in record.fields && record.fields.label !== undefined)
    ? designationOf(record)
    : undefined;
