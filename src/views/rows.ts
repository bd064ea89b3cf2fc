import { historyAsOf, type HistoryEntry } from '../records/clocks.ts';
import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { bases } from '../schema/vocabulary.ts';
import type { Citations } from './citations.ts';
import { dateInWords, dueInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { refTo } from './ref.ts';
import { progressPath } from './status.ts';
import { progressLabel, progressTone, type Tone } from './status-words.ts';

/** One dated statement of what became of something. */
export interface HistoryRow {
  /** The date as given, and in words. */
  readonly on: string;
  readonly date: string;
  readonly label: string;
  readonly tone: Tone;
  /** Where its word is explained. */
  readonly explained: string;
  readonly basis: string;
  readonly by: { readonly text: string; readonly href?: string };
  readonly figure: string | undefined;
  readonly note: string;
  readonly sources: readonly number[];
  readonly added: string;
}

/** A number a record gives. */
export interface FigureRow {
  readonly amount: string;
  readonly measures: string;
  readonly date: string;
  readonly sources: readonly number[];
}

/** Values that sources give differently. */
export interface DisagreementRow {
  readonly about: string;
  readonly values: readonly { readonly value: string; readonly sources: readonly number[] }[];
  readonly shown: string;
  readonly because: string;
}

/** The numbers a finding gives; other records give none of their own. */
export function figureRows(record: ContentRecord, citations: Citations): readonly FigureRow[] {
  if (!isIn(record, 'findings')) return [];
  return record.fields.figures.map((figure) => ({
    amount: amountOf(figure),
    measures: figure.measures,
    date: dueInWords(figure.date),
    sources: citations.numbersOf(figure.cites),
  }));
}

/** A number as the source prints it, else with its unit. */
export const amountOf = ({
  value,
  printed,
  unit,
}: {
  readonly value: number;
  readonly printed?: string | undefined;
  readonly unit: string;
}): string => {
  if (printed !== undefined) return printed;
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 20 });
  const money = /^([£€$])\s*(.*)$/.exec(unit);
  if (money) return `${money[1] ?? ''}${number} ${money[2] ?? ''}`.trim();
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
};

/** What became of something, newest first, as of the edition’s day. */
export function historyRows(
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
  citations: Citations,
): readonly HistoryRow[] {
  return historyAsOf<HistoryEntry>(record.fields.history, edition.asOf).map((entry) => ({
    on: entry.date,
    date: dateInWords(entry.date),
    label: progressLabel(entry),
    tone: progressTone(entry),
    explained: progressPath(edition, record.collection, entry),
    basis: bases[entry.basis].label,
    by: speaker(edition, entry.by),
    figure: entry.figure && `${amountOf(entry.figure)}: ${entry.figure.measures}`,
    note: entry.note,
    sources: citations.numbersOf(entry.cites),
    added: dateInWords(entry.added),
  }));
}

/** Who says so, by name or by a link to the body. */
export function speaker(edition: Edition, by: string): HistoryRow['by'] {
  if (!by.startsWith('bodies/')) return { text: by };
  const ref = refTo(edition, by);
  return { text: ref.title, href: ref.href };
}

/** Where the sources of a record differ. */
export function disagreementRows(
  record: ContentRecord,
  citations: Citations,
): readonly DisagreementRow[] {
  if (isIn(record, 'sources', 'schemes')) return [];
  return record.fields.disagreements.map(({ about, values, shown, because }) => ({
    about,
    values: values.map(({ value, cites }) => ({ value, sources: citations.numbersOf(cites) })),
    shown,
    because,
  }));
}
