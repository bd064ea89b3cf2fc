import type { ContentRecord } from '../../records/content-record.ts';
import { recordPath, wholeAddress } from '../addresses.ts';
import { dateInWords } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { recordTitle } from '../page-head.ts';
import { cslDate, type CslItem } from './csl.ts';

/** Our own record as an entry: a page of this site as it stood on the day. */
export function ownEntry(edition: Edition, record: ContentRecord): CslItem {
  const { name } = edition.settings;
  const day = cslDate(edition.asOf);
  return {
    id: `record:${record.id.replaceAll('/', ':')}`,
    type: 'webpage',
    title: recordTitle(edition, record),
    author: [{ literal: name }],
    publisher: name,
    'container-title': name,
    issued: day,
    accessed: day,
    URL: wholeAddress(edition, recordPath(edition, record.id)),
    note: `A summary in the words of ${name}, not of the original; as of ${dateInWords(edition.asOf)}.`,
  };
}
