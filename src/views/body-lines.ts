import type { TimeScale } from '../charts/time-scale.ts';
import { passagesFrom } from '../records/answering.ts';
import { firstDay, lastDay } from '../records/calendar.ts';
import type { RecordOf } from '../records/content-record.ts';
import { dateOf } from '../records/due.ts';
import { find, linksTo } from '../records/graph.ts';
import { lifespanOf, type Lifespan } from '../records/lifespan.ts';
import { dueOf, publishedOn } from '../records/standing.ts';
import type { RecordId } from '../schema/ids.ts';
import { count } from './count.ts';
import { dueAfter, dueBriefly } from './dates.ts';
import type { Edition } from './edition.ts';
import { lifespan, publishedInWords } from './lists.ts';
import { refTo, type Ref } from './ref.ts';
import { statusOf } from './status.ts';
import type { Tone } from './status-words.ts';

/** Something on a body’s line, at its place as a percentage of the width. */
export interface LineMark {
  readonly at: number;
  readonly label: string;
  /** How a promise stands. */
  readonly tone?: Tone;
}

/** A body on the axis of time. */
export interface BodyLine {
  readonly ref: Ref;
  /** The bar; undefined where no day of the body was seen. An open end was not seen. */
  readonly bar:
    | {
        readonly from: number;
        readonly to: number;
        readonly isFromOpen: boolean;
        readonly isToOpen: boolean;
      }
    | undefined;
  /** `2005 to 2023`; of what has no dates, since when the record sees it. */
  readonly years: string;
  /** Those to whom its functions had passed. */
  readonly next: readonly Ref[];
  /** Where it took another name. */
  readonly renamed: readonly LineMark[];
  readonly published: readonly LineMark[];
  /** The dates of what it promised. */
  readonly due: readonly LineMark[];
  /** What the line shows, for those who do not see it. */
  readonly inWords: string;
}

/** The line of a body, with what it published and when its promises fall due. */
export function bodyLine(edition: Edition, scale: TimeScale, body: RecordOf<'bodies'>): BodyLine {
  const { graph, asOf } = edition;
  const life = lifespanOf(graph, body, asOf);
  const ref = refTo(edition, body.id);
  const next = [...new Set(passagesFrom(graph, body.id, asOf).map(({ to }) => to))];
  const line = {
    ref,
    bar: life && {
      from: within(scale.at(life.from)),
      to: within(scale.at(life.to)),
      isFromOpen: life.isFromOpen,
      isToOpen: life.isToOpen,
    },
    years: lifespan(body) ?? seenSince(life),
    next: next.map((id) => refTo(edition, id)),
    renamed: renamed(scale, body),
    published: published(edition, scale, body.id),
    due: promised(edition, scale, body.id),
  };
  return { ...line, inWords: sentence(line) };
}

const seenSince = (life: Lifespan | undefined): string =>
  life ? `seen since ${life.from.slice(0, 4)}` : 'no date seen';

const within = (at: number): number => Math.min(100, Math.max(0, at));

/** The days on which it took a name, after its first; a day before the axis is not on it. */
const renamed = (scale: TimeScale, { fields }: RecordOf<'bodies'>): readonly LineMark[] =>
  fields.names.flatMap(({ name, from }) => {
    const date = dateOf(from);
    if (from === undefined || date === undefined || date === dateOf(fields.from)) return [];
    const at = scale.at(firstDay(date));
    return at < 0 ? [] : [{ at, label: `${name}, ${dueAfter('from', from)}` }];
  });

const published = (edition: Edition, scale: TimeScale, body: RecordId): readonly LineMark[] =>
  [...new Set(linksTo(edition.graph, body, 'by').map(({ from }) => from))].flatMap((id) => {
    const report = find(edition.graph, id, 'reports');
    const date = report && dateOf(publishedOn(report));
    if (!report || date === undefined) return [];
    const label = `${report.fields.title}, ${publishedInWords(report)}`;
    return [{ at: scale.at(firstDay(date)), label }];
  });

const promised = (edition: Edition, scale: TimeScale, body: RecordId): readonly LineMark[] =>
  [...new Set(linksTo(edition.graph, body, 'owner').map(({ from }) => from))].flatMap((id) => {
    const promise = find(edition.graph, id, 'commitments');
    const date = promise && dateOf(dueOf(promise));
    if (!promise || date === undefined) return [];
    const { label, tone } = statusOf(edition, promise);
    const words = `${promise.fields.title}, ${dueBriefly(dueOf(promise))}: ${label}`;
    return [{ at: scale.at(lastDay(date)), label: words, tone }];
  });

function sentence({ ref, years, next, published: said, due }: Omit<BodyLine, 'inWords'>): string {
  const then = next.length === 0 ? '' : `, then ${next.map(({ title }) => title).join(' and ')}`;
  const marks = [
    ...(said.length === 0 ? [] : [`${count(said.length, 'document')} published`]),
    ...(due.length === 0 ? [] : [`${count(due.length, 'promise')} with a date`]),
  ].join(', ');
  return `${ref.title}, ${years}${then}.${marks === '' ? '' : ` ${marks}.`}`;
}
