import type { ContentRecord } from '../records/content-record.ts';
import { bodyFacts } from './body-facts.ts';
import type { Edition } from './edition.ts';
import { themes, type Fact } from './fact.ts';
import { itemFacts } from './item-facts.ts';
import { reportFacts } from './report-facts.ts';
import { sourceFacts } from './source-facts.ts';

/** The summary list of a record: what a reader wants to know at a glance, in a fixed order for each kind. */
export function factsOf(edition: Edition, record: ContentRecord): readonly Fact[] {
  switch (record.collection) {
    case 'reports':
      return reportFacts(edition, record);
    case 'findings':
    case 'recommendations':
    case 'commitments':
    case 'ratings':
    case 'responses':
      return itemFacts(edition, record);
    case 'bodies':
      return bodyFacts(edition, record);
    case 'sources':
      return sourceFacts(edition, record);
    case 'chains':
      return themes(edition, record.fields.themes);
    case 'themes':
    case 'terms':
    case 'schemes':
      return [];
  }
}
