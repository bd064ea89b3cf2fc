import type { ContentRecord } from '../../records/content-record.ts';
import type { Edition } from '../edition.ts';
import { toBibtex } from './bibtex.ts';
import type { CslItem } from './csl.ts';
import type { CiteFormat } from './formats.ts';
import { originalOf } from './original.ts';
import { ownEntry } from './own.ts';
import { toRis } from './ris.ts';

/** The entries of a record’s files: the original first, where there is one, then our record. */
export function citeEntries(edition: Edition, record: ContentRecord): readonly CslItem[] {
  const original = originalOf(edition, record);
  const own = ownEntry(edition, record);
  return original ? [original, own] : [own];
}

/** The text of one of a record’s files. */
export const citeFile = (edition: Edition, record: ContentRecord, format: CiteFormat): string =>
  written(citeEntries(edition, record), format);

/** The text of a file that cites each of several records once: its original, or our record where it has none. */
export const citeList = (
  edition: Edition,
  records: readonly ContentRecord[],
  format: CiteFormat,
): string =>
  written(
    records.map((record) => originalOf(edition, record) ?? ownEntry(edition, record)),
    format,
  );

function written(items: readonly CslItem[], format: CiteFormat): string {
  switch (format) {
    case 'bib':
      return toBibtex(items);
    case 'ris':
      return toRis(items);
    case 'json':
      return `${JSON.stringify(items, null, 1)}\n`;
  }
}
