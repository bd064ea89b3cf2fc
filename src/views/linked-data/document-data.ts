import type { RecordOf } from '../../records/content-record.ts';
import type { Edition } from '../edition.ts';
import { officialNumber } from '../ref.ts';
import {
  at,
  bodiesAt,
  dateGiven,
  definedAs,
  known,
  licence,
  recordAt,
  type Thing,
} from './thing.ts';

/** A published document: where it is, who published it and when, and the licence that it states. */
export function reportData(edition: Edition, report: RecordOf<'reports'>): Thing {
  const { fields, body } = report;
  const { page, pdf, print, archive } = fields.urls;
  return {
    '@type': 'Report',
    additionalType: definedAs(edition, 'reports', fields.kind),
    description: body.summary,
    reportNumber: officialNumber(report),
    publisher: bodiesAt(edition, fields.by),
    creditText: fields.author,
    datePublished: dateGiven(fields.published),
    about: fields.answers === undefined ? undefined : recordAt(edition, fields.answers),
    ...licenceOf(fields.licence),
    url: page === undefined ? undefined : at(page),
    sameAs: [pdf, print].flatMap((address) => (address === undefined ? [] : [at(address)])),
    archivedAt: archivedAt(archive),
  };
}

/** A page that records cite. */
export const sourceData = (edition: Edition, { fields }: RecordOf<'sources'>): Thing => ({
  '@type': 'CreativeWork',
  additionalType: definedAs(edition, 'sources', fields.kind),
  publisher:
    fields.body === undefined
      ? { '@type': 'Organization', name: fields.publisher }
      : recordAt(edition, fields.body),
  creditText: fields.author,
  datePublished: dateGiven(fields.published),
  ...licenceOf(fields.licence),
  url: at(fields.url),
  archivedAt: archivedAt(known(fields.archive)),
  isPartOf: fields.document === undefined ? undefined : recordAt(edition, fields.document),
});

/** A published way of rating. */
export const schemeData = (edition: Edition, { fields }: RecordOf<'schemes'>): Thing => ({
  '@type': 'CreativeWork',
  additionalType: definedAs(edition, 'kinds', 'schemes'),
  description: fields.description,
  version: fields.version,
});

const licenceOf = (name: string | undefined): Thing => {
  const stated = known(name);
  return stated === undefined ? {} : { license: licence(stated) };
};

const archivedAt = (address: string | undefined): Thing | undefined =>
  address === undefined ? undefined : at(address);
