import { monthsBetween } from '../records/calendar.ts';
import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { dateOf, type Due } from '../records/due.ts';
import { find } from '../records/graph.ts';
import { changes } from '../schema/vocabulary.ts';
import { recordPath } from './addresses.ts';
import { becameInWords } from './became.ts';
import { chainFacts } from './chain-facts.ts';
import { chartOn, slipsOn, type ChainChart } from './chain-on-day.ts';
import { citationsOf } from './citations.ts';
import { factsPath } from './chains-page.ts';
import { dateInWords, dueBriefly, dueInWords, dueWithin, goingOn, monthsInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { recordPage, recordParts, type RecordPage, type RecordParts } from './record-page.ts';
import { historyRows, type HistoryRow } from './rows.ts';
import { capital, refTo, type Ref } from './ref.ts';

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
  /** The same in a few characters, for the table; where there is no date, that none was seen or stated. */
  readonly byBriefly: string | undefined;
  /** Whether it has a date, so that “due” can stand before it. */
  readonly isDated: boolean;
  /** How far its date lies from that of the promise it replaces, in the few words of a table. */
  readonly moved: string | undefined;
  readonly id: string;
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
  /** Where the facts are that another day follows from. */
  readonly factsHref: string;
  readonly csvHref: string;
  readonly asOf: string;
  readonly asOfInWords: string;
}

export function chainPage(edition: Edition, chain: RecordOf<'chains'>): ChainPage {
  const facts = chainFacts(edition, chain.fields.members);
  const members = chain.fields.members.flatMap((id) => edition.graph.records.get(id) ?? []);
  return {
    ...recordPage(edition, chain),
    steps: members.map((member) => step(edition, member)),
    slips: slipsOn(facts, edition.asOf).map(({ sentence }) => sentence),
    chart: chartOn(facts, edition.asOf),
    factsHref: factsPath(edition),
    csvHref: recordPath(edition, chain.id).replace(/\/$/, '.csv'),
    asOf: edition.asOf,
    asOfInWords: dateInWords(edition.asOf),
  };
}

function step(edition: Edition, record: ContentRecord): ChainStep {
  const citations = citationsOf(edition, record);
  const prefix = `${record.id.replaceAll('/', '-')}-`;
  const report = find(edition.graph, record.report, 'reports');
  const commitment = isIn(record, 'commitments') ? record : undefined;
  const said = commitment?.fields.made ?? report?.fields.published;
  const by = commitment && targetDate(commitment.fields);
  const isDated = by !== undefined && by !== 'not-seen' && by !== 'none-stated';
  const history = isIn(record, 'commitments', 'recommendations')
    ? historyRows(edition, record, citations)
    : [];
  return {
    ...recordParts(edition, record, citations, prefix, 2),
    anchor: prefix.slice(0, -1),
    id: record.id,
    isPromise: commitment !== undefined,
    report: report && refTo(edition, report.id),
    said: dueInWords(said),
    saidBriefly: dueBriefly(said),
    by: by && dueInWords(by),
    byBriefly: by && (isDated ? goingOn(dueBriefly(by)) : capital(dueWithin(by))),
    isDated,
    moved: commitment && movedInWords(edition, commitment),
    change: commitment && changeInWords(edition, commitment),
    because: commitment?.fields.replaces[0]?.because,
    history,
    became: becameInWords(history.map(({ on }) => on)),
    sourcesInWords: citations.list.length === 1 ? '1 source' : `${citations.list.length} sources`,
  };
}

const targetDate = (fields: RecordOf<'commitments'>['fields']): Due =>
  typeof fields.target === 'string' ? fields.target : fields.target.by;

/** `+ 3 years`; absent for a promise that replaces none, or where a date is not known. */
function movedInWords(edition: Edition, commitment: RecordOf<'commitments'>): string | undefined {
  const months = monthsMoved(edition, commitment);
  if (months === undefined) return undefined;
  return months === 0 ? 'same date' : `${months > 0 ? '+' : '−'}${monthsInWords(Math.abs(months))}`;
}

function monthsMoved({ graph }: Edition, { fields }: RecordOf<'commitments'>): number | undefined {
  const previous = find(graph, fields.replaces[0]?.commitment, 'commitments');
  const [from, to] = [previous && dateOf(targetDate(previous.fields)), dateOf(targetDate(fields))];
  return from === undefined || to === undefined ? undefined : monthsBetween(from, to);
}

/** `3 years later than the promise it replaces; weaker`. Later and earlier come from the dates alone. */
function changeInWords(edition: Edition, commitment: RecordOf<'commitments'>): string | undefined {
  const [replaced] = commitment.fields.replaces;
  if (!replaced || !find(edition.graph, replaced.commitment, 'commitments')) return undefined;
  const months = monthsMoved(edition, commitment);
  const later = months === undefined ? [] : [laterBy(months)];
  return [...later, ...replaced.change.map((code) => changes[code].label)].join('; ');
}

const laterBy = (months: number): string =>
  months === 0
    ? 'the date of the promise it replaces'
    : `${spanOf(months)} than the promise it replaces`;

const spanOf = (months: number): string =>
  `${monthsInWords(Math.abs(months))} ${months > 0 ? 'later' : 'earlier'}`;
