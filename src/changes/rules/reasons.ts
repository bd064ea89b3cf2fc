import type { Issue } from '../../issues/issue.ts';
import { isIn, type ContentRecord } from '../../records/content-record.ts';
import { issueAt } from '../../records/rules/rule.ts';
import { recommendationProgress } from '../../schema/vocabulary.ts';
import type { Compared } from '../moves.ts';
import { isSame } from '../values.ts';
import { beforeOf, newEntries } from './entries.ts';

/** What ends a matter is told with its reason. That of a withdrawn record is asked for by the rules of the record. */
export const reasons = (at: Compared, record: ContentRecord): readonly Issue[] => [
  ...ofRejection(at, record),
  ...ofWhatIsGone(at, record),
];

function ofRejection(at: Compared, record: ContentRecord): readonly Issue[] {
  if (!isIn(record, 'responses')) return [];
  const { position, reason } = record.fields;
  const before = beforeOf(at, record)?.fields;
  const isAsItWas = before && isSame([before.position, before.reason], [position, reason]);
  const hasReason = reason !== 'none-stated' && reason !== 'not-seen';
  if (position !== 'rejected' || isAsItWas || hasReason) return [];
  return [
    issueAt(
      record,
      'missing-reason',
      'reason',
      `position is rejected, and reason is ${reason}.`,
      'Write the reason that the response gives, in a sentence; if it gives none, say that in a sentence.',
    ),
  ];
}

const { label, definition } = recommendationProgress['no-longer-applicable'];

/** A note that says no more than the code does gives no reason. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([label, definition].map(bare));

function ofWhatIsGone(at: Compared, record: ContentRecord): readonly Issue[] {
  if (!isIn(record, 'recommendations')) return [];
  return newEntries(at, record).flatMap(({ entry, index }) =>
    entry.progress === 'no-longer-applicable' && SAYS_NOTHING.has(bare(entry.note))
      ? [
          issueAt(
            record,
            'missing-reason',
            `history.${index}.note`,
            `history[${index}].progress is no-longer-applicable, and its note is "${entry.note}", which gives no reason.`,
            'Say in the note what is gone, and why.',
          ),
        ]
      : [],
  );
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}
