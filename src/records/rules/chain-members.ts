import { firstDay, lastDay } from '../calendar.ts';
import { isIn, type ContentRecord } from '../content-record.ts';
import { dateOf } from '../due.ts';
import { find } from '../graph.ts';
import { issueAt, perRecord, type Checked } from './rule.ts';

/** A chain is told in order of time, and each step once. Dates that could be in order are taken to be. */
export const chainMembers = perRecord((record, { graph }) => {
  if (!isIn(record, 'chains')) return [];
  const { members } = record.fields;
  const dated = members.flatMap((id, index) => {
    const member = graph.records.get(id);
    const date = member && saidOn(member, graph);
    return date === undefined ? [] : [{ id, index, date }];
  });
  return [
    ...members.flatMap((id, index) =>
      members.indexOf(id) === index
        ? []
        : [
            issueAt(
              record,
              'repeated-step',
              `members.${index}`,
              `${id} is a step of the chain already.`,
              'Take it out here or there.',
            ),
          ],
    ),
    ...dated.flatMap(({ id, index, date }, place) => {
      const before = dated[place - 1];
      if (before === undefined || before.id === id || firstDay(before.date) <= lastDay(date)) {
        return [];
      }
      return [
        issueAt(
          record,
          'step-out-of-order',
          `members.${index}`,
          `${id} is of ${date} and stands after ${before.id}, which is of ${before.date}.`,
          'Write the steps in order of time.',
        ),
      ];
    }),
  ];
});

/** When a step was said: when a promise was made, else when its document was published or received. */
function saidOn(record: ContentRecord, graph: Checked['graph']): string | undefined {
  const report = find(graph, record.report, 'reports');
  const published = dateOf(report?.fields.published) ?? report?.fields.received;
  if (!isIn(record, 'commitments') || record.fields.made === undefined) return published;
  return dateOf(record.fields.made);
}
