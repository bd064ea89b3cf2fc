import { isIn } from '../content-record.ts';
import { linksTo } from '../graph.ts';
import { isWithdrawn } from '../withdrawn.ts';
import { issueAt, perRecord } from './rule.ts';

/** A response says something to every recommendation on record of the report it answers, or says what holds for the rest. */
export const answers = perRecord((record, { graph, broken }) => {
  if (!isIn(record, 'reports') || record.fields.answers === undefined || isWithdrawn(record))
    return [];
  // A response that cannot be read may be the one that is missing.
  const unread = [...broken].some((id) => id.startsWith(`${record.id}/response-`));
  if (record.fields.rest !== undefined || unread) return [];
  const uncovered = (graph.itemsOf.get(record.fields.answers) ?? [])
    .filter((item) => isIn(item, 'recommendations') && !isWithdrawn(item))
    .filter(
      (asked) =>
        !linksTo(graph, asked.id, 'responds-to').some(({ from }) => {
          const response = graph.records.get(from);
          return response !== undefined && response.report === record.id && !isWithdrawn(response);
        }),
    );
  return uncovered.map((asked) =>
    issueAt(
      record,
      'uncovered-recommendation',
      'answers',
      `The document answers ${record.fields.answers ?? ''}, and has no response to ${asked.id}.`,
      'Add the response; or write rest: not-addressed, or rest: not-seen where that part was not seen.',
    ),
  );
});
