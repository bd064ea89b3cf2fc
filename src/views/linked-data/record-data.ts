/**
 * A record in the terms of schema.org. What is described is the thing itself: its dates, author and licence
 * are those of the document; what we say of it is ours, by the terms that schema.org has for that
 * (`sdPublisher`, `sdLicense`). schema.org’s `Recommendation` is advice about what to buy, and is not used.
 */
import { isIn, type ContentRecord } from '../../records/content-record.ts';
import { recordPath, wholeAddress } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { bodyData } from './body-data.ts';
import { groupData } from './group-data.ts';
import { itemData } from './item-data.ts';
import { reportData, schemeData, sourceData } from './document-data.ts';
import { CONTEXT, licence, ourselves, type Thing } from './thing.ts';

/** What a record’s page says of it to machines. */
export const recordData = (edition: Edition, record: ContentRecord): Thing => ({
  '@context': CONTEXT,
  '@id': wholeAddress(edition, recordPath(edition, record.id)),
  name: record.fields.title,
  ...dataOf(edition, record),
  ...(isIn(record, 'chains', 'themes', 'terms')
    ? { publisher: ourselves(edition), license: licence(edition.settings.licences.record) }
    : { sdPublisher: ourselves(edition), sdLicense: licence(edition.settings.licences.record) }),
});

function dataOf(edition: Edition, record: ContentRecord): Thing {
  switch (record.collection) {
    case 'reports':
      return reportData(edition, record);
    case 'findings':
    case 'recommendations':
    case 'commitments':
    case 'ratings':
    case 'responses':
      return itemData(edition, record);
    case 'bodies':
      return bodyData(edition, record);
    case 'chains':
    case 'themes':
    case 'terms':
      return groupData(edition, record);
    case 'sources':
      return sourceData(edition, record);
    case 'schemes':
      return schemeData(edition, record);
  }
}
