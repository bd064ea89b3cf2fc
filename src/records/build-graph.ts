import { collectionNames } from '../schema/collections.ts';
import { isIn, type ContentRecord } from './content-record.ts';
import type { RecordGraph } from './graph.ts';
import { isWithdrawn } from './withdrawn.ts';
import { itemCollections, linksOf } from './links.ts';

/** Builds the graph. Links that lead nowhere stay in `linksFrom`, for the rule that reports them. */
export function buildGraph(given: readonly ContentRecord[]): RecordGraph {
  const sorted = [...given].sort(inOrder);
  const records = new Map(sorted.map((record) => [record.id, record]));
  const links = sorted.flatMap((record) => linksOf(record));
  const whole = links.filter((link) => records.has(link.to));
  return {
    records,
    withdrawn: new Map(),
    inCollection: byCollection(sorted),
    itemsOf: Map.groupBy(
      sorted.filter((record) => isIn(record, ...itemCollections)),
      (record) => record.report ?? '',
    ),
    linksFrom: Map.groupBy(links, (link) => link.from),
    linksTo: Map.groupBy(whole, (link) => link.to),
    linkCount: links.length,
  };
}

/**
 * The graph that readers get: withdrawn records are in no count, list or computation, and what they name counts
 * for nothing, while they stay to be shown and linked to.
 */
export function inForce(graph: RecordGraph): RecordGraph {
  const all = [...graph.records.values()];
  const withdrawn = all.filter(isWithdrawn);
  if (withdrawn.length === 0) return graph;
  const rest = buildGraph(all.filter((record) => !isWithdrawn(record)));
  const ids = new Set(withdrawn.map(({ id }) => id));
  const toWithdrawn = [...rest.linksFrom.values()].flat().filter(({ to }) => ids.has(to));
  return {
    ...rest,
    withdrawn: new Map(withdrawn.map((record) => [record.id, record])),
    linksFrom: new Map([
      ...rest.linksFrom,
      ...withdrawn.map((record) => [record.id, linksOf(record)] as const),
    ]),
    linksTo: new Map([...rest.linksTo, ...Map.groupBy(toWithdrawn, (link) => link.to)]),
  };
}

function byCollection(records: readonly ContentRecord[]): RecordGraph['inCollection'] {
  const grouped = Map.groupBy(records, (record) => record.collection);
  const entries = collectionNames.map((name) => [name, grouped.get(name) ?? []]);
  // Each list was filled by collection, which the compiler cannot follow through `Object.fromEntries`.
  return Object.fromEntries(entries) as unknown as RecordGraph['inCollection'];
}

/** Numbered records first and by number, then the others by name; the order of reading everywhere. */
function inOrder(a: ContentRecord, b: ContentRecord): number {
  const folder = compare(a.report ?? a.id, b.report ?? b.id);
  if (folder !== 0) return folder;
  if (isIn(a, 'reports') || isIn(b, 'reports')) return isIn(a, 'reports') ? -1 : 1;
  const number = numberOf(a) - numberOf(b);
  return number !== 0 && Number.isFinite(number) ? number : number || compare(a.id, b.id);
}

const numberOf = (record: ContentRecord): number =>
  record.number === undefined
    ? Number.MAX_SAFE_INTEGER
    : Number.parseFloat(record.number) || Number.MAX_SAFE_INTEGER;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
