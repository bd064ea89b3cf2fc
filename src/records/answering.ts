/**
 * What a body answers for on a day: `answersNow` the other way round. A body that exists answers for itself,
 * and for those that ended and whose functions had come to it by then, however many hands they went through.
 */
import type { RecordId } from '../schema/ids.ts';
import type { Due } from './due.ts';
import { answersNow, hasPassedOn } from './clocks.ts';
import { find, linksTo, type RecordGraph } from './graph.ts';

/** Functions that passed from one body to another. */
export interface Passage {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly on: Due;
  readonly functions: string;
}

/** A body that had ended, and how what it was answerable for came to the one that answers now. */
export interface Inheritance {
  readonly body: RecordId;
  /** Every passage on the way, the last one first. */
  readonly passages: readonly Passage[];
}

/** The passages of functions to a body, or from it, that had happened by a day. */
export const passagesTo = (graph: RecordGraph, id: RecordId, asOf: string): readonly Passage[] =>
  [...new Set(linksTo(graph, id, 'succeeded-by').map(({ from }) => from))].flatMap((from) =>
    passagesFrom(graph, from, asOf).filter(({ to }) => to === id),
  );

export function passagesFrom(graph: RecordGraph, id: RecordId, asOf: string): readonly Passage[] {
  const body = find(graph, id, 'bodies');
  if (!body) return [];
  return body.fields.successors
    .filter(({ on }) => hasPassedOn(body, on, asOf))
    .map(({ body: to, on, functions }) => ({ from: id, to, on, functions }));
}

/**
 * The bodies besides itself that a body answers for on a day, the nearest first. One that passed functions on
 * and still exists answers for itself; so does a part of the body (`part-of` is no succession). A body that has
 * ended answers for nobody: those it answered for are found where it is answered for itself.
 */
export function answersFor(graph: RecordGraph, id: RecordId, asOf: string): readonly Inheritance[] {
  const found = new Map<RecordId, Passage[]>();
  const reached: RecordId[] = [id];
  for (const here of reached)
    for (const passage of passagesTo(graph, here, asOf)) {
      const { from } = passage;
      if (from === id || !answersNow(graph, from, asOf).includes(id)) continue;
      const known = found.get(from);
      if (known) known.push(passage);
      else {
        found.set(from, [passage]);
        reached.push(from);
      }
    }
  return [...found].map(([body, passages]) => ({ body, passages }));
}
