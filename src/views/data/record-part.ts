import { isStale } from '../../records/staleness.ts';
import { isIn, type ContentRecord } from '../../records/content-record.ts';
import type { Link } from '../../records/links.ts';
import type { CollectionName } from '../../schema/collections.ts';
import type { RecordId } from '../../schema/ids.ts';
import type * as shape from '../../schema/published/parts.ts';
import type { Part, Published } from '../../schema/published/records.ts';
import {
  authoredLinks,
  fieldLinks,
  type LinkType,
  type LinkWord,
} from '../../schema/vocabulary.ts';
import { wholeAddress } from '../addresses.ts';
import type { Citation, Citations } from '../citations.ts';
import { correctionsOf } from '../corrections.ts';
import type { Edition } from '../edition.ts';
import { factsOf } from '../facts.ts';
import { gapsOf } from '../gaps.ts';
import { permalink, stateOf } from '../record-page.ts';
import { withdrawnOn } from '../withdrawal.ts';
import { designationOf, reportOf } from '../ref.ts';
import { disagreementRows } from '../rows.ts';
import { apiAddress } from './addresses.ts';
import { maybe, reference } from './parts.ts';
import { proseOf } from './prose.ts';

/** What every published record has. */
export type RecordPart = Omit<Published<'themes'>, 'collection'>;

/** The fields that all published records have, for one of them. */
export function recordPart<C extends CollectionName>(
  edition: Edition,
  record: ContentRecord & { readonly collection: C },
  citations: Citations,
): RecordPart & { readonly collection: C } {
  const within = isIn(record, 'reports') ? undefined : reportOf(edition, record);
  return {
    id: record.id,
    collection: record.collection,
    url: permalink(edition, record.id),
    api_url: apiAddress(edition, record.id),
    title: record.fields.title,
    designation: designationOf(record),
    report: maybe(within, ({ id }) => reference(edition, id)),
    summary: record.body.summary === '' ? null : record.body.summary,
    ...proseOf(edition, record, citations),
    quote: quoteOf(record, citations),
    facts: factsPart(edition, record),
    citations: citations.list.map((each) => citation(edition, each)),
    provenance: provenance(citations.list),
    links: links(edition, record.id),
    gaps: gapsOf(record).map(({ missing, look, isFromFields }) => ({
      missing,
      look: look ?? null,
      generated: isFromFields,
    })),
    disagreements: disagreementRows(record, citations),
    corrections: correctionsOf(record).map(({ date, entry, because }) => ({
      date,
      entry: entry ?? null,
      because,
    })),
    added: isIn(record, 'sources', 'schemes') ? null : record.fields.added,
    checked: isIn(record, 'sources') ? null : record.fields.checked,
    stale: isIn(record, 'sources') ? null : isStale(record, edition.asOf),
    review: maybe(stateOf(record), (state) => ({
      ...state,
      reason: state.reason ?? null,
      withdrawn: withdrawnOn(record) ?? null,
    })),
    file: record.file,
  };
}

function quoteOf(record: ContentRecord, citations: Citations): RecordPart['quote'] {
  if (isIn(record, 'sources', 'schemes') || record.fields.quote === undefined) return null;
  const { text, cite } = record.fields.quote;
  return { text, sources: citations.numbersOf([cite]) };
}

const factsPart = (edition: Edition, record: ContentRecord): RecordPart['facts'] =>
  factsOf(edition, record).map(({ label, values }) => ({
    label,
    values: values.map(({ text, href, note }) => ({
      text,
      url: maybe(href, (path) => (path.startsWith('/') ? wholeAddress(edition, path) : path)),
      note: note ?? null,
    })),
  }));

const citation = (edition: Edition, given: Citation): Part<typeof shape.citation> => ({
  number: given.number,
  source: given.source,
  page: wholeAddress(edition, given.href),
  title: given.title,
  publisher: given.publisher,
  published: given.published ?? null,
  kind: given.kind,
  at: given.at,
  seen: { code: given.seen, label: given.seenLabel },
  url: given.url,
  seen_at: given.seenAt ?? null,
  archive: given.archive ?? null,
  licence: given.licence ?? null,
  note: given.note ?? null,
});

function provenance(list: readonly Citation[]): RecordPart['provenance'] {
  const count = (seen: Citation['seen']): number =>
    list.filter((each) => each.seen === seen).length;
  return { document: count('document'), copy: count('copy'), reporting: count('reporting') };
}

const words: Readonly<Record<LinkType, LinkWord>> = { ...authoredLinks, ...fieldLinks };

/** Links in both directions, each once; what a record cites is among its citations. */
function links(edition: Edition, id: RecordId): RecordPart['links'] {
  const { linksFrom, linksTo } = edition.graph;
  const outward = (linksFrom.get(id) ?? []).map((link) => linkPart(edition, link, 'out'));
  const inward = (linksTo.get(id) ?? []).map((link) => linkPart(edition, link, 'in'));
  const key = ({ type, direction, other, because, anchor }: Part<typeof shape.link>): string =>
    [type, direction, other.id, because, anchor].join('\n');
  const unique = new Map(
    [...outward, ...inward].filter(({ type }) => type !== 'cites').map((link) => [key(link), link]),
  );
  return [...unique.values()];
}

function linkPart(edition: Edition, link: Link, direction: 'out' | 'in'): Part<typeof shape.link> {
  const word = words[link.type];
  return {
    type: link.type,
    direction,
    label: direction === 'out' ? word.label : word.inverse,
    other: reference(edition, direction === 'out' ? link.to : link.from),
    because: link.because ?? null,
    anchor: link.anchor ?? null,
  };
}
