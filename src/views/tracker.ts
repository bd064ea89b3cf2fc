import { isIn, type RecordOf } from '../records/content-record.ts';
import { slippage } from '../records/clocks.ts';
import { find, linksTo } from '../records/graph.ts';
import { dueOf, saidOn, standingFacts } from '../records/standing.ts';
import type { RecordId } from '../schema/ids.ts';
import { unrated } from '../schema/vocabulary.ts';
import { pathOn, recordPath } from './addresses.ts';
import { dueBriefly, monthsInWords, worded } from './dates.ts';
import type { Edition } from './edition.ts';
import { oncePerEdition } from './once-per-edition.ts';
import { overallMark } from './ratings.ts';
import { designationOf, refTo, shortName } from './ref.ts';
import { answersTo } from './status.ts';
import type { TrackerData, TrackerFacet, TrackerRow } from './tracker-rows.ts';

/** Collections whose list is a tracker: a table with filters. */
export const trackers = ['recommendations', 'commitments', 'findings'] as const;
export type Tracker = (typeof trackers)[number];

export const isTracker = (name: string): name is Tracker =>
  (trackers as readonly string[]).includes(name);

/** What an identifier is in an address: its last part. */
export const slugOf = (id: RecordId): string => id.split('/').at(-1) ?? id;

/** What the bodies of a tracker’s records have to do with them. */
export const WHO: Readonly<Record<Tracker, string>> = {
  recommendations: 'Asked of',
  commitments: 'Promised by',
  findings: 'Found by',
};

/** Every record of a tracker as a row, with what the values of its filters are called. */
export const trackerData = oncePerEdition((edition, tracker: Tracker): TrackerData => {
  const records = edition.graph.inCollection[tracker] as readonly RecordOf<Tracker>[];
  const rows = records.map((record) => trackerRow(edition, record));
  return {
    today: edition.asOf,
    asks: WHO[tracker],
    rows,
    labels: {
      theme: labelled(rows, (row) => pair(row.facets.theme, row.themes)),
      body: labelled(rows, (row) => pair(row.facets.body, row.who)),
      report: labelled(rows, (row) => pair(row.facets.report, [row.report])),
      rating: ratingLabels(edition),
    },
  };
});

type Labels = readonly (readonly [string, string])[];

const pair = (
  values: readonly string[] = [],
  names: readonly { readonly text: string }[],
): Labels => values.map((value, index) => [value, names[index]?.text ?? value]);

const labelled = (
  rows: readonly TrackerRow[],
  of: (row: TrackerRow) => Labels,
): Readonly<Record<string, string>> => Object.fromEntries(rows.flatMap(of));

const ratingLabels = ({ graph }: Edition): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...Object.entries(unrated).map(([code, { label }]) => [code, label]),
    ...graph.inCollection.schemes.flatMap(({ fields }) =>
      fields.scale.map(({ code, title }) => [code, title]),
    ),
  ]);

function trackerRow(edition: Edition, record: RecordOf<Tracker>): TrackerRow {
  const { graph } = edition;
  const report = find(graph, record.report, 'reports');
  const said = worded(saidOn(graph, record));
  const bodies = bodiesOf(edition, record);
  return {
    id: record.id,
    title: record.fields.title,
    href: recordPath(edition, record.id),
    ...(isNumbered(record) ? { designation: designationOf(record) } : {}),
    report: {
      text: report ? shortName(report) : (record.report ?? ''),
      href: recordPath(edition, record.report ?? ''),
    },
    themes: record.fields.themes.map((id) => named(edition, id)),
    who: typeof bodies === 'string' ? [{ text: bodies }] : bodies.map((id) => named(edition, id)),
    said,
    ...(isIn(record, 'findings')
      ? {}
      : { due: worded(dueOf(record)), facts: standingFacts(graph, record) }),
    ...movedOf(edition, record),
    ...(isIn(record, 'recommendations') ? { answers: answersTo(edition, record) } : {}),
    facets: {
      theme: record.fields.themes.map(slugOf),
      body: typeof bodies === 'string' ? [] : bodies.map(slugOf),
      report: record.report === undefined ? [] : [slugOf(record.report)],
      ...(said.on === undefined ? {} : { year: [said.on.slice(0, 4)] }),
      ...ratingsOf(edition, record),
    },
  };
}

/** Whether a record has a name besides that of its kind. */
const isNumbered = (record: RecordOf<Tracker>): boolean =>
  record.number !== undefined || record.fields.label !== undefined;

const named = (edition: Edition, id: RecordId) => {
  const { title, href } = refTo(edition, id);
  return { text: title, href };
};

/** Who was asked, who promised, or who found it; a word where the record does not say. */
function bodiesOf({ graph }: Edition, record: RecordOf<Tracker>): string | readonly RecordId[] {
  const given =
    record.collection === 'recommendations'
      ? record.fields.to
      : record.collection === 'commitments'
        ? record.fields.owner
        : (find(graph, record.report, 'reports')?.fields.by ?? []);
  return typeof given === 'string' ? dueBriefly(given) : given;
}

function movedOf(edition: Edition, record: RecordOf<Tracker>): Pick<TrackerRow, 'moved'> {
  const slip = isIn(record, 'commitments') ? slippage(edition.graph, record.id) : undefined;
  if (!slip || slip.months === 0) return {};
  const span = monthsInWords(Math.abs(slip.months));
  const words = slip.months > 0 ? `moved ${span} in all` : `brought forward ${span}`;
  return { moved: { words, months: slip.months } };
}

/** The overall ratings that a promise was given. */
function ratingsOf(
  edition: Edition,
  record: RecordOf<Tracker>,
): Partial<Record<TrackerFacet, readonly string[]>> {
  if (!isIn(record, 'commitments')) return {};
  const given = linksTo(edition.graph, record.id, 'rates').flatMap(({ from }) => {
    const rating = find(edition.graph, from, 'ratings');
    return (rating && overallMark(edition, rating)?.code) ?? [];
  });
  return { rating: [...new Set(given)] };
}

/** The path of a tracker, or of its list for one value of one group of filters. */
export const trackerPath = (
  edition: Edition,
  tracker: Tracker,
  facet?: TrackerFacet,
  value?: string,
): string => pathOn(edition, facet && value ? `/${tracker}/${facet}/${value}/` : `/${tracker}/`);
