import { isIn, type ContentRecord } from './content-record.ts';
import { firstSentence } from './sentences.ts';

/** What a guide can show of a record. */
export const exampleParts = ['title', 'sentence', 'because', 'gap', 'note'] as const;
export type ExamplePart = (typeof exampleParts)[number];

/** Words of a record as an example; undefined where it has none. `nth` counts from 1 among links, gaps or entries. */
export function exampleIn(
  record: ContentRecord,
  part: ExamplePart,
  nth: number,
): string | undefined {
  const found = partOf(record, part, nth - 1);
  return found === '' ? undefined : found;
}

function partOf(record: ContentRecord, part: ExamplePart, index: number): string | undefined {
  switch (part) {
    case 'title':
      return record.fields.title;
    case 'sentence':
      return firstSentence(record.body.summary);
    case 'because':
      return isIn(record, 'sources', 'schemes') ? undefined : record.fields.links[index]?.because;
    case 'gap':
      return isIn(record, 'sources', 'schemes') ? undefined : record.fields.gaps[index]?.missing;
    case 'note':
      return isIn(record, 'recommendations', 'commitments')
        ? record.fields.history[index]?.note
        : undefined;
  }
}
