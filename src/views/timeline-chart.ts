import { timeScale, type TimeScale } from '../charts/time-scale.ts';
import { passagesFrom } from '../records/answering.ts';
import type { RecordOf } from '../records/content-record.ts';
import { dateOf, type Due } from '../records/due.ts';
import { find } from '../records/graph.ts';
import { lifespanOf } from '../records/lifespan.ts';
import { lineages } from '../records/lineage.ts';
import { dueOf, publishedOn, saidOn } from '../records/standing.ts';
import { bodyLine, type BodyLine } from './body-lines.ts';
import { dueInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { refTo, type Ref } from './ref.ts';

/** The dates of a body in words. */
export interface BodyDates {
  readonly ref: Ref;
  readonly from: string;
  readonly until: string;
  readonly names: readonly { readonly name: string; readonly from: string | undefined }[];
  readonly next: readonly { readonly to: Ref; readonly on: string }[];
}

/** Who existed when, on one axis of time, and the same in words. */
export interface TimelineChart {
  readonly scale: TimeScale;
  readonly today: number;
  /** Bodies in the order of who took over from whom, those that belong together side by side. */
  readonly families: readonly (readonly BodyLine[])[];
  readonly table: readonly BodyDates[];
}

/** The chart of all bodies; undefined where none is on the record. */
export function timelineChart(edition: Edition): TimelineChart | undefined {
  const { graph, asOf } = edition;
  const { bodies } = graph.inCollection;
  if (bodies.length === 0) return undefined;
  const scale = scaleOf(edition);
  const began = new Map(
    bodies.map((body) => [body.id, lifespanOf(graph, body, asOf)?.from ?? '9999']),
  );
  const families = lineages(graph, asOf, (id) => began.get(id) ?? '9999').map((family) =>
    family.flatMap((id) => find(graph, id, 'bodies') ?? []),
  );
  return {
    scale,
    today: scale.at(asOf),
    families: families.map((family) => family.map((body) => bodyLine(edition, scale, body))),
    table: families.flat().map((body) => datesOf(edition, body)),
  };
}

/**
 * The axis begins with the oldest document or promise on the record, so that bodies far older than all that
 * is told do not squeeze the rest, and ends with the last date that was promised.
 */
function scaleOf({ graph, asOf }: Edition): TimeScale {
  const { reports, commitments } = graph.inCollection;
  const given: readonly (Due | undefined)[] = [
    asOf,
    ...reports.map(publishedOn),
    ...commitments.flatMap((promise) => [saidOn(graph, promise), dueOf(promise)]),
  ];
  const years = given.flatMap((date) => {
    const year = dateOf(date)?.slice(0, 4);
    return year === undefined ? [] : [Number(year)];
  });
  return timeScale(Math.min(...years), Math.max(...years));
}

const datesOf = (edition: Edition, body: RecordOf<'bodies'>): BodyDates => ({
  ref: refTo(edition, body.id),
  from: dueInWords(body.fields.from),
  until: body.fields.to === undefined ? '' : dueInWords(body.fields.to),
  names: body.fields.names.map(({ name, from }) => ({
    name,
    from: dateOf(from) === undefined ? undefined : dueInWords(from),
  })),
  next: passagesFrom(edition.graph, body.id, edition.asOf).map(({ to, on }) => ({
    to: refTo(edition, to),
    on: dueInWords(on),
  })),
});
