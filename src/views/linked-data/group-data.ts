import type { RecordOf } from '../../records/content-record.ts';
import { linksTo } from '../../records/graph.ts';
import { listPath, wholeAddress } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { at, recordAt, type Thing } from './thing.ts';

/** What we put together ourselves: a chain in the order of time, a theme, a word of the glossary. */
export function groupData(
  edition: Edition,
  record: RecordOf<'chains' | 'themes' | 'terms'>,
): Thing {
  const { summary } = record.body;
  switch (record.collection) {
    case 'chains':
      return {
        '@type': ['ItemList', 'CreativeWork'],
        description: summary,
        itemListOrder: at('https://schema.org/ItemListOrderAscending'),
        numberOfItems: record.fields.members.length,
        itemListElement: record.fields.members.map((id, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          item: recordAt(edition, id),
        })),
      };
    case 'themes':
      return {
        '@type': 'Collection',
        description: summary,
        collectionSize: linksTo(edition.graph, record.id, 'theme').length,
      };
    case 'terms':
      return {
        '@type': ['DefinedTerm', 'CreativeWork'],
        description: summary,
        alternateName: record.fields.also,
        inDefinedTermSet: at(wholeAddress(edition, listPath(edition, 'terms'))),
      };
  }
}
