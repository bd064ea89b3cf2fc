import { firstDay, lastDay } from '../records/calendar.ts';
import { isIn } from '../records/content-record.ts';
import { dateOf, type Due } from '../records/due.ts';
import { dueOf, publishedOn, saidOn } from '../records/standing.ts';
import { pathOn } from './addresses.ts';
import { byYear, type YearGroup } from './by-year.ts';
import { dueBriefly } from './dates.ts';
import { filePath } from './data/addresses.ts';
import type { Edition } from './edition.ts';
import { headFor } from './lists.ts';
import type { PageHead } from './page-head.ts';
import { refTo, type Ref } from './ref.ts';
import { statusOf, type Status } from './status.ts';
import { timelineChart, type TimelineChart } from './timeline-chart.ts';

/** What happened, in a word or two, alone and after a number; the order of the codes is the order within a day. */
const EVENTS = {
  published: { label: 'Published', counted: 'published' },
  promised: { label: 'Promised', counted: 'promised' },
  due: { label: 'Fell due', counted: 'fell due' },
  'falls-due': { label: 'Falls due', counted: 'due' },
  began: { label: 'Began', counted: 'began' },
  ended: { label: 'Ended', counted: 'ended' },
} as const;

/** One dated event of the record. */
export interface TimelineEvent {
  readonly kind: keyof typeof EVENTS;
  readonly label: string;
  readonly date: string;
  readonly ref: Ref;
  /** How that which fell due stands; absent for other events. */
  readonly status?: Status;
}

/** A year of the timeline, with how many events of each kind it holds. */
export interface TimelineYear extends YearGroup<TimelineEvent> {
  /** `5 published, 3 fell due` */
  readonly kinds: string;
}

/** Who existed when, and the whole record by year. */
export interface TimelinePage {
  readonly head: PageHead;
  readonly chart: TimelineChart | undefined;
  /** The dates of the chart, to take away. */
  readonly csvHref: string;
  /** What is still to come, the soonest first. */
  readonly coming: readonly TimelineYear[];
  /** What has been, the newest first. */
  readonly past: readonly TimelineYear[];
}

interface Dated {
  readonly kind: keyof typeof EVENTS;
  readonly id: string;
  readonly given: Due | undefined;
}

export function timelinePage(edition: Edition): TimelinePage {
  const dated = allDated(edition).flatMap((event) => {
    const date = dateOf(event.given);
    if (date === undefined) return [];
    const at = { ...event, date };
    return [{ ...at, day: dayOf(at) }];
  });
  type Placed = (typeof dated)[number];
  const byDay = (a: Placed, b: Placed): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
  const isComing = ({ kind, day }: Placed): boolean =>
    day > edition.asOf || (kind === 'due' && day === edition.asOf);
  const inYears = (events: readonly Placed[]): readonly TimelineYear[] =>
    byYear(events, ({ date }) => date.slice(0, 4)).map((group) => {
      const items = group.items.map((event) => eventOf(edition, event, isComing(event)));
      return { ...group, items, kinds: kindsOf(items) };
    });
  return {
    head: headFor(
      edition,
      'Timeline',
      'Who existed when, and the whole record by year: what was published and promised, and what fell due.',
      pathOn(edition, '/timeline/'),
    ),
    chart: timelineChart(edition),
    csvHref: filePath(edition, 'bodies.csv'),
    coming: inYears(dated.filter(isComing).toSorted(byDay)),
    past: inYears(dated.filter((event) => !isComing(event)).toSorted((a, b) => byDay(b, a))),
  };
}

/** What falls due or ends in a year does so at its end at the latest; all else stands at the beginning. */
const dayOf = ({ kind, date }: { readonly kind: Dated['kind']; readonly date: string }): string =>
  kind === 'due' || kind === 'ended' ? lastDay(date) : firstDay(date);

function eventOf(edition: Edition, { kind, id, given }: Dated, isComing: boolean): TimelineEvent {
  const record = edition.graph.records.get(id);
  const told = kind === 'due' && isComing ? 'falls-due' : kind;
  return {
    kind: told,
    label: EVENTS[told].label,
    date: dueBriefly(given),
    ref: refTo(edition, id),
    ...(kind === 'due' && isIn(record, 'recommendations', 'commitments')
      ? { status: statusOf(edition, record) }
      : {}),
  };
}

/** How many events of each kind, in the order of the kinds. */
const kindsOf = (events: readonly TimelineEvent[]): string =>
  Object.entries(EVENTS)
    .flatMap(([kind, { counted }]) => {
      const number = events.filter((event) => event.kind === kind).length;
      return number === 0 ? [] : [`${number} ${counted}`];
    })
    .join(', ');

function allDated({ graph }: Edition): readonly Dated[] {
  const { reports, commitments, recommendations, bodies } = graph.inCollection;
  return [
    ...reports.map((report): Dated => ({
      kind: 'published',
      id: report.id,
      given: publishedOn(report),
    })),
    ...commitments.map((record): Dated => ({
      kind: 'promised',
      id: record.id,
      given: saidOn(graph, record),
    })),
    ...[...commitments, ...recommendations].map((record): Dated => ({
      kind: 'due',
      id: record.id,
      given: dueOf(record),
    })),
    ...bodies.map(({ id, fields }): Dated => ({ kind: 'began', id, given: fields.from })),
    ...bodies.map(({ id, fields }): Dated => ({ kind: 'ended', id, given: fields.to })),
  ];
}
