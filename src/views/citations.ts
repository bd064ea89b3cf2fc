import type { ContentRecord } from '../records/content-record.ts';
import { find } from '../records/graph.ts';
import type { RecordId } from '../schema/ids.ts';
import { seen, sourceKinds, unknowns, type Seen } from '../schema/vocabulary.ts';
import { recordPath } from './addresses.ts';
import { dueInWords } from './dates.ts';
import type { Edition } from './edition.ts';

/** A place in a source, as a record writes it. */
export interface Cite {
  readonly source: RecordId;
  readonly at: string;
  readonly seen: Seen;
}

/** A numbered citation, as it is shown in the margin and in the list of sources. */
export interface Citation {
  readonly number: number;
  readonly source: RecordId;
  /** The source’s own page on this site. */
  readonly href: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string | undefined;
  readonly kind: string;
  readonly at: string;
  readonly seen: Seen;
  readonly seenLabel: string;
  /** Where it can be read. */
  readonly url: string;
  /** Where it was read, if that was another address. */
  readonly seenAt: string | undefined;
  readonly archive: string | undefined;
  readonly licence: string | undefined;
  readonly note: string | undefined;
}

/** The citations of one record, numbered in the order of its page. */
export interface Citations {
  readonly list: readonly Citation[];
  readonly numberOf: (cite: Pick<Cite, 'source'> & { readonly at?: string }) => number | undefined;
  readonly numbersOf: (cites: readonly Cite[] | undefined) => readonly number[];
}

/** Numbers every citation of a record in the order of its page: those in the text, its others, then those of its parts. */
export function citationsOf(edition: Edition, record: ContentRecord): Citations {
  const own = ownCites(record);
  const unique = new Map<string, Cite>();
  for (const cite of [
    ...citesInText(record, own),
    ...own,
    ...quoteCite(record),
    ...nestedCites(record),
  ])
    if (!unique.has(key(cite))) unique.set(key(cite), cite);
  const numbers = new Map([...unique.keys()].map((each, index) => [each, index + 1]));
  const numberOf: Citations['numberOf'] = ({ source, at }) =>
    numbers.get(key({ source, at: at ?? placeIn(own, source) ?? '' }));
  return {
    list: [...unique.values()].map((cite, index) => citation(edition, cite, index + 1)),
    numberOf,
    numbersOf: (cites) => [...new Set((cites ?? []).flatMap((cite) => numberOf(cite) ?? []))],
  };
}

const key = ({ source, at }: Pick<Cite, 'source' | 'at'>): string => `${source}\n${at}`;

const ownCites = (record: ContentRecord): readonly Cite[] =>
  record.collection === 'sources' ? [] : (record.fields.cites ?? []);

/** The place that a record’s own citation of a source names; a citation in the text that names none means that one. */
const placeIn = (own: readonly Cite[], source: RecordId): string | undefined =>
  own.find((cite) => cite.source === source)?.at;

/** Citations in the text. How the source was seen is said once, in the record’s own list. */
const citesInText = (record: ContentRecord, own: readonly Cite[]): readonly Cite[] =>
  record.body.links.flatMap(({ component, to, at }) => {
    const listed = own.find((cite) => cite.source === to);
    return component === 'Cite' && listed ? [{ ...listed, at: at ?? listed.at }] : [];
  });

const quoteCite = (record: ContentRecord): readonly Cite[] =>
  record.collection === 'sources' ||
  record.collection === 'schemes' ||
  record.fields.quote === undefined
    ? []
    : [record.fields.quote.cite];

function nestedCites(record: ContentRecord): readonly Cite[] {
  switch (record.collection) {
    case 'reports':
      return [
        ...record.fields.statements.flatMap((statement) => statement.cites),
        ...disagreementCites(record.fields.disagreements),
      ];
    case 'findings':
      return [
        ...record.fields.figures.flatMap((figure) => figure.cites ?? []),
        ...disagreementCites(record.fields.disagreements),
      ];
    case 'recommendations':
    case 'commitments':
      return [
        ...record.fields.history.flatMap((entry) => entry.cites),
        ...disagreementCites(record.fields.disagreements),
      ];
    case 'ratings':
      return [
        ...Object.values(record.fields.cells).flatMap((cell) => cell.cites ?? []),
        ...disagreementCites(record.fields.disagreements),
      ];
    case 'responses':
    case 'chains':
    case 'bodies':
    case 'themes':
    case 'terms':
      return disagreementCites(record.fields.disagreements);
    case 'sources':
    case 'schemes':
      return [];
  }
}

const disagreementCites = (
  all: readonly { readonly values: readonly { readonly cites: readonly Cite[] }[] }[],
): readonly Cite[] => all.flatMap(({ values }) => values.flatMap(({ cites }) => cites));

function citation(edition: Edition, cite: Cite, number: number): Citation {
  const source = find(edition.graph, cite.source, 'sources')?.fields;
  const known = (value: string | undefined): string | undefined =>
    value === undefined || value in unknowns ? undefined : value;
  return {
    number,
    source: cite.source,
    href: recordPath(edition, cite.source),
    title: source?.title ?? cite.source,
    publisher: source?.publisher ?? '',
    published:
      source === undefined || source.published === 'not-seen' || source.published === 'none-stated'
        ? undefined
        : dueInWords(source.published),
    kind: source ? sourceKinds[source.kind].label : '',
    at: cite.at,
    seen: cite.seen,
    seenLabel: seen[cite.seen].label,
    url: source?.url ?? '',
    seenAt: source?.['seen-at'],
    archive: known(source?.archive),
    licence: known(source?.licence),
    note: source?.note,
  };
}
