import { isIn } from '../content-record.ts';
import { find } from '../graph.ts';
import { isWithdrawn } from '../withdrawn.ts';
import { issueAt, perRecord, type Rule } from './rule.ts';

/** A withdrawn record says why and since when; a record that is not withdrawn says neither. */
const own = perRecord((record) => {
  if (isIn(record, 'sources', 'schemes')) return [];
  const { state, withdrawn } = record.fields;
  if ((state === 'withdrawn') === (withdrawn !== undefined)) return [];
  return [
    withdrawn === undefined
      ? issueAt(
          record,
          'missing-reason',
          'state',
          'The record is withdrawn and does not say when and why.',
          'Add withdrawn, as { on: 2021-03-31, because: It was said of another line. }',
        )
      : issueAt(
          record,
          'stray-withdrawal',
          'withdrawn',
          `withdrawn is given, and state is ${state}.`,
          'Write state: withdrawn, or take the field out.',
        ),
  ];
});

/** What a withdrawn document said is withdrawn with it: nothing could be in force that nobody said. */
const withItsReport = perRecord((record, { graph }) => {
  const report = isIn(record, 'reports') ? undefined : find(graph, record.report, 'reports');
  if (!report || !isWithdrawn(report) || isWithdrawn(record)) return [];
  return [
    issueAt(
      record,
      'outlives-report',
      { line: 1, column: 1 },
      `${report.id} is withdrawn, and this record of it is not.`,
      `Withdraw it too: npm run withdraw ${record.id} -- --why "…"`,
    ),
  ];
});

export const withdrawals: Rule = (checked) => [...own(checked), ...withItsReport(checked)];
