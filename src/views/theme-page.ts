import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { linksTo } from '../records/graph.ts';
import { itemCollections } from '../records/links.ts';
import { collections } from '../schema/collections.ts';
import type { Edition } from './edition.ts';
import { recordPage, type RecordPage } from './record-page.ts';
import { capital, refTo, type Ref } from './ref.ts';
import { statusOf, type Status } from './status.ts';

/** Records of one kind on a theme. */
export interface ThemeSection {
  readonly heading: string;
  readonly items: readonly { readonly ref: Ref; readonly summary: string; readonly status: Status | undefined }[];
}

/** A theme, with every record that bears on it. */
export interface ThemePage extends RecordPage {
  readonly sections: readonly ThemeSection[];
}

export function themePage(edition: Edition, theme: RecordOf<'themes'>): ThemePage {
  const records = linksTo(edition.graph, theme.id, 'theme').flatMap((link) => edition.graph.records.get(link.from) ?? []);
  const sections = (['reports', ...itemCollections] as const).flatMap((name) => {
    const items = records.filter((record) => record.collection === name).map((record) => item(edition, record));
    return items.length === 0 ? [] : [{ heading: capital(collections[name].plural), items }];
  });
  return { ...recordPage(edition, theme), sections };
}

const item = (edition: Edition, record: ContentRecord): ThemeSection['items'][number] => ({
  ref: refTo(edition, record.id),
  summary: record.body.summary,
  status: isIn(record, 'recommendations', 'commitments') ? statusOf(edition, record) : undefined,
});
