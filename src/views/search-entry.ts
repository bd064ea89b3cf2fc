import { isIn, type ContentRecord } from '../records/content-record.ts';
import type { Edition } from './edition.ts';
import { citeThis } from './cite/cite-this.ts';

/** What the search index keeps of a page besides its text. */
export interface SearchEntry {
  /** How a result is cited; absent where there is nothing to cite but our own page. */
  readonly cite: string | undefined;
}

export const searchEntry = (edition: Edition, record: ContentRecord): SearchEntry => ({
  cite: isIn(record, 'bodies', 'themes', 'terms', 'chains', 'schemes')
    ? undefined
    : citeThis(edition, record).original?.words,
});
