import { isIn } from '../content-record.ts';
import { issueAt, perRecord } from './rule.ts';

/** The number that the file’s name says is not written again. */
export const numbers = perRecord((record) => {
  if (
    !isIn(record, 'findings', 'recommendations', 'commitments') ||
    record.fields.number === undefined
  )
    return [];
  const named = /-(\d+[a-z]?)$/.exec(record.id)?.[1];
  const isNumbered =
    named !== undefined && /\/(?:finding|recommendation|commitment)-\d+[a-z]?$/.test(record.id);
  return isNumbered
    ? [
        issueAt(
          record,
          'redundant-number',
          'number',
          `number is "${record.fields.number}", and the file’s name already says that this is number ${named}.`,
          'Take the number field out.',
        ),
      ]
    : [];
});
