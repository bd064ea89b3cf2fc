import { exampleIn, type ExamplePart } from '../records/guide-example.ts';
import type { RecordId } from '../schema/ids.ts';
import type { Edition } from './edition.ts';
import { refTo, type Ref } from './ref.ts';

export type { ExamplePart };

/** Words of the record as an example of how to write, with the record that has them. */
export interface GuideExample {
  readonly text: string;
  readonly ref: Ref;
}

/**
 * Takes an example from the record, so that no guide keeps a copy of it. `nth` counts from 1 among links, gaps or
 * entries. Throws where the record, or that part of it, is not there: a guide must not lose an example in silence.
 * The check says so before, with the line of the guide.
 */
export function exampleFrom(
  edition: Edition,
  id: RecordId,
  part: ExamplePart,
  nth = 1,
): GuideExample {
  const record = edition.graph.records.get(id);
  const text = record && exampleIn(record, part, nth);
  if (text === undefined)
    throw new Error(
      `A guide shows a ${part} (number ${nth}) of ${id}, which is not there. Change the guide in guides/.`,
    );
  return { text, ref: refTo(edition, id) };
}
