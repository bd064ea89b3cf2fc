import { monthsBetween } from '../records/calendar.ts';
import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { dateOf, type Due } from '../records/due.ts';
import { find } from '../records/graph.ts';
import { changes } from '../schema/vocabulary.ts';
import { chainChart, type ChainChart } from './chain-chart.ts';
import { citationsOf } from './citations.ts';
import { dueBriefly, dueInWords, monthsInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { recordPage, recordParts, type RecordPage, type RecordParts } from './record-page.ts';
import { historyRows, type HistoryRow } from './rows.ts';
import { refTo, type Ref } from './ref.ts';
import { slipsOf } from './slips.ts';

/** One step of a chain: a promise, or what was found or asked about it in between. */
export interface ChainStep extends RecordParts {
  /** Whether it is a promise; the others are reality checks. */
  readonly isPromise: boolean;
  readonly report: Ref | undefined;
  readonly said: string;
  /** The same in a few characters, for the table. */
  readonly saidBriefly: string;
  /** The date promised, in words; absent for a reality check. */
  readonly by: string | undefined;
  readonly byBriefly: string | undefined;
  /** How it differs from the promise before it: its date, then what an editor recorded. */
  readonly change: string | undefined;
  readonly because: string | undefined;
  readonly history: readonly HistoryRow[];
  /** What the folded history holds: `What became of it: 3 entries, 2014 to 2026`. */
  readonly became: string;
  /** What the folded list of sources holds. */
  readonly sourcesInWords: string;
}

/** A promise through time, with how far it slipped. */
export interface ChainPage extends RecordPage {
  readonly steps: readonly ChainStep[];
  /** How far it slipped, a sentence for each run of promises that took each other’s place. */
  readonly slips: readonly string[];
  readonly chart: ChainChart | undefined;
}

export function chainPage(edition: Edition, chain: RecordOf<'chains'>): ChainPage {
  const members = chain.fields.members.flatMap((id) => edition.graph.records.get(id) ?? []);
  return {
    ...recordPage(edition, chain),
    steps: members.map((member) => step(edition, member)),
    slips: slipsOf(edition, chain.fields.members).map(({ sentence }) => sentence),
    chart: chainChart(edition, chain.fields.members),
  };
}

function step(edition: Edition, record: ContentRecord): ChainStep {
  const citations = citationsOf(edition, record);
  const prefix = `${record.id.replaceAll('/', '-')}-`;
  const report = find(edition.graph, record.report, 'reports');
  const commitment = isIn(record, 'commitments') ? record : undefined;
  const said = commitment?.fields.made ?? report?.fields.published;
  const history = isIn(record, 'commitments', 'recommendations')
    ? historyRows(edition, record, citations)
    : [];
  return {
    ...recordParts(edition, record, citations, prefix, 2),
    anchor: prefix.slice(0, -1),
    isPromise: commitment !== undefined,
    report: report && refTo(edition, report.id),
    said: dueInWords(said),
    saidBriefly: dueBriefly(said),
    by: commitment && dueInWords(targetDate(commitment.fields)),
    byBriefly: commitment && dueBriefly(targetDate(commitment.fields)),
    change: commitment && changeInWords(edition, commitment),
    because: commitment?.fields.replaces[0]?.because,
    history,
    became: becameInWords(history),
    sourcesInWords: citations.list.length === 1 ? '1 source' : `${citations.list.length} sources`,
  };
}

/** Rows are newest first. Years are enough to say what is folded away. */
function becameInWords(history: readonly HistoryRow[]): string {
  const [newest, oldest] = [yearOf(history[0]), yearOf(history.at(-1))];
  const years = newest === oldest ? newest : `${oldest} to ${newest}`;
  return `What became of it: ${history.length === 1 ? '1 entry' : `${history.length} entries`}, ${years}`;
}

const yearOf = (row: HistoryRow | undefined): string => row?.date.slice(-4) ?? '';

const targetDate = (fields: RecordOf<'commitments'>['fields']): Due =>
  typeof fields.target === 'string' ? fields.target : fields.target.by;

/** `3 years later than the promise it replaces; weaker`. Later and earlier come from the dates alone. */
function changeInWords(edition: Edition, { fields }: RecordOf<'commitments'>): string | undefined {
  const replaced = fields.replaces[0];
  const previous = find(edition.graph, replaced?.commitment, 'commitments');
  if (!replaced || !previous) return undefined;
  const [from, to] = [dateOf(targetDate(previous.fields)), dateOf(targetDate(fields))];
  const later = from === undefined || to === undefined ? [] : [laterBy(monthsBetween(from, to))];
  return [...later, ...replaced.change.map((code) => changes[code].label)].join('; ');
}

const laterBy = (months: number): string =>
  months === 0
    ? 'the date of the promise it replaces'
    : `${spanOf(months)} than the promise it replaces`;

const spanOf = (months: number): string =>
  `${monthsInWords(Math.abs(months))} ${months > 0 ? 'later' : 'earlier'}`;
