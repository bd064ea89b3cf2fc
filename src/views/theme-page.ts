import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { dateOf } from '../records/due.ts';
import { linksTo } from '../records/graph.ts';
import { saidOn } from '../records/standing.ts';
import { collections } from '../schema/collections.ts';
import { byStatus, type StatusGroup } from './by-status.ts';
import { byYear, type YearGroup } from './by-year.ts';
import { wordLinks, type WordLink } from './definitions.ts';
import type { Edition } from './edition.ts';
import { listItem, newestFirst, type ListItem } from './lists.ts';
import { recordPage, type RecordPage } from './record-page.ts';
import { capital, refTo, type Ref } from './ref.ts';
import { themeLead, type LeadPart } from './theme-lead.ts';

/** A theme, with every record that bears on it: what was found, year by year, then where the rest stands. */
export interface ThemePage extends RecordPage {
  readonly lead: readonly LeadPart[];
  /** Findings by the year in which they were found, the newest first. */
  readonly years: readonly YearGroup<ListItem>[];
  readonly statuses: readonly {
    readonly heading: string;
    readonly total: number;
    readonly groups: readonly StatusGroup[];
  }[];
  /** Where the words that it uses are explained. */
  readonly words: readonly WordLink[];
  readonly lists: readonly { readonly heading: string; readonly items: readonly ListItem[] }[];
}

export function themePage(edition: Edition, theme: RecordOf<'themes'>): ThemePage {
  const records = newestFirst(
    edition,
    linksTo(edition.graph, theme.id, 'theme').flatMap(
      (link) => edition.graph.records.get(link.from) ?? [],
    ),
  );
  const findings = records.filter((record) => isIn(record, 'findings'));
  return {
    ...recordPage(edition, theme),
    lead: themeLead(edition, theme.id, records),
    years: byYear(findings, (each) => dateOf(saidOn(edition.graph, each))?.slice(0, 4)).map(
      (group) => ({ ...group, items: group.items.map((each) => listItem(edition, each)) }),
    ),
    statuses: (['commitments', 'recommendations', 'ratings'] as const).flatMap((name) => {
      const some = records.filter((record) => isIn(record, name));
      const { plural } = collections[name];
      return some.length === 0
        ? []
        : [{ heading: capital(plural), total: some.length, groups: byStatus(edition, some) }];
    }),
    words: wordLinks(
      edition,
      ['progress-commitments', 'progress-recommendations', 'unrated'],
      schemesOf(edition, records),
    ),
    lists: (['reports', 'responses'] as const).flatMap((name) => {
      const items = records
        .filter((record) => record.collection === name)
        .map((record) => listItem(edition, record));
      return items.length === 0 ? [] : [{ heading: capital(collections[name].plural), items }];
    }),
  };
}

/** The schemes of the ratings among some records. */
const schemesOf = (edition: Edition, records: readonly ContentRecord[]): readonly Ref[] =>
  [...new Set(records.flatMap((each) => (isIn(each, 'ratings') ? [each.fields.scheme] : [])))].map(
    (id) => refTo(edition, id),
  );
