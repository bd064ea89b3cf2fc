/** From when until when a body is known to have existed. */
import type { RecordId } from '../schema/ids.ts';
import { passagesTo } from './answering.ts';
import { firstDay, lastDay } from './calendar.ts';
import { hasEnded } from './clocks.ts';
import type { RecordOf } from './content-record.ts';
import { dateOf } from './due.ts';
import { find, linksTo, type RecordGraph } from './graph.ts';
import { publishedOn, saidOn } from './standing.ts';

/** The days between which a body existed, as far as the record shows. */
export interface Lifespan {
  readonly from: string;
  /** Whether its beginning was not seen: `from` is the first day on which the record sees it. */
  readonly isFromOpen: boolean;
  /** Its last day, or the day asked for where it still existed. */
  readonly to: string;
  /** Whether it had ended on a day that was not seen: `to` is the last day on which the record sees it. */
  readonly isToOpen: boolean;
}

/** The lifespan of a body as of a day; undefined where it had not begun, or no day of it was seen. */
export function lifespanOf(
  graph: RecordGraph,
  body: RecordOf<'bodies'>,
  asOf: string,
): Lifespan | undefined {
  const seen = daysSeen(graph, body.id, asOf);
  const began = dateOf(body.fields.from);
  const ended = dateOf(body.fields.to);
  const from = began === undefined ? seen[0] : firstDay(began);
  if (from === undefined || from > asOf) return undefined;
  const isToOpen = hasEnded(body, asOf) && ended === undefined;
  const to = isToOpen
    ? (seen.at(-1) ?? from)
    : ended !== undefined && lastDay(ended) < asOf
      ? lastDay(ended)
      : asOf;
  return { from, isFromOpen: began === undefined, to: to < from ? from : to, isToOpen };
}

/** The days on which the record sees a body: it published, was asked, promised, or took functions over. */
function daysSeen(graph: RecordGraph, id: RecordId, asOf: string): readonly string[] {
  const named = (['by', 'to', 'owner'] as const).flatMap((type) =>
    linksTo(graph, id, type).map(({ from }) => dayOf(graph, from)),
  );
  const taken = passagesTo(graph, id, asOf).map(({ on }) => dateOf(on));
  return [...named, ...taken]
    .flatMap((date) => (date === undefined ? [] : [firstDay(date)]))
    .filter((day) => day <= asOf)
    .sort();
}

function dayOf(graph: RecordGraph, id: RecordId): string | undefined {
  const said = find(graph, id, 'commitments') ?? find(graph, id, 'recommendations');
  if (said) return dateOf(saidOn(graph, said));
  const report = find(graph, id, 'reports');
  return report && dateOf(publishedOn(report));
}
