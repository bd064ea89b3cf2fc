import { isIn, type ContentRecord } from '../records/content-record.ts';
import { dateOf } from '../records/due.ts';
import { saidOn, type Standing } from '../records/standing.ts';
import type { RecordId } from '../schema/ids.ts';
import { count } from './count.ts';
import type { Edition } from './edition.ts';
import { standingOf } from './status.ts';
import { clockState } from './tracker-rows.ts';
import { slugOf, trackerPath, type Tracker } from './tracker.ts';

/** A part of the sentence that a theme begins with: a number that leads to its list, and what is said of it. */
export interface LeadPart {
  readonly counted: string;
  readonly href: string;
  /** ` in 12 reports since 1998`, `, of which 3 open`: what follows the number. */
  readonly rest: string;
}

/** The numbers of a theme, of what there is any of: what was found, what was asked, what was promised. */
export function themeLead(
  edition: Edition,
  theme: RecordId,
  records: readonly ContentRecord[],
): readonly LeadPart[] {
  const { graph } = edition;
  const findings = records.filter((record) => isIn(record, 'findings'));
  const asked = records.filter((record) => isIn(record, 'recommendations'));
  const promised = records.filter((record) => isIn(record, 'commitments'));
  const reports = new Set(findings.map(({ report }) => report)).size;
  const [since] = findings.flatMap((each) => dateOf(saidOn(graph, each))?.slice(0, 4) ?? []).sort();
  const open = asked.filter((each) => clockState(standingOf(edition, each)) !== 'closed').length;
  const standings = promised.map((each) => standingOf(edition, each));
  const part = (tracker: Tracker, noun: string, number: number, rest: string): LeadPart[] =>
    number === 0
      ? []
      : [
          {
            counted: count(number, noun),
            href: trackerPath(edition, tracker, 'theme', slugOf(theme)),
            rest,
          },
        ];
  return [
    ...part(
      'findings',
      'finding',
      findings.length,
      ` in ${count(reports, 'report')}${since === undefined ? '' : ` since ${since}`}`,
    ),
    ...part('recommendations', 'recommendation', asked.length, ofWhich(asked.length, open, 'open')),
    ...part('commitments', 'promise', promised.length, failing(standings)),
  ];
}

/** `, of which 2 found missed, 1 dropped, 3 overdue`; what there is none of is left out. */
function failing(standings: readonly Standing[]): string {
  const said = (['missed', 'dropped', 'overdue'] as const).flatMap((what) => {
    const number = standings.filter(
      (standing) => standing.code === what || clockState(standing) === what,
    ).length;
    const words = what === 'missed' ? 'found missed' : what;
    return number === 0 ? [] : [`${number.toLocaleString('en-GB')} ${words}`];
  });
  return said.length === 0 ? ', none found missed or overdue' : `, of which ${said.join(', ')}`;
}

/** `, of which 3 open`, `, all open`, `, none open`. */
const ofWhich = (all: number, some: number, what: string): string => {
  if (some === 0) return `, ${all === 1 ? 'not' : 'none'} ${what}`;
  if (some === all) return `, ${all === 1 ? what : `all ${what}`}`;
  return `, of which ${some.toLocaleString('en-GB')} ${what}`;
};
