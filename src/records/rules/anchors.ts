import { isIn } from '../content-record.ts';
import { issueAt, perRecord } from './rule.ts';

/** Each statement of a report has an address of its own. */
export const anchors = perRecord((record) => {
  if (!isIn(record, 'reports')) return [];
  const all = record.fields.statements.map((statement) => statement.anchor);
  return all.flatMap((anchor, index) =>
    all.indexOf(anchor) === index
      ? []
      : [
          issueAt(
            record,
            'duplicate-anchor',
            `statements.${index}.anchor`,
            `statements[${index}].anchor is "${anchor}", which statements[${all.indexOf(anchor)}] has already.`,
            'Give it another anchor.',
          ),
        ],
  );
});
