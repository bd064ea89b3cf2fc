import { isIn, type ItemRecord, type RecordOf } from '../../records/content-record.ts';
import { find } from '../../records/graph.ts';
import { saidOn } from '../../records/standing.ts';
import type { Edition } from '../edition.ts';
import { ratingRows } from '../ratings.ts';
import { at, bodiesAt, dateGiven, definedAs, recordAt, type Thing } from './thing.ts';

/**
 * Something said in a document. Its page says the rest in words; this says what it is, where it was said and
 * what it rests on, and is short, since it comes before the words.
 */
export const itemData = (edition: Edition, record: ItemRecord): Thing => ({
  '@type': isIn(record, 'commitments')
    ? 'Claim'
    : isIn(record, 'ratings')
      ? 'Review'
      : 'CreativeWork',
  additionalType: definedAs(edition, 'kinds', record.collection),
  isPartOf: record.report === undefined ? undefined : recordAt(edition, record.report),
  datePublished: isIn(record, 'responses') ? undefined : dateGiven(saidOn(edition.graph, record)),
  ...originals(edition, record),
  ...particulars(edition, record),
});

/** The addresses of the document itself, and of what else the record cites. */
function originals(edition: Edition, record: ItemRecord): Thing {
  const sources = record.fields.cites.flatMap(
    ({ source }) => find(edition.graph, source, 'sources')?.fields ?? [],
  );
  const addresses = (isDocument: boolean): readonly Thing[] | undefined => {
    const urls = sources.flatMap(({ url, document }) =>
      (document === record.report) === isDocument ? [url] : [],
    );
    return urls.length === 0 ? undefined : [...new Set(urls)].map(at);
  };
  return { isBasedOn: addresses(true), citation: addresses(false) };
}

function particulars(edition: Edition, record: ItemRecord): Thing {
  switch (record.collection) {
    case 'commitments':
      return { author: bodiesAt(edition, record.fields.owner) };
    case 'ratings':
      return ratingData(edition, record);
    case 'responses':
      return { about: recordAt(edition, record.fields.to) };
    case 'findings':
    case 'recommendations':
      return {};
  }
}

/** What was judged and how, question by question; a rating that was not given, or not seen, is no rating. */
function ratingData(edition: Edition, rating: RecordOf<'ratings'>): Thing {
  const scale = find(edition.graph, rating.fields.scheme, 'schemes')?.fields.scale ?? [];
  const [best, worst] = [scale[0]?.title, scale.at(-1)?.title];
  return {
    author: bodiesAt(edition, find(edition.graph, rating.report, 'reports')?.fields.by ?? []),
    itemReviewed: recordAt(edition, rating.fields.rates),
    reviewRating: ratingRows(edition, rating)
      .filter(({ mark }) => mark.level !== undefined)
      .map(({ title, mark }) => ({
        '@type': 'Rating',
        reviewAspect: title,
        ratingValue: mark.label,
        bestRating: best,
        worstRating: worst,
      })),
  };
}
