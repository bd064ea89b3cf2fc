/** What a chart of promises draws, as a table to take away. */
import { monthsBetween } from '../records/calendar.ts';
import type { RecordOf } from '../records/content-record.ts';
import { recordPath, wholeAddress } from './addresses.ts';
import { chainFacts } from './chain-facts.ts';
import { furthestSlip, runsOn, statusOn, type ChainMember } from './chain-on-day.ts';
import type { CsvTable } from './csv.ts';
import type { Edition } from './edition.ts';

const named = (...names: readonly string[]): CsvTable['columns'] => names.map((name) => ({ name }));

/** The members of a chain in its order: when each was said, the date it gave, and how it stands. */
export function chainTable(edition: Edition, chain: RecordOf<'chains'>): CsvTable {
  const facts = chainFacts(edition, chain.fields.members);
  return {
    columns: named(
      'id',
      'title',
      'said',
      'said_as_printed',
      'due',
      'due_as_printed',
      'months_since_first_date',
      'status',
      'as_of',
      'address',
    ),
    rows: facts.members.map((member) => [
      member.id,
      member.title,
      member.said.on ?? null,
      member.said.words,
      member.due?.on ?? null,
      member.due?.words ?? null,
      monthsMoved(member, runsOn(facts, edition.asOf)),
      statusOn(member, edition.asOf)?.label ?? null,
      edition.asOf,
      wholeAddress(edition, member.href),
    ]),
  };
}

/** Months from the first date given in the run that a promise is in; null where either is not known. */
function monthsMoved(
  { id, due }: ChainMember,
  runs: readonly (readonly ChainMember[])[],
): number | null {
  const run = runs.find((each) => each.some((promise) => promise.id === id));
  const first = run?.find((promise) => promise.due?.on !== undefined)?.due?.on;
  return first === undefined || due?.on === undefined ? null : monthsBetween(first, due.on);
}

/** All chains: how many promises each has, and how far the one that slipped furthest moved. */
export function chainsTable(edition: Edition): CsvTable {
  return {
    columns: named('id', 'title', 'promises', 'furthest_slip_months', 'moves', 'as_of', 'address'),
    rows: edition.graph.inCollection.chains.map(({ id, fields }) => {
      const facts = chainFacts(edition, fields.members);
      const slip = furthestSlip(facts, edition.asOf);
      const promises = facts.members.filter(({ isPromise }) => isPromise).length;
      const address = wholeAddress(edition, recordPath(edition, id));
      return [
        id,
        fields.title,
        promises,
        slip?.months ?? 0,
        slip?.moves ?? 0,
        edition.asOf,
        address,
      ];
    }),
  };
}
