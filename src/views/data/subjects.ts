/** The published records of what stands in no report: chains, bodies, terms, sources, schemes. */
import { answersNow, hasPassedOn } from '../../records/clocks.ts';
import type { RecordOf } from '../../records/content-record.ts';
import { find, linksTo } from '../../records/graph.ts';
import type { RecordId } from '../../schema/ids.ts';
import type { Published } from '../../schema/published/records.ts';
import { bodyKinds, sourceKinds } from '../../schema/vocabulary.ts';
import { chainPage } from '../chain-page.ts';
import { citationsOf } from '../citations.ts';
import type { Edition } from '../edition.ts';
import { chainFacts } from '../chain-facts.ts';
import { slipsOn } from '../chain-on-day.ts';
import { maybe, reference, references, stated, when } from './parts.ts';
import { recordPart } from './record-part.ts';

export function chain(edition: Edition, record: RecordOf<'chains'>): Published<'chains'> {
  const { members, themes } = record.fields;
  return {
    ...recordPart(edition, record, citationsOf(edition, record)),
    members: references(edition, members),
    steps: chainPage(edition, record).steps.map((step) => ({
      member: reference(edition, step.id),
      is_promise: step.isPromise,
      said: step.said,
      by: step.by ?? null,
      change: step.change ?? null,
      because: step.because ?? null,
    })),
    slips: slipsOn(chainFacts(edition, members), edition.asOf).map(({ months, sentence }) => ({
      months,
      sentence,
    })),
    themes: references(edition, themes),
  };
}

export function body(edition: Edition, record: RecordOf<'bodies'>): Published<'bodies'> {
  const { fields } = record;
  const before = new Set(linksTo(edition.graph, record.id, 'succeeded-by').map(({ from }) => from));
  return {
    ...recordPart(edition, record, citationsOf(edition, record)),
    kind: { code: fields.kind, label: bodyKinds[fields.kind].label },
    also: fields.also,
    names: fields.names.map(({ name, from, to }) => ({
      name,
      from: maybe(from, when),
      to: maybe(to, when),
    })),
    from: when(fields.from),
    to: maybe(fields.to, when),
    part_of: maybe(fields['part-of'], (id) => reference(edition, id)),
    predecessors: [...before].flatMap((id) => {
      const other = find(edition.graph, id, 'bodies');
      if (!other) return [];
      const passed = other.fields.successors.filter((next) => next.body === record.id);
      return passed.map((next) => succession(edition, id, next, other));
    }),
    successors: fields.successors.map((next) => succession(edition, next.body, next, record)),
    answering_now: references(edition, answersNow(edition.graph, record.id, edition.asOf)),
  };
}

type Succession = RecordOf<'bodies'>['fields']['successors'][number];

/** Functions passing on, as seen from either end. */
const succession = (
  edition: Edition,
  other: RecordId,
  { on, functions }: Succession,
  from: RecordOf<'bodies'>,
): Published<'bodies'>['successors'][number] => ({
  body: reference(edition, other),
  on: when(on),
  functions,
  has_happened: hasPassedOn(from, on, edition.asOf),
});

export const theme = (edition: Edition, record: RecordOf<'themes'>): Published<'themes'> =>
  recordPart(edition, record, citationsOf(edition, record));

export const term = (edition: Edition, record: RecordOf<'terms'>): Published<'terms'> => ({
  ...recordPart(edition, record, citationsOf(edition, record)),
  also: record.fields.also,
});

export function source(edition: Edition, record: RecordOf<'sources'>): Published<'sources'> {
  const { fields } = record;
  const cited = linksTo(edition.graph, record.id, 'cites').map(({ from }) => from);
  return {
    ...recordPart(edition, record, citationsOf(edition, record)),
    publisher: fields.publisher,
    body: maybe(fields.body, (id) => reference(edition, id)),
    author: fields.author ?? null,
    kind: { code: fields.kind, label: sourceKinds[fields.kind].label },
    published: when(fields.published),
    accessed: when(fields.accessed),
    source_url: fields.url,
    seen_at: fields['seen-at'] ?? null,
    archive: maybe(fields.archive, stated),
    document: maybe(fields.document, (id) => reference(edition, id)),
    licence: maybe(fields.licence, stated),
    note: fields.note ?? null,
    cited_by: references(edition, [...new Set(cited)]),
  };
}

export function scheme(edition: Edition, record: RecordOf<'schemes'>): Published<'schemes'> {
  const { version, description, scale, criteria } = record.fields;
  return {
    ...recordPart(edition, record, citationsOf(edition, record)),
    version,
    description,
    scale,
    criteria: criteria.map(({ code, title, question, overall, anchors }) => ({
      code,
      title,
      question,
      overall: overall ?? false,
      anchors: Object.entries(anchors).map(([step, meaning]) => ({ code: step, meaning })),
    })),
  };
}
