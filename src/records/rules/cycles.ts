import type { RecordId } from '../../schema/ids.ts';
import type { RecordGraph } from '../graph.ts';
import { issueAt, type Rule } from './rule.ts';

/** Link types that give an order, so that following them may never lead back. */
const ORDERED = ['replaces', 'milestone-of', 'succeeded-by', 'part-of', 'answers'] as const;

const REMEDIES: Readonly<Record<(typeof ORDERED)[number], string>> = {
  replaces:
    'Only the later promise names the earlier one: take out the link that points forward in time.',
  'milestone-of': 'Only the smaller promise names the larger one: take out the link the other way.',
  'succeeded-by':
    'Only the earlier body names the later one: take out the link that points back in time.',
  'part-of': 'Only the smaller body names the larger one: take out the link the other way.',
  answers:
    'Only the later document names the earlier one: take out the link that points forward in time.',
};

/** Nothing replaces, is part of, or succeeds itself by way of others. Each circle is reported once. */
export const cycles: Rule = ({ graph }) =>
  ORDERED.flatMap((type) =>
    circles(graph, type).flatMap((circle) => {
      const [first = ''] = circle;
      const record = graph.records.get(first);
      const link = graph.linksFrom
        .get(first)
        ?.find((each) => each.type === type && each.to === (circle[1] ?? first));
      if (!record || !link) return [];
      const path = [...circle, first].join(' → ');
      return [
        issueAt(
          record,
          'link-cycle',
          link.place,
          `Following ${type} leads back to where it began: ${path}.`,
          REMEDIES[type],
        ),
      ];
    }),
  );

function circles(
  graph: RecordGraph,
  type: (typeof ORDERED)[number],
): readonly (readonly RecordId[])[] {
  const done = new Set<RecordId>();
  const found: RecordId[][] = [];
  const walk = (id: RecordId, path: readonly RecordId[]): void => {
    const start = path.indexOf(id);
    if (start >= 0) {
      found.push(fromSmallest(path.slice(start)));
      return;
    }
    if (done.has(id)) return;
    done.add(id);
    for (const link of graph.linksFrom.get(id) ?? []) {
      if (link.type === type && link.to !== id) walk(link.to, [...path, id]);
    }
  };
  for (const id of graph.records.keys()) walk(id, []);
  return found;
}

/** A circle has no beginning; it is told from its first identifier, so that every run says the same. */
function fromSmallest(circle: readonly RecordId[]): RecordId[] {
  const start = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(start), ...circle.slice(0, start)];
}
