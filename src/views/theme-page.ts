import type { RecordOf } from '../records/content-record.ts';
import { linksTo } from '../records/graph.ts';
import { itemCollections } from '../records/links.ts';
import { collections } from '../schema/collections.ts';
import type { Edition } from './edition.ts';
import { listItem, newestFirst, type ListItem } from './lists.ts';
import { recordPage, type RecordPage } from './record-page.ts';
import { capital } from './ref.ts';

/** Records of one kind on a theme. */
export interface ThemeSection {
  readonly heading: string;
  readonly items: readonly ListItem[];
}

/** A theme, with every record that bears on it. */
export interface ThemePage extends RecordPage {
  readonly sections: readonly ThemeSection[];
}

export function themePage(edition: Edition, theme: RecordOf<'themes'>): ThemePage {
  const records = linksTo(edition.graph, theme.id, 'theme').flatMap(
    (link) => edition.graph.records.get(link.from) ?? [],
  );
  const sections = (['reports', ...itemCollections] as const).flatMap((name) => {
    const items = newestFirst(
      edition,
      records.filter((record) => record.collection === name),
    ).map((record) => listItem(edition, record));
    return items.length === 0 ? [] : [{ heading: capital(collections[name].plural), items }];
  });
  return { ...recordPage(edition, theme), sections };
}
