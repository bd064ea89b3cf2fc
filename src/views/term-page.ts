import type { RecordOf } from '../records/content-record.ts';
import { linksTo } from '../records/graph.ts';
import type { Edition } from './edition.ts';
import { recordPage, type RecordPage } from './record-page.ts';
import { refTo, type Ref } from './ref.ts';

/** A word of the glossary, with the other words for it and the records that use it. */
export interface TermPage extends RecordPage {
  readonly also: readonly string[];
  readonly usedIn: readonly Ref[];
}

export const termPage = (edition: Edition, term: RecordOf<'terms'>): TermPage => ({
  ...recordPage(edition, term),
  also: term.fields.also,
  usedIn: [...new Set(linksTo(edition.graph, term.id, 'term').map((link) => link.from))].map((id) =>
    refTo(edition, id),
  ),
});
