import type { RecordId } from '../schema/ids.ts';
import type { Judged, Side } from './side.ts';

/** Which record became which, as the redirects say. */
export interface Moves {
  /** From the identifier a record had to the one it has. */
  readonly names: ReadonlyMap<RecordId, RecordId>;
  /** From the identifier a record has to the one it had. */
  readonly before: ReadonlyMap<RecordId, RecordId>;
}

/** Two moments of the record, and how names in the one lead to the other. */
export interface Compared {
  readonly base: Side;
  readonly head: Judged;
  readonly asOf: string;
  readonly moves: Moves;
}

/**
 * A record was renamed where a redirect leads from one that is gone to one record of the same collection that
 * was not there. Where it leads to several, the record was split; to one that was there, it was merged: then the
 * one is taken out, and the others are told for themselves.
 */
export function movesBetween(base: Judged, head: Judged): Moves {
  const pairs = (head.redirects?.moved ?? []).flatMap(({ from, to }) => {
    const [only, ...others] = to;
    return only !== undefined && others.length === 0 && isRename(base, head, from, only)
      ? [[from, only] as const]
      : [];
  });
  return {
    names: new Map(pairs),
    before: new Map(pairs.map(([from, to]) => [to, from])),
  };
}

function isRename(base: Judged, head: Judged, from: RecordId, to: RecordId): boolean {
  const [before, after] = [base.graph.records.get(from), head.graph.records.get(to)];
  const isMoved = !head.graph.records.has(from) && !base.graph.records.has(to);
  return isMoved && before !== undefined && before.collection === after?.collection;
}
