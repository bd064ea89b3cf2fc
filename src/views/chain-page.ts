import { monthsBetween } from '../records/calendar.ts';
import { slippage } from '../records/clocks.ts';
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
  /** What the folded history holds: `What became of it: 3 entries, 2014 to 2026`. */
  readonly became: string;
  /** What the folded list of sources holds. */
  readonly sourcesInWords: string;
}

/** A promise through time, with how far it slipped. */
export interface ChainPage extends RecordPage {
  readonly steps: readonly ChainStep[];
  /** The slip in a sentence; absent where no promise took the place of an earlier date. */
  readonly slip: string | undefined;
}

export function chainPage(edition: Edition, chain: RecordOf<'chains'>): ChainPage {
  const members = chain.fields.members.flatMap((id) => edition.graph.records.get(id) ?? []);
  return {
    ...recordPage(edition, chain),
    steps: members.map((member) => step(edition, member)),
    slip: slipSentence(edition, members),
  };
}

function step(edition: Edition, record: ContentRecord): ChainStep {
  const citations = citationsOf(edition, record);
  const prefix = `${record.id.replaceAll('/', '-')}-`;
  const report = find(edition.graph, record.report, 'reports');
  const commitment = isIn(record, 'commitments') ? record : undefined;
  const history = isIn(record, 'commitments', 'recommendations')
    ? historyRows(edition, record, citations)
    : [];
  return {
    ...recordParts(edition, record, citations, prefix, 2),
    anchor: prefix.slice(0, -1),
    isPromise: commitment !== undefined,
    report: report && refTo(edition, report.id),
    said: dueInWords(commitment?.fields.made ?? report?.fields.published),
    by: commitment && dueInWords(targetDate(commitment.fields)),
    change: commitment && changeInWords(edition, commitment),
    because: commitment?.fields.replaces[0]?.because,
    history,
    became: becameInWords(history),
    sourcesInWords: citations.list.length === 1 ? '1 source' : `${citations.list.length} sources`,
  };
}

/** Rows are newest first. */
function becameInWords(history: readonly HistoryRow[]): string {
  const [newest, oldest] = [history[0]?.date, history.at(-1)?.date];
  const dates = newest === oldest ? newest : `${oldest} to ${newest}`;
  return `What became of it: ${history.length === 1 ? '1 entry' : `${history.length} entries`}, ${dates}`;
}

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

/**
 * How far the date moved along promises that took each other’s place; of several such runs, the one
 * that moved furthest. Promises that merely stand one after another may measure different things,
 * and are not counted as one that slipped (DESIGN, section 3: slippage along `replaces`).
 */
function slipSentence(edition: Edition, members: readonly ContentRecord[]): string | undefined {
  const slips = members.flatMap(({ id }) => slippage(edition.graph, id) ?? []);
  const furthest = slips.toSorted((a, b) => b.months - a.months)[0];
  const dates = (furthest?.steps ?? []).flatMap(({ by }) => (by === undefined ? [] : [by]));
  const [first, last] = [dates[0], dates.at(-1)];
  if (!furthest || furthest.months <= 0 || first === undefined || last === undefined) {
    return undefined;
  }
  const times = furthest.moves === 1 ? 'once' : `${furthest.moves} times`;
  return `Along promises that took each other’s place: first for ${dateInWords(first)}, last for ${dateInWords(last)}; moved ${times}, ${spanOf(furthest.months)}.`;
}
