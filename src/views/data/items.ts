/** The published records of what stands in a report. */
import { historyAsOf, slippage, type HistoryEntry } from '../../records/clocks.ts';
import type { ItemRecord, RecordOf } from '../../records/content-record.ts';
import { linksTo } from '../../records/graph.ts';
import { dueOf } from '../../records/standing.ts';
import type * as shape from '../../schema/published/parts.ts';
import type { Part, Published } from '../../schema/published/records.ts';
import { bases, positions } from '../../schema/vocabulary.ts';
import { citationsOf, type Citations } from '../citations.ts';
import type { Edition } from '../edition.ts';
import { locatorOf } from '../item-facts.ts';
import { ratingRows } from '../ratings.ts';
import { amountOf } from '../rows.ts';
import { progressLabel } from '../status-words.ts';
import { isChanged } from '../slips.ts';
import { answerTo, clockOf, standingOf, statusOf } from '../status.ts';
import {
  clock,
  maybe,
  party,
  reference,
  references,
  response,
  speaker,
  stated,
  when,
} from './parts.ts';
import { recordPart } from './record-part.ts';

function itemPart<R extends ItemRecord>(edition: Edition, record: R, citations: Citations) {
  const chains = linksTo(edition.graph, record.id, 'has-member').map(({ from }) => from);
  return {
    ...recordPart<R['collection']>(edition, record, citations),
    number: record.number ?? null,
    locator: locatorOf(edition, record) ?? null,
    themes: references(edition, record.fields.themes),
    chains: references(edition, [...new Set(chains)]),
  };
}

export function finding(edition: Edition, record: RecordOf<'findings'>): Published<'findings'> {
  const citations = citationsOf(edition, record);
  return {
    ...itemPart(edition, record, citations),
    figures: record.fields.figures.map((figure) => ({
      ...numberPart(figure),
      date: when(figure.date),
      sources: citations.numbersOf(figure.cites),
    })),
  };
}

export function recommendation(
  edition: Edition,
  record: RecordOf<'recommendations'>,
): Published<'recommendations'> {
  const citations = citationsOf(edition, record);
  return {
    ...itemPart(edition, record, citations),
    to: party(edition, record.fields.to),
    due: when(dueOf(record)),
    rests_on: references(edition, record.fields['rests-on']),
    response: response(edition, answerTo(edition, record)),
    ...followed(edition, record, citations),
  };
}

export function commitment(
  edition: Edition,
  record: RecordOf<'commitments'>,
): Published<'commitments'> {
  const citations = citationsOf(edition, record);
  const { fields } = record;
  return {
    ...itemPart(edition, record, citations),
    owner: party(edition, fields.owner),
    made: maybe(fields.made, when),
    target: target(fields.target),
    replaces: fields.replaces.map(({ commitment: id, change, because }) => ({
      commitment: reference(edition, id),
      change,
      because,
    })),
    milestone_of: maybe(fields['milestone-of'], (id) => reference(edition, id)),
    slippage: slippagePart(edition, record),
    ...followed(edition, record, citations),
  };
}

function target(
  given: RecordOf<'commitments'>['fields']['target'],
): Published<'commitments'>['target'] {
  if (typeof given === 'string')
    return { unknown: given, measure: null, value: null, unit: null, by: null, conditions: null };
  const { measure, value, unit, by, conditions } = given;
  return {
    unknown: null,
    measure,
    value: value ?? null,
    unit: unit ?? null,
    by: when(by),
    conditions: conditions ?? null,
  };
}

function slippagePart(
  edition: Edition,
  { id }: RecordOf<'commitments'>,
): Published<'commitments'>['slippage'] {
  return maybe(slippage(edition.graph, id), ({ moves, months, steps }) => ({
    moves,
    months,
    what_changed_too: steps.slice(1).some((step) => isChanged(edition.graph, step.id)),
    steps: steps.map((step) => ({ id: step.id, by: step.by ?? null })),
  }));
}

/** What became of it, how it stands, and where its date stands. */
function followed(
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

const numberPart = (given: GivenNumber): Part<typeof shape.number> => ({
  value: given.value,
  printed: given.printed ?? null,
  unit: given.unit,
  measures: given.measures,
  amount: amountOf(given),
});

export function rating(edition: Edition, record: RecordOf<'ratings'>): Published<'ratings'> {
  const citations = citationsOf(edition, record);
  return {
    ...itemPart(edition, record, citations),
    rates: reference(edition, record.fields.rates),
    scheme: reference(edition, record.fields.scheme),
    cells: ratingRows(edition, record).map(({ criterion, title, question, mark, note, cites }) => ({
      criterion,
      title,
      question,
      rating: mark.code,
      label: mark.label,
      level: mark.level ?? null,
      of: mark.of,
      meaning: mark.meaning ?? null,
      note: note ?? null,
      sources: citations.numbersOf(cites),
    })),
    response: response(edition, answerTo(edition, record)),
  };
}

export function responseRecord(
  edition: Edition,
  record: RecordOf<'responses'>,
): Published<'responses'> {
  const { to, position, reason } = record.fields;
  return {
    ...itemPart(edition, record, citationsOf(edition, record)),
    to: reference(edition, to),
    position: { code: position, label: positions[position].label },
    reason: stated(reason),
  };
}
