/** The published records of what stands in a report. */
import { slippage } from '../../records/clocks.ts';
import type { ItemRecord, RecordOf } from '../../records/content-record.ts';
import { linksTo } from '../../records/graph.ts';
import { dueOf, saidOn } from '../../records/standing.ts';
import type { Published } from '../../schema/published/records.ts';
import { positions } from '../../schema/vocabulary.ts';
import { citationsOf, type Citations } from '../citations.ts';
import type { Edition } from '../edition.ts';
import { locatorOf } from '../item-facts.ts';
import { ratingRows } from '../ratings.ts';
import { isChanged } from '../runs.ts';
import { answerTo } from '../status.ts';
import { followed, numberPart } from './followed.ts';
import { maybe, party, reference, references, response, stated, when } from './parts.ts';
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
    made: maybe(saidOn(edition.graph, record), when),
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
