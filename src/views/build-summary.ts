import { collectionNames } from '../schema/collections.ts';
import type { Edition } from './edition.ts';

/** What a build holds, as data: the build’s summary line and the tests read it. */
export interface BuildSummary {
  readonly asOf: string;
  readonly records: number;
  readonly links: number;
  readonly problems: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** Every identifier with its title, in order; two ways of reading the same content must agree on it. */
  readonly titles: Readonly<Record<string, string>>;
}

export const buildSummary = (
  { graph, asOf }: Pick<Edition, 'graph' | 'asOf'>,
  problems: number,
): BuildSummary => ({
  asOf,
  records: graph.records.size,
  links: graph.linkCount,
  problems,
  kinds: Object.fromEntries(collectionNames.map((name) => [name, graph.inCollection[name].length])),
  titles: Object.fromEntries(
    [...graph.records.values()].map((record) => [record.id, record.fields.title]),
  ),
});
