import { nearestId } from '../nearest.ts';
import { isRecordAddress, recordAt } from '../record-address.ts';
import { issueAt, perRecord } from './rule.ts';

/** A path in the text that looks like a record’s address leads to a record. */
export const addresses = perRecord((record, { graph, broken }) =>
  record.body.links
    .filter((link) => link.component === 'address' && isRecordAddress(link.to))
    .filter((link) => !graph.records.has(recordAt(link.to)) && !broken.has(recordAt(link.to)))
    .map((link) => {
      const near = nearestId(recordAt(link.to), [...graph.records.keys()]);
      return issueAt(
        record,
        'dangling-link',
        link.place,
        `The text links to ${link.to}, and there is no such record.`,
        near ? `Did you mean /${near}/?` : 'Link to a record that exists, or take the link out.',
      );
    }),
);
