import type { ContentRecord } from '../../records/content-record.ts';
import type { Published } from '../../schema/published/records.ts';
import { oncePerEdition } from '../once-per-edition.ts';
import { commitment, finding, rating, recommendation, responseRecord } from './items.ts';
import { report } from './report.ts';
import { body, chain, scheme, source, term, theme } from './subjects.ts';

/**
 * A record as others may rely on it: everything its page shows, and what it follows from. Each is made
 * once for an edition, since its own answer, its collection’s, the tables and the archive all hold it.
 */
export const publishedRecord = oncePerEdition((edition, record: ContentRecord): Published => {
  switch (record.collection) {
    case 'reports':
      return report(edition, record);
    case 'findings':
      return finding(edition, record);
    case 'recommendations':
      return recommendation(edition, record);
    case 'commitments':
      return commitment(edition, record);
    case 'ratings':
      return rating(edition, record);
    case 'responses':
      return responseRecord(edition, record);
    case 'chains':
      return chain(edition, record);
    case 'bodies':
      return body(edition, record);
    case 'themes':
      return theme(edition, record);
    case 'terms':
      return term(edition, record);
    case 'sources':
      return source(edition, record);
    case 'schemes':
      return scheme(edition, record);
  }
});
