import type { Issue } from '../../issues/issue.ts';
import { firstDay, lastDay } from '../calendar.ts';
import { isIn, type ContentRecord, type ItemRecord } from '../content-record.ts';
import { dateOf, type Due } from '../due.ts';
import { find } from '../graph.ts';
import { issueAt, perRecord, type Checked } from './rule.ts';

/** Nothing asked or promised falls due before the document that says so was published. */
export const dueDates = perRecord((record, checked) => {
  if (isIn(record, 'recommendations')) return early(record, checked, 'due', record.fields.due);
  if (isIn(record, 'reports'))
    return early(record, checked, 'answer-due', record.fields['answer-due']);
  if (!isIn(record, 'commitments') || typeof record.fields.target === 'string') return [];
  // A promise that the document only reports was made earlier, and may have fallen due by then.
  if (record.fields.made !== undefined) return [];
  return early(record, checked, 'target.by', record.fields.target.by);
});

function early(
  record: ContentRecord | ItemRecord,
  { graph }: Checked,
  field: string,
  due: Due | undefined,
): readonly Issue[] {
  const published = dateOf(find(graph, record.report, 'reports')?.fields.published);
  const by = dateOf(due);
  if (published === undefined || by === undefined || lastDay(by) >= firstDay(published)) return [];
  return [
    issueAt(
      record,
      'due-before-report',
      field,
      `${field} is ${by}, and the report was published ${published}.`,
      'Check both dates in the document. If it really says so, put its words in printed and leave by out.',
    ),
  ];
}
