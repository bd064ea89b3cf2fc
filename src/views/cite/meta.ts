import { isIn, type ContentRecord } from '../../records/content-record.ts';
import type { Edition } from '../edition.ts';
import type { PageMeta } from '../page-head.ts';
import type { CslDate, CslItem, CslType } from './csl.ts';
import { originalOf } from './original.ts';
import { ownEntry } from './own.ts';

/** What Zotero calls the types of CSL: its reader of pages takes these names in `dc.type`. */
const ZOTERO_TYPES: Readonly<Record<CslType, string>> = {
  'article-newspaper': 'newspaperArticle',
  dataset: 'dataset',
  document: 'document',
  'entry-encyclopedia': 'encyclopediaArticle',
  legislation: 'statute',
  report: 'report',
  speech: 'presentation',
  webpage: 'webpage',
};

/**
 * What a page tells a reference manager that reads its head, as Zotero’s “Embedded Metadata” reads it: on the
 * page of a report the document itself (Highwire Press tags), elsewhere our record (Dublin Core). The address
 * of our record is the page’s canonical one, which is read as well.
 */
export function citeMeta(edition: Edition, record: ContentRecord): readonly PageMeta[] {
  const original = isIn(record, 'reports') ? originalOf(edition, record) : undefined;
  return original ? ofDocument(record, original) : ofRecord(edition, ownEntry(edition, record));
}

function ofDocument(record: ContentRecord, item: CslItem): readonly PageMeta[] {
  const isReport = item.type === 'report';
  return [
    meta('dc.type', ZOTERO_TYPES[item.type]),
    meta('citation_title', item.title),
    ...authors(record, item),
    meta('citation_publication_date', item.issued && highwireDate(item.issued)),
    meta('citation_technical_report_number', isReport ? item.number : undefined),
    meta('citation_technical_report_institution', isReport ? item.publisher : undefined),
    meta('citation_public_url', item.URL),
  ].flat();
}

/** Its type is left out: a page that says no other is taken for a web page, which it is. */
const ofRecord = ({ asOf }: Edition, item: CslItem): readonly PageMeta[] => [
  ...meta('dc.title', item.title),
  ...meta('dc.date', asOf),
];

/**
 * Named people only, and one in each tag: a reader of the tags takes the last word for somebody’s surname,
 * whether a body’s name or two people’s.
 */
const authors = (record: ContentRecord, item: CslItem): readonly PageMeta[] =>
  isIn(record, 'reports') && record.fields.author !== undefined
    ? (item.author ?? [])
        .filter(({ literal }) => !literal.includes(' and '))
        .flatMap(({ literal }) => meta('citation_author', literal))
    : [];

/** `2021/03/02`, `2021/03` or `2021`, as Highwire writes dates; nothing for a date that is only words. */
const highwireDate = (date: CslDate): string | undefined =>
  'literal' in date
    ? undefined
    : date['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/');

const meta = (name: string, content: string | undefined): readonly PageMeta[] =>
  content === undefined ? [] : [{ name, content }];
