import { firstDay, lastDay } from '../records/calendar.ts';
import { isIn } from '../records/content-record.ts';
import { dateOf, type Due } from '../records/due.ts';
import { find } from '../records/graph.ts';
import { pathOn } from './addresses.ts';
import { dueBriefly } from './dates.ts';
import type { Edition } from './edition.ts';
import { headFor } from './lists.ts';
import type { PageHead } from './page-head.ts';
import { refTo, type Ref } from './ref.ts';

/** What happened, in a word or two; the order of the codes is the order within a day. */
const EVENTS = {
  published: 'Published',
  promised: 'Promised',
  due: 'Fell due',
  'falls-due': 'Falls due',
  began: 'Began',
  ended: 'Ended',
} as const;

/** One dated event of the record. */
export interface TimelineEvent {
  readonly kind: keyof typeof EVENTS;
  readonly label: string;
  readonly date: string;
  readonly ref: Ref;
}

/** The whole record by year, oldest first. */
export interface TimelinePage {
  readonly head: PageHead;
  readonly years: readonly { readonly year: string; readonly events: readonly TimelineEvent[] }[];
}

interface Dated {
  readonly kind: keyof typeof EVENTS;
  readonly id: string;
  readonly given: Due | undefined;
}

export function timelinePage(edition: Edition): TimelinePage {
  const dated = allDated(edition).flatMap((event) => {
    const date = dateOf(event.given);
    return date === undefined ? [] : [{ ...event, date }];
  });
  const sorted = dated.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const years = [...new Set(sorted.map(({ date }) => date.slice(0, 4)))];
  return {
    head: headFor(
      edition,
      'Timeline',
      'The whole record by year: what was published and promised, what fell due, and who existed when.',
      pathOn(edition, '/timeline/'),
    ),
    years: years.map((year) => ({
      year,
      events: sorted
        .filter(({ date }) => date.startsWith(year))
        .map(({ kind, id, given, date }) => ({
          ...labelOf(kind, date, edition.asOf),
          date: dueBriefly(given),
          ref: refTo(edition, id),
        })),
    })),
  };
}

/** What falls due or ends in a year does so at its end at the latest; all else stands at the beginning. */
const dayOf = ({ kind, date }: { readonly kind: Dated['kind']; readonly date: string }): string =>
  kind === 'due' || kind === 'ended' ? lastDay(date) : firstDay(date);

const labelOf = (
  kind: keyof typeof EVENTS,
  date: string,
  asOf: string,
): Pick<TimelineEvent, 'kind' | 'label'> => {
  const told = kind === 'due' && lastDay(date) >= asOf ? 'falls-due' : kind;
  return { kind: told, label: EVENTS[told] };
};

function allDated({ graph }: Edition): readonly Dated[] {
  const { reports, commitments, recommendations, bodies } = graph.inCollection;
  return [
    ...reports.map(({ id, fields }): Dated => ({
      kind: 'published',
      id,
      given:
        dateOf(fields.published) === undefined
          ? (fields.received ?? fields.published)
          : fields.published,
    })),
    ...commitments.map((record): Dated => ({
      kind: 'promised',
      id: record.id,
      given: record.fields.made ?? publicationOf(graph, record.report),
    })),
    ...commitments.map(({ id, fields }): Dated => ({
      kind: 'due',
      id,
      given: typeof fields.target === 'string' ? fields.target : fields.target.by,
    })),
    ...recommendations.map(({ id, fields }): Dated => ({ kind: 'due', id, given: fields.due })),
    ...bodies.map(({ id, fields }): Dated => ({ kind: 'began', id, given: fields.from })),
    ...bodies.map(({ id, fields }): Dated => ({ kind: 'ended', id, given: fields.to })),
  ];
}

function publicationOf(graph: Edition['graph'], report: string | undefined): Due | undefined {
  const record = find(graph, report, 'reports');
  return isIn(record, 'reports') ? record.fields.published : undefined;
}
