import { plainName } from '../plain-name.ts';
import { sameInReport } from '../same-in-report.ts';
import { issueAt, type Rule } from './rule.ts';

/** No two records of one kind in one report have the same title, whatever its capitals and punctuation. */
export const titles: Rule = ({ graph }) =>
  sameInReport(graph, ({ fields }) => plainName(fields.title)).map(({ record, first }) =>
    issueAt(
      record,
      'duplicate-title',
      'title',
      `The title "${record.fields.title}" is also that of ${first}.`,
      'Say in each title what that record says.',
    ),
  );
