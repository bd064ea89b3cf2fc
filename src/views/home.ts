import type { Edition } from './edition.ts';
import { collections } from '../schema/collections.ts';
import { lastDay } from '../records/calendar.ts';
import { dateOf } from '../records/due.ts';
import { dueOf } from '../records/standing.ts';
import { linksTo } from '../records/graph.ts';
import { listPath, pathOn } from './addresses.ts';
import { dateInWords, dueBriefly } from './dates.ts';
import { listItem, type ListItem, listPage } from './lists.ts';
import type { PageHead } from './page-head.ts';
import { refTo, type Ref } from './ref.ts';
import { furthestSlip } from './slips.ts';
import { clockOf, statusOf, type Status } from './status.ts';

/** A number with what it counts, and where to see what was counted. */
export interface Tally {
  readonly number: number;
  readonly text: string;
  readonly href: string;
}

/** A promise with its date and what became of it. */
export interface PromiseRow {
  readonly ref: Ref;
  readonly status: Status;
  readonly aside?: string;
}

/** The first page: what this is, how much is on it, and ways in. */
export interface HomePage {
  readonly head: PageHead;
  readonly tallies: readonly Tally[];
  /** The newest. */
  readonly reports: readonly ListItem[];
  readonly themes: readonly ListItem[];
  /** Promises followed through time, those whose date moved furthest first. */
  readonly chains: readonly ListItem[];
  /** Promises whose date has passed without what was promised. */
  readonly missed: readonly PromiseRow[];
  /** Promises whose date is still to come, the nearest first. */
  readonly coming: readonly PromiseRow[];
  readonly asOf: string;
  readonly timeline: string;
}

/** Reports and promises shown; the lists hold the rest. */
const SHOWN = 6;

export function homePage(edition: Edition): HomePage {
  const { graph, settings } = edition;
  const path = pathOn(edition, '/');
  const tally = (name: 'reports' | 'findings' | 'recommendations' | 'commitments'): Tally => {
    const number = graph.inCollection[name].length;
    return {
      number,
      text: number === 1 ? collections[name].singular : collections[name].plural,
      href: listPath(edition, name),
    };
  };
  return {
    head: { title: settings.name, description: settings.description, path, crumbs: [] },
    tallies: (['reports', 'findings', 'recommendations', 'commitments'] as const).map(tally),
    reports: listPage(edition, 'reports')
      .groups.flatMap((group) => group.items)
      .slice(0, SHOWN),
    themes: [...graph.inCollection.themes]
      .sort((a, b) => linksTo(graph, b.id, 'theme').length - linksTo(graph, a.id, 'theme').length)
      .map((theme) => listItem(edition, theme)),
    chains: graph.inCollection.chains
      .map((chain) => [chain, furthestSlip(edition, chain.fields.members)?.months ?? 0] as const)
      .sort(([, a], [, b]) => b - a)
      .map(([chain]) => listItem(edition, chain)),
    missed: missed(edition),
    coming: coming(edition),
    asOf: dateInWords(edition.asOf),
    timeline: pathOn(edition, '/timeline/'),
  };
}

/** Those known to be missed first, the latest date first; then those whose outcome is not known. */
function missed(edition: Edition): readonly PromiseRow[] {
  return edition.graph.inCollection.commitments
    .map((record) => ({
      ref: refTo(edition, record.id),
      status: statusOf(edition, record),
      clock: clockOf(edition, record),
      due: lastDay(dateOf(dueOf(record)) ?? '0000'),
    }))
    .filter(({ status, clock }) => status.tone === 'alarm' || clock.state === 'overdue')
    .sort(
      (a, b) =>
        Number(b.status.tone === 'alarm') - Number(a.status.tone === 'alarm') ||
        (a.due < b.due ? 1 : a.due > b.due ? -1 : 0),
    )
    .slice(0, SHOWN)
    .map(({ ref, status }) => ({ ref, status }));
}

/** What can still be kept: promises whose last day has not passed and whose outcome is open. */
function coming(edition: Edition): readonly PromiseRow[] {
  return edition.graph.inCollection.commitments
    .flatMap((record) => {
      const clock = clockOf(edition, record);
      return clock.state === 'coming' ? [{ record, days: clock.days }] : [];
    })
    .sort((a, b) => a.days - b.days)
    .slice(0, SHOWN)
    .map(({ record }) => ({
      ref: refTo(edition, record.id),
      status: statusOf(edition, record),
      aside: `due ${dueBriefly(dueOf(record))}`,
    }));
}
