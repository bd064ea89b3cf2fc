/** What a chain on any day follows from, taken from the graph; `chain-on-day.ts` reads it for a day. */
import { firstDay, lastDay } from '../records/calendar.ts';
import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { dueOf, saidOn, standingFacts } from '../records/standing.ts';
import type { RecordId } from '../schema/ids.ts';
import type { ChainFacts, ChainMember } from './chain-on-day.ts';
import { worded } from './dates.ts';
import type { Edition } from './edition.ts';
import { oncePerEdition } from './once-per-edition.ts';
import { refTo } from './ref.ts';
import { isChanged, runsOf } from './runs.ts';

/** The facts of the members of a chain; only what was said or done by the edition’s day. */
export const chainFacts = oncePerEdition((edition, members: readonly RecordId[]): ChainFacts => {
  const shown = members.flatMap((id) => {
    const record = edition.graph.records.get(id);
    return isMember(record) ? [memberOf(edition, record)] : [];
  });
  return {
    years: yearsOf(shown, edition.asOf),
    members: shown,
    runs: runsOf(edition.graph, members),
  };
});

type Member = RecordOf<'findings' | 'recommendations' | 'commitments' | 'ratings'>;

const isMember = (record: ContentRecord | undefined): record is Member =>
  isIn(record, 'findings', 'recommendations', 'commitments', 'ratings');

function memberOf(edition: Edition, record: Member): ChainMember {
  const { title, href } = refTo(edition, record.id);
  const said = worded(saidOn(edition.graph, record));
  const base = { id: record.id, title, href, said, isPromise: isIn(record, 'commitments') };
  if (!isIn(record, 'recommendations', 'commitments')) return base;
  return {
    ...base,
    due: worded(dueOf(record)),
    isChanged: isChanged(edition.graph, record.id),
    facts: standingFacts(edition.graph, record),
  };
}

/** From the first day to the last that anything is drawn at. */
function yearsOf(members: readonly ChainMember[], asOf: string): readonly [number, number] {
  const days = members.flatMap(({ isPromise, said, due, facts }) => [
    ...(said.on === undefined ? [] : [firstDay(said.on)]),
    ...(isPromise && due?.on !== undefined ? [lastDay(due.on)] : []),
    ...(isPromise ? (facts?.history ?? []).map(({ date }) => firstDay(date)) : []),
  ]);
  const years = [...days, asOf].map((day) => Number(day.slice(0, 4)));
  return [Math.min(...years), Math.max(...years)];
}
