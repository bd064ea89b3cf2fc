import type { ContentRecord } from '../../records/content-record.ts';
import type { Edition } from '../edition.ts';
import { citeFormats } from './formats.ts';
import { originalOf } from './original.ts';
import { ownEntry } from './own.ts';
import { plainOriginal, plainOwn, type PlainCitation } from './plain.ts';

/** How to cite a record and what it is about, as its page says. */
export interface CiteThis {
  /** Absent for what is about no one document. */
  readonly original: PlainCitation | undefined;
  readonly own: PlainCitation;
  /** Files with both for reference managers; they lie beside the page. */
  readonly files: readonly { readonly name: string; readonly href: string }[];
}

export function citeThis(edition: Edition, record: ContentRecord): CiteThis {
  const original = originalOf(edition, record);
  return {
    original: original && plainOriginal(edition, record, original),
    own: plainOwn(edition, ownEntry(edition, record)),
    files: Object.entries(citeFormats).map(([ending, name]) => ({ name, href: `cite.${ending}` })),
  };
}
