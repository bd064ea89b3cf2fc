/** What became of recommendations and commitments, and how they stand. */
import { historyAsOf, type HistoryEntry } from '../../records/clocks.ts';
import type { RecordOf } from '../../records/content-record.ts';
import type * as shape from '../../schema/published/parts.ts';
import type { Part, Published } from '../../schema/published/records.ts';
import { bases } from '../../schema/vocabulary.ts';
import type { Citations } from '../citations.ts';
import type { Edition } from '../edition.ts';
import { amountOf } from '../rows.ts';
import { isIndependent, progressLabel } from '../status-words.ts';
import { clockOf, standingOf, statusOf } from '../status.ts';
import { clock, maybe, speaker } from './parts.ts';

/** What became of it, how it stands, and where its date stands. */
export function followed(
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
  citations: Citations,
): Pick<Published<'recommendations'>, 'history' | 'status' | 'clock'> {
  return {
    history: history(edition, record, citations),
    status: statusPart(edition, record),
    clock: clock(clockOf(edition, record)),
  };
}

/** The entries that its page shows, in the same order. */
function history(
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
  citations: Citations,
): readonly Part<typeof shape.historyEntry>[] {
  return historyAsOf<HistoryEntry>(record.fields.history, edition.asOf).map((entry) => ({
    date: entry.date,
    progress: { code: entry.progress, label: progressLabel(entry) },
    basis: { code: entry.basis, label: bases[entry.basis].label },
    by: speaker(edition, entry.by),
    figure: maybe(entry.figure, numberPart),
    note: entry.note,
    sources: citations.numbersOf(entry.cites),
    added: entry.added,
  }));
}

function statusPart(
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
): Part<typeof shape.status> {
  const { label, definition, detail, clock: clockInWords } = statusOf(edition, record);
  const { code, entry } = standingOf(edition, record);
  return {
    code,
    label,
    definition,
    verified: entry !== undefined && isIndependent(entry),
    basis: maybe(entry?.basis, (basis) => ({ code: basis, label: bases[basis].label })),
    date: entry?.date ?? null,
    by: maybe(entry?.by, (by) => speaker(edition, by)),
    detail: detail ?? null,
    clock: clockInWords ?? null,
  };
}

/** A number as an author writes it. */
interface GivenNumber {
  readonly value: number;
  readonly printed?: string | undefined;
  readonly unit: string;
  readonly measures: string;
}

export const numberPart = (given: GivenNumber): Part<typeof shape.number> => ({
  value: given.value,
  printed: given.printed ?? null,
  unit: given.unit,
  measures: given.measures,
  amount: amountOf(given),
});
