/** The answers of the API, as plain objects. */
import type { ContentRecord } from '../../records/content-record.ts';
import { addressedBy } from '../../records/record-address.ts';
import { collectionNames, collections, type CollectionName } from '../../schema/collections.ts';
import type * as shape from '../../schema/published/answers.ts';
import { schemaVersion } from '../../schema/published/changelog.ts';
import type { Part, Published } from '../../schema/published/records.ts';
import { pathOn, wholeAddress } from '../addresses.ts';
import { dateInWords } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { pagedRecords } from '../paged-records.ts';
import { permalink } from '../record-page.ts';
import { apiAddress, fileAddress, schemaAddress } from './addresses.ts';
import { publishedRecord } from './published-record.ts';

/** What every answer says of itself. */
type Said = Pick<
  Part<typeof shape.redirectsAnswer>,
  'schema_version' | 'schema' | 'url' | 'as_of' | 'licence' | 'attribution' | 'disclosure'
>;

function said(edition: Edition, name: string, schema: string): Said {
  const { settings, asOf } = edition;
  return {
    schema_version: schemaVersion,
    schema: schemaAddress(edition, schema),
    url: apiAddress(edition, name),
    as_of: asOf,
    licence: settings.licences.record,
    attribution: attribution(edition),
    disclosure: settings.disclosure,
  };
}

/** How to say where the data comes from. */
export const attribution = (edition: Edition): string =>
  `${edition.settings.name}, ${wholeAddress(edition, pathOn(edition, '/'))}, as of ${dateInWords(edition.asOf)}, ${edition.settings.licences.record}`;

/** An answer with one record, or with all of a collection. */
export type RecordAnswer = Said & { readonly record: Published };
export type ListAnswer = Said & { readonly total: number; readonly records: readonly Published[] };

export const recordAnswer = (edition: Edition, record: ContentRecord): RecordAnswer => ({
  ...said(edition, record.id, `${record.collection}/record`),
  record: publishedRecord(edition, record),
});

export function listAnswer(edition: Edition, collection: CollectionName): ListAnswer {
  const records = publishedRecords(edition, collection);
  return { ...said(edition, collection, collection), total: records.length, records };
}

/** All records of a collection as they are published; those withdrawn last, which their review says. */
export const publishedRecords = (
  edition: Edition,
  collection: CollectionName,
): readonly Published[] =>
  pagedRecords(edition.graph, collection).map((record) => publishedRecord(edition, record));

/** What there is. */
export const indexAnswer = (edition: Edition): Part<typeof shape.indexAnswer> => ({
  ...said(edition, 'index', 'index'),
  name: edition.settings.name,
  description: edition.settings.description,
  total: pagedRecords(edition.graph, ...collectionNames).length,
  collections: collectionNames.map((name) => ({
    name,
    definition: collections[name].definition,
    total: pagedRecords(edition.graph, name).length,
    url: apiAddress(edition, name),
    csv: fileAddress(edition, `${name}.csv`),
    schema: schemaAddress(edition, name),
    record_schema: schemaAddress(edition, `${name}/record`),
  })),
  redirects: apiAddress(edition, 'redirects'),
  datapackage: fileAddress(edition, 'datapackage.json'),
  documentation: wholeAddress(edition, pathOn(edition, '/data/')),
});

/** Identifiers that are no longer used. */
export const redirectsAnswer = (edition: Edition): Part<typeof shape.redirectsAnswer> => ({
  ...said(edition, 'redirects', 'redirects'),
  total: edition.redirects.moved.length,
  redirects: edition.redirects.moved.map(({ from, to, on, why }) => ({
    from,
    to,
    urls: to.map((named) => addressUrl(edition, named)),
    on,
    why,
  })),
});

function addressUrl(edition: Edition, named: string): string {
  const { id, anchor } = addressedBy(named);
  return anchor === undefined ? permalink(edition, id) : `${permalink(edition, id)}#${anchor}`;
}
