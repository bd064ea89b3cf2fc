import { sortIssues, type Issue } from '../../issues/issue.ts';
import { isSame } from '../values.ts';
import type { ContentRecord } from '../../records/content-record.ts';
import { movesBetween, type Compared } from '../moves.ts';
import type { Judged, Side } from '../side.ts';
import { appendOnly } from './append-only.ts';
import { auditors } from './auditors.ts';
import { beforeOf } from './entries.ts';
import { evidence } from './evidence.ts';
import { reasons } from './reasons.ts';

/** A check that needs two moments of the record. */
type OverTime = (at: Compared, record: ContentRecord) => readonly Issue[];

const RULES: readonly OverTime[] = [appendOnly, evidence, auditors, reasons];

/**
 * What is wrong with a change, as ordinary issues at the lines of its author. Only what is new or not as it was is
 * judged, so that a rule can come later than a record. `asOf` is the day that remedies offer for a correction.
 */
export function overTime(base: Side, head: Judged, asOf: string): readonly Issue[] {
  const at: Compared = { base, head, asOf, moves: movesBetween(base, head) };
  const changed = [...head.graph.records.values()].filter((record) => {
    const before = beforeOf(at, record);
    return !base.unread.has(record.id) && !isSame(before?.fields, record.fields);
  });
  return sortIssues(changed.flatMap((record) => RULES.flatMap((rule) => rule(at, record))));
}
