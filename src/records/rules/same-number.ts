import { sameInReport } from '../same-in-report.ts';
import { issueAt, type Rule } from './rule.ts';

/**
 * An official number belongs to one record of its kind in a report. A file that is named by its number cannot be
 * there twice; one with a name in words can claim the number of another, and no merge would notice.
 */
export const sameNumber: Rule = ({ graph }) =>
  sameInReport(graph, ({ number }) => number?.toLowerCase()).map(({ record, first }) =>
    issueAt(
      record,
      'shared-number',
      'number',
      `The number ${record.number ?? ''} is also that of ${first}.`,
      'Look into the document: one of the two has another number, or both are one record.',
    ),
  );
