import { Document, isScalar, visit, type YAMLMap } from 'yaml';
import { collections, collectionTable, type CollectionName } from '../schema/collections.ts';
import { orderFields } from './field-fixes.ts';
import { printFields } from './print-fields.ts';

/** Characters of a list that still reads well on one line. */
const ON_ONE_LINE = 100;

/** The text of a file: its fields in the order of the schema and in the form of all records, and its text. */
export function recordText(
  collection: CollectionName,
  fields: Readonly<Record<string, unknown>>,
  body: string,
): string {
  const document = new Document(fields);
  visit(document, {
    Map(_, map) {
      map.flow = isPrintedDate(map);
    },
    Seq(_, seq) {
      seq.flow = seq.items.every(isScalar) && JSON.stringify(seq).length <= ON_ONE_LINE;
    },
  });
  orderFields(document.contents, collectionTable[collection].fields);
  const printed = printFields(document, '');
  return collections[collection].extension === 'yaml' ? printed : `---\n${printed}---\n\n${body}\n`;
}

/** A date in the words of its document stands on one line, as a date does. */
const isPrintedDate = (map: YAMLMap): boolean => map.has('printed') && !map.has('unit');
