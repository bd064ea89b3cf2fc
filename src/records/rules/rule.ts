import type { Issue, Place } from '../../issues/issue.ts';
import type { IssueCode } from '../../issues/catalogue.ts';
import type { RecordId } from '../../schema/ids.ts';
import type { ContentRecord } from '../content-record.ts';
import type { Redirect } from '../parse-settings.ts';
import type { RecordGraph } from '../graph.ts';

/** What a rule may look at. */
export interface Checked {
  readonly graph: RecordGraph;
  /** Records whose own file has problems; links to them are not judged. */
  readonly broken: ReadonlySet<RecordId>;
  /** What was moved, split or taken away, by redirects.yaml. */
  readonly moved: readonly Redirect[];
}

/** A check that no single field can make: it needs the text, or other records. */
export type Rule = (checked: Checked) => readonly Issue[];

/** An issue at a field of a record, or at the record’s first line. */
export const issueAt = (
  record: ContentRecord,
  code: IssueCode,
  at: string | Place,
  problem: string,
  remedy: string,
): Issue => ({
  code,
  file: record.file,
  place: typeof at === 'string' ? placeOfField(record, at) : at,
  problem,
  remedy,
});

/** Where a field is; where the nearest field around it is, if it was left out. */
function placeOfField(record: ContentRecord, field: string): Place {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const place = record.places[parts.slice(0, length).join('.')];
    if (place) return place;
  }
  return { line: 1, column: 1 };
}

/** `links.1.to` as an author would say it: `links[1].to`. */
export const fieldName = (field: string): string => field.replace(/\.(\d+)(?=\.|$)/g, '[$1]');

/** Runs a check on every record of a graph. */
export const perRecord =
  (check: (record: ContentRecord, checked: Checked) => readonly Issue[]): Rule =>
  (checked) =>
    [...checked.graph.records.values()].flatMap((record) => check(record, checked));
