import { nearestId } from '../nearest.ts';
import type { RecordId } from '../../schema/ids.ts';
import type { RecordGraph } from '../graph.ts';
import { addressOf, isRecordAddress, recordAt } from '../record-address.ts';
import { missing } from '../what-became.ts';
import { issueAt, perRecord } from './rule.ts';

/** A path in the text that looks like a record’s address leads to a record. */
export const addresses = perRecord((record, { graph, broken, moved }) =>
  record.body.links
    .filter((link) => link.component === 'address' && isRecordAddress(link.to))
    .filter((link) => !graph.records.has(recordAt(link.to)) && !broken.has(recordAt(link.to)))
    .map((link) => {
      const id = recordAt(link.to);
      const { says, remedy } = missing(moved, id, suggestion(graph, id), addressOf);
      return issueAt(
        record,
        'dangling-link',
        link.place,
        `The text links to ${link.to}, ${says}.`,
        remedy,
      );
    }),
);

function suggestion({ records }: RecordGraph, id: RecordId): string {
  const near = nearestId(id, [...records.keys()]);
  return near
    ? `Did you mean ${addressOf(near)}?`
    : 'Link to a record that exists, or take the link out.';
}
