import type { RecordOf } from '../records/content-record.ts';
import { ratingAnchor } from './definitions.ts';
import type { Edition } from './edition.ts';
import { recordPage, type RecordPage } from './record-page.ts';
import { markOf, type RatingMark } from './ratings.ts';

/** A rating scheme: what each step of its scale means for each of its questions. */
export interface SchemePage extends RecordPage {
  readonly description: string;
  readonly version: string;
  readonly steps: readonly string[];
  readonly criteria: readonly {
    readonly title: string;
    readonly question: string;
    readonly marks: readonly (RatingMark & { readonly anchor: string })[];
  }[];
}

export function schemePage(edition: Edition, scheme: RecordOf<'schemes'>): SchemePage {
  const { description, version, scale, criteria } = scheme.fields;
  return {
    ...recordPage(edition, scheme),
    description,
    version,
    steps: scale.map((step) => step.title),
    criteria: criteria.map(({ code, title, question }) => ({
      title,
      question,
      marks: scale.map((step) => ({
        ...markOf(edition, scheme, code, step.code),
        anchor: ratingAnchor(code, step.code),
      })),
    })),
  };
}
