import type { RecordOf } from '../records/content-record.ts';
import { linksTo } from '../records/graph.ts';
import type { Edition } from './edition.ts';
import { recordPage, type RecordPage } from './record-page.ts';
import { refTo, type Ref } from './ref.ts';

/** A source, with the records that rest on it. */
export interface SourcePage extends RecordPage {
  readonly citedBy: readonly Ref[];
}

export const sourcePage = (edition: Edition, source: RecordOf<'sources'>): SourcePage => ({
  ...recordPage(edition, source),
  citedBy: [...new Set(linksTo(edition.graph, source.id, 'cites').map((link) => link.from))].map(
    (id) => refTo(edition, id),
  ),
});
