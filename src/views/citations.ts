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

/** The citations of one record, numbered: its own in the order written, then the others. */
export interface Citations {
  readonly list: readonly Citation[];
  readonly numberOf: (cite: Pick<Cite, 'source'> & { readonly at?: string }) => number | undefined;
  readonly numbersOf: (cites: readonly Cite[] | undefined) => readonly number[];
}

/** Numbers every citation of a record: its own first, then those of its figures, cells, statements and history. */
export function citationsOf(edition: Edition, record: ContentRecord): Citations {
  const unique = new Map<string, Cite>();
  for (const cite of allCites(record)) if (!unique.has(key(cite))) unique.set(key(cite), cite);
  const numbers = new Map([...unique.keys()].map((each, index) => [each, index + 1]));
  const bySource = new Map<string, number>();
  for (const [each, number] of numbers) {
    const { source } = unique.get(each) ?? { source: '' };
    if (!bySource.has(source)) bySource.set(source, number);
  }
  const numberOf: Citations['numberOf'] = ({ source, at }) => (at === undefined ? undefined : numbers.get(key({ source, at }))) ?? bySource.get(source);
  return {
    list: [...unique.values()].map((cite, index) => citation(edition, cite, index + 1)),
    numberOf,
    numbersOf: (cites) => [...new Set((cites ?? []).flatMap((cite) => numberOf(cite) ?? []))],
  };
}

const key = ({ source, at }: Pick<Cite, 'source' | 'at'>): string => `${source}\n${at}`;

/** Every citation a record makes: its own, places that its text adds, then those of its parts. */
function allCites(record: ContentRecord): readonly Cite[] {
  const own: readonly Cite[] = record.collection === 'sources' ? [] : (record.fields.cites ?? []);
  const inText = record.body.links.flatMap(({ component, to, at }) => {
    const listed = own.find((cite) => cite.source === to);
    return component === 'Cite' && at !== undefined && listed ? [{ source: to, at, seen: listed.seen }] : [];
  });
  return [...own, ...inText, ...nestedCites(record)];
}

function nestedCites(record: ContentRecord): readonly Cite[] {
  switch (record.collection) {
    case 'reports':
      return [...record.fields.statements.flatMap((statement) => statement.cites), ...disagreementCites(record.fields.disagreements)];
    case 'findings':
      return [...record.fields.figures.flatMap((figure) => figure.cites ?? []), ...disagreementCites(record.fields.disagreements)];
    case 'recommendations':
    case 'commitments':
      return [...record.fields.history.flatMap((entry) => entry.cites), ...disagreementCites(record.fields.disagreements)];
    case 'ratings':
      return [...Object.values(record.fields.cells).flatMap((cell) => cell.cites ?? []), ...disagreementCites(record.fields.disagreements)];
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

const disagreementCites = (all: readonly { readonly values: readonly { readonly cites: readonly Cite[] }[] }[]): readonly Cite[] =>
  all.flatMap(({ values }) => values.flatMap(({ cites }) => cites));

function citation(edition: Edition, cite: Cite, number: number): Citation {
  const source = find(edition.graph, cite.source, 'sources')?.fields;
  const known = (value: string | undefined): string | undefined => (value === undefined || value in unknowns ? undefined : value);
  return {
    number,
    source: cite.source,
    href: recordPath(edition, cite.source),
    title: source?.title ?? cite.source,
    publisher: source?.publisher ?? '',
    published: source === undefined || source.published === 'not-seen' || source.published === 'none-stated' ? undefined : dueInWords(source.published),
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
