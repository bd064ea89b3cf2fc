import { monthsBetween } from '../records/calendar.ts';
import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { dateOf, type Due } from '../records/due.ts';
import { find } from '../records/graph.ts';
import { changes } from '../schema/vocabulary.ts';
import { citationsOf } from './citations.ts';
import { dateInWords, dueInWords, monthsInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { recordPage, recordParts, type RecordPage, type RecordParts } from './record-page.ts';
import { historyRows, type HistoryRow } from './rows.ts';
import { refTo, type Ref } from './ref.ts';

/** One step of a chain: a promise, or what was found or asked about it in between. */
export interface ChainStep extends RecordParts {
  /** Whether it is a promise; the others are reality checks. */
  readonly isPromise: boolean;
  readonly report: Ref | undefined;
  readonly said: string;
  /** The date promised, in words; absent for a reality check. */
  readonly by: string | undefined;
  /** How it differs from the promise before it: its date, then what an editor recorded. */
  readonly change: string | undefined;
  readonly because: string | undefined;
  readonly history: readonly HistoryRow[];
}

/** A promise through time, with how far it slipped. */
export interface ChainPage extends RecordPage {
  readonly steps: readonly ChainStep[];
  /** The slip in a sentence; absent where fewer than two promises have a date. */
  readonly slip: string | undefined;
}

export function chainPage(edition: Edition, chain: RecordOf<'chains'>): ChainPage {
  const members = chain.fields.members.flatMap((id) => edition.graph.records.get(id) ?? []);
  return {
    ...recordPage(edition, chain),
    steps: members.map((member, index) => step(edition, member, members.slice(0, index))),
    slip: slipSentence(members),
  };
}

function step(
  edition: Edition,
  record: ContentRecord,
  before: readonly ContentRecord[],
): ChainStep {
  const citations = citationsOf(edition, record);
  const prefix = `${record.id.replaceAll('/', '-')}-`;
  const report = find(edition.graph, record.report, 'reports');
  const commitment = isIn(record, 'commitments') ? record : undefined;
  return {
    ...recordParts(edition, record, citations, prefix, 2),
    anchor: prefix.slice(0, -1),
    isPromise: commitment !== undefined,
    report: report && refTo(edition, report.id),
    said: dueInWords(commitment?.fields.made ?? report?.fields.published),
    by: commitment && dueInWords(targetDate(commitment)),
    change: commitment && changeInWords(commitment, before),
    because: commitment?.fields.replaces[0]?.because,
    history: isIn(record, 'commitments', 'recommendations')
      ? historyRows(edition, record, citations)
      : [],
  };
}

const targetDate = ({ fields }: RecordOf<'commitments'>): Due =>
  typeof fields.target === 'string' ? fields.target : fields.target.by;

/** `3 years later than the promise before it; weaker`. Later and earlier come from the dates alone. */
function changeInWords(
  commitment: RecordOf<'commitments'>,
  before: readonly ContentRecord[],
): string | undefined {
  const replaced = commitment.fields.replaces[0];
  const previous = before.filter((record) => isIn(record, 'commitments')).at(-1);
  const parts = [
    previous && laterBy(previous, commitment),
    ...(replaced?.change ?? []).map((code) => changes[code].label),
  ];
  return parts.filter((part) => part !== undefined).join('; ') || undefined;
}

function laterBy(
  previous: RecordOf<'commitments'>,
  next: RecordOf<'commitments'>,
): string | undefined {
  const [from, to] = [dateOf(targetDate(previous)), dateOf(targetDate(next))];
  if (from === undefined || to === undefined) return undefined;
  const months = monthsBetween(from, to);
  if (months === 0) return 'same date';
  return `${monthsInWords(Math.abs(months))} ${months > 0 ? 'later' : 'earlier'} than the promise before it`;
}

/** How often the date promised moved to a later one along the chain, and how far in all. */
function slipSentence(members: readonly ContentRecord[]): string | undefined {
  const dates = members.flatMap((record) =>
    isIn(record, 'commitments') ? (dateOf(targetDate(record)) ?? []) : [],
  );
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || dates.length < 2) return undefined;
  const moves = dates.filter(
    (date, index) => index > 0 && monthsBetween(dates[index - 1] ?? date, date) > 0,
  ).length;
  const moved = moves === 0 ? '' : `moved ${moves === 1 ? 'once' : `${moves} times`}, `;
  const months = monthsBetween(first, last);
  const far =
    months === 0
      ? 'to the same date'
      : `${monthsInWords(Math.abs(months))} ${months > 0 ? 'later' : 'earlier'}`;
  return `First promised for ${dateInWords(first)}, last for ${dateInWords(last)}: ${moved}${far}.`;
}
