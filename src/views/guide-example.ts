import type { ContentRecord } from '../records/content-record.ts';
import { isIn } from '../records/content-record.ts';
import { firstSentence } from '../records/sentences.ts';
import type { RecordId } from '../schema/ids.ts';
import type { Edition } from './edition.ts';
import { refTo, type Ref } from './ref.ts';

/** What a guide can show of a record. */
export type ExamplePart = 'title' | 'sentence' | 'because' | 'gap' | 'note';

/** Words of the record as an example of how to write, with the record that has them. */
export interface GuideExample {
  readonly text: string;
  readonly ref: Ref;
}

/**
 * Takes an example from the record, so that no guide keeps a copy of it. `nth` counts from 1 among links, gaps or
 * entries. Throws where the record, or that part of it, is not there: a guide must not lose an example in silence.
 */
export function exampleFrom(
  edition: Edition,
  id: RecordId,
  part: ExamplePart,
  nth = 1,
): GuideExample {
  const record = edition.graph.records.get(id);
  const text = record && partOf(record, part, nth - 1);
  if (text === undefined || text === '')
    throw new Error(
      `A guide shows a ${part} (number ${nth}) of ${id}, which is not there. Change the guide in guides/.`,
    );
  return { text, ref: refTo(edition, id) };
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
