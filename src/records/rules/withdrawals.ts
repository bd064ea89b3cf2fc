import { isIn } from '../content-record.ts';
import { issueAt, perRecord } from './rule.ts';

/** A withdrawn record says why. */
export const withdrawals = perRecord((record) => {
  if (
    isIn(record, 'sources', 'schemes') ||
    record.fields.state !== 'withdrawn' ||
    record.fields.reason !== undefined
  )
    return [];
  return [
    issueAt(
      record,
      'missing-reason',
      'state',
      'The record is withdrawn and gives no reason.',
      'Add reason, in a sentence.',
    ),
  ];
});
