/**
 * The places on a record’s page that are promised to stay: what an author named (statements), the records on a
 * report’s page, and the sections that every page of the kind has. Sections that come and go with what is known
 * (gaps, links, figures, where sources differ) and numbered notes are not promised: to solve a gap must break nothing.
 */
import type { CollectionName } from '../schema/collections.ts';
import { collectionOfId, type RecordId } from '../schema/ids.ts';
import { isIn, type ContentRecord } from './content-record.ts';
import { anyRecord, type RecordGraph } from './graph.ts';
import { statementAnchor } from './links.ts';
import type { Redirect } from './parse-settings.ts';
import { addressedBy, itemAnchor } from './record-address.ts';

const SOURCES = ['sources'] as const;

const SECTIONS: Readonly<Record<CollectionName, readonly string[]>> = {
  reports: SOURCES,
  findings: SOURCES,
  recommendations: ['history', ...SOURCES],
  commitments: ['history', ...SOURCES],
  ratings: ['ratings', ...SOURCES],
  responses: SOURCES,
  chains: ['glance', 'steps'],
  bodies: SOURCES,
  // A theme cites nothing, and a term need not.
  themes: [],
  terms: [],
  sources: [],
  schemes: SOURCES,
};

const sectionsOf = (id: RecordId): readonly string[] => {
  const collection = collectionOfId(id);
  return collection === undefined ? [] : SECTIONS[collection];
};

/** The promised places on the page of a record. */
export const anchorsOn = (graph: RecordGraph, record: ContentRecord): readonly string[] => [
  ...sectionsOf(record.id),
  ...(isIn(record, 'reports')
    ? [
        ...record.fields.statements.map(({ anchor }) => statementAnchor(anchor)),
        ...itemsIn(graph, record.id).map(({ id }) => itemAnchor(id)),
      ]
    : []),
];

/** The records in a report’s folder, those withdrawn last. */
export const itemsIn = (graph: RecordGraph, report: RecordId): readonly ContentRecord[] => [
  ...(graph.itemsOf.get(report) ?? []),
  ...[...graph.withdrawn.values()].filter(
    (record) => record.report === report && record.id !== report,
  ),
];

/** A place on a page from which something went away, and the redirect that says where to. */
export interface LeftPlace {
  readonly anchor: string;
  readonly redirect: Redirect;
}

/** Where parts of a page, or records on a report’s page, went away from. */
export const leftPlaces = (redirects: readonly Redirect[], id: RecordId): readonly LeftPlace[] =>
  redirects.flatMap((redirect) => {
    const from = addressedBy(redirect.from);
    if (from.id === id && from.anchor !== undefined) return [{ anchor: from.anchor, redirect }];
    return from.anchor === undefined && from.id.startsWith(`${id}/`)
      ? [{ anchor: itemAnchor(from.id), redirect }]
      : [];
  });

/** The promised places of a page that is now a redirect or a tombstone, each once. */
export function anchorsOfGone(
  graph: RecordGraph,
  redirects: readonly Redirect[],
  { from, to }: Redirect,
): readonly string[] {
  const [only, ...others] = to.map((each) => addressedBy(each).id);
  const record = only === undefined || others.length > 0 ? undefined : anyRecord(graph, only);
  return [
    ...new Set([
      ...sectionsOf(from),
      ...(record ? anchorsOn(graph, record) : []),
      ...leftPlaces(redirects, from).map(({ anchor }) => anchor),
    ]),
  ];
}
