import { isIn, type ContentRecord } from '../../records/content-record.ts';
import { dateInWords, dueInWords } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { reportOf } from '../ref.ts';
import type { CslItem } from './csl.ts';
import { placeInOriginal } from './place.ts';

/** A citation as a person writes it: what it names, then its address. */
export interface PlainCitation {
  readonly words: string;
  /** Undefined where no address of the document is on the record. */
  readonly url: string | undefined;
}

/**
 * `Rail Inspectorate, “Late again” (RI 12), 2 March 2021, Recommendation 1, page 4`; with `cited in` where
 * the document itself was not seen.
 */
export function plainOriginal(
  edition: Edition,
  record: ContentRecord,
  item: CslItem,
): PlainCitation {
  const { place, reportedBy } = placeInOriginal(edition, record);
  const words = [
    item.author?.map(({ literal }) => literal).join(' and ') ?? item.publisher,
    `“${item.title}”${item.number === undefined ? '' : ` (${item.number})`}`,
    publishedInWords(edition, record),
    place,
    reportedBy && `cited in ${reportedBy}`,
  ];
  return { words: words.filter((part) => part !== undefined).join(', '), url: item.URL };
}

/** `“Be punctual (Recommendation 1, RI 12, 2021)”, Platform Record, as of 31 January 2026`. */
export const plainOwn = (edition: Edition, item: CslItem): PlainCitation => ({
  words: `“${item.title}”, ${edition.settings.name}, as of ${dateInWords(edition.asOf)}`,
  url: item.URL,
});

/** When the original was published; that a date was not stated differs from that we did not see it. */
function publishedInWords(edition: Edition, record: ContentRecord): string | undefined {
  const dated = isIn(record, 'sources') ? record : reportOf(edition, record);
  const published = dated?.fields.published;
  if (published === 'not-seen') return 'date not seen';
  return published === 'none-stated' ? 'undated' : dueInWords(published);
}
