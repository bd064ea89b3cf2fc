/** Promises that took each other’s place, as the graph links them. */
import { slippage } from '../records/clocks.ts';
import { find, type RecordGraph } from '../records/graph.ts';
import type { RecordId } from '../schema/ids.ts';

/**
 * The promises among the members of a chain, each as the run of those whose place it took, the first of them
 * first; a promise that took nobody’s place is a run of its own. Where two promises took the place of one, each
 * has a run from that one on; where one took the place of several, its run is that of the first it names, and
 * the others end runs of their own. So every promise is in a run.
 */
export function runsOf(
  graph: RecordGraph,
  members: readonly RecordId[],
): readonly (readonly RecordId[])[] {
  const shown = new Set(members.filter((id) => find(graph, id, 'commitments') !== undefined));
  const replaced = new Set(
    [...shown].flatMap((id) =>
      (find(graph, id, 'commitments')?.fields.replaces ?? []).map(({ commitment }) => commitment),
    ),
  );
  const runTo = (id: RecordId): readonly RecordId[] => {
    const steps = (slippage(graph, id)?.steps ?? []).map((step) => step.id);
    return steps.length === 0 ? [id] : steps.filter((step) => shown.has(step));
  };
  const runs = [...shown].filter((id) => !replaced.has(id)).map(runTo);
  // The last first, so that the run to a promise holds those before it that nobody else holds.
  return [...shown].reduceRight<readonly (readonly RecordId[])[]>(
    (found, id) => (found.some((run) => run.includes(id)) ? found : [...found, runTo(id)]),
    runs,
  );
}

/** Whether a promise asks for something else than the one it replaces, and not only for another date. */
export const isChanged = (graph: RecordGraph, id: RecordId): boolean =>
  (find(graph, id, 'commitments')?.fields.replaces ?? []).some(({ change }) =>
    change.some((code) => code !== 'same-measure'),
  );
