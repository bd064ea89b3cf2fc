import type { ContentRecord } from '../records/content-record.ts';
import { collections } from '../schema/collections.ts';
import { wholeAddress } from './addresses.ts';
import { citeFormats, listFormats } from './cite/formats.ts';
import { dateInWords } from './dates.ts';
import { wordLinks, type WordLink, type WordList } from './definitions.ts';
import type { Edition } from './edition.ts';
import { intoLists } from './into-lists.ts';
import { headFor } from './lists.ts';
import { oncePerEdition } from './once-per-edition.ts';
import type { PageHead } from './page-head.ts';
import { capital, refTo } from './ref.ts';
import { pictureOfKind } from './sharing/picture.ts';
import { statusValueDefinition } from './status-words.ts';
import { trackerCsv } from './tracker-csv.ts';
import { facetLabel, trackerClocks, type RowOnDay, type TrackerFacet } from './tracker-rows.ts';
import { select, type Sorting, type TrackerSelection } from './tracker-select.ts';
import { openingState } from './tracker-state.ts';
import { trackerData, trackerPath, WHO, type Tracker } from './tracker.ts';

/** A column of the table; a column with a sorting can be sorted by it. */
export interface TrackerColumn {
  readonly cell: 'title' | 'who' | 'said' | 'due' | 'response' | 'status' | 'themes';
  readonly heading: string;
  readonly sorting?: Sorting;
}

const COLUMNS: Readonly<Record<Tracker, readonly TrackerColumn[]>> = {
  recommendations: [
    { cell: 'title', heading: 'Recommendation', sorting: 'title' },
    { cell: 'who', heading: WHO.recommendations },
    { cell: 'said', heading: 'Asked', sorting: 'said' },
    { cell: 'due', heading: 'Due', sorting: 'due' },
    { cell: 'response', heading: 'Response' },
    { cell: 'status', heading: 'Status' },
  ],
  commitments: [
    { cell: 'title', heading: 'Commitment', sorting: 'title' },
    { cell: 'who', heading: WHO.commitments },
    { cell: 'said', heading: 'Promised', sorting: 'said' },
    { cell: 'due', heading: 'Due', sorting: 'due' },
    { cell: 'status', heading: 'Status' },
  ],
  findings: [
    { cell: 'title', heading: 'Finding', sorting: 'title' },
    { cell: 'who', heading: WHO.findings },
    { cell: 'said', heading: 'Found', sorting: 'said' },
    { cell: 'themes', heading: 'Themes' },
  ],
};

const WORDS: Readonly<Record<Tracker, readonly WordList[]>> = {
  recommendations: ['progress-recommendations', 'positions'],
  commitments: ['progress-commitments'],
  findings: [],
};

/** A value of a group of filters, with the list that it leads to. */
export interface FacetLink {
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** A tracker, or its part for one value of one group of filters. */
export interface TrackerPage {
  readonly head: PageHead;
  readonly heading: string;
  readonly intro: string;
  readonly total: number;
  readonly today: string;
  readonly todayInWords: string;
  /** Where the words that it uses are explained. */
  readonly words: readonly WordLink[];
  readonly columns: readonly TrackerColumn[];
  readonly rows: readonly RowOnDay[];
  readonly groups: readonly { readonly heading: string; readonly values: readonly FacetLink[] }[];
  /** The record that a part is about. */
  readonly about: { readonly text: string; readonly href: string } | undefined;
  /** The list of everything; absent on that list itself. */
  readonly whole:
    { readonly href: string; readonly combine: string; readonly total: number } | undefined;
  /** What a file with its rows is called, without its ending. */
  readonly name: string;
  readonly rowsHref: string;
  readonly csvHref: string;
  /** The same list for reference managers. */
  readonly citations: readonly { readonly name: string; readonly href: string }[];
}

/** Which part of a tracker a page shows. */
export interface TrackerPart {
  readonly facet: TrackerFacet;
  readonly value: string;
}

/** How many records a value of a filter selects, with the list of them where there are any. */
export interface TrackerCount {
  readonly label: string;
  readonly definition: string;
  readonly count: number;
  readonly href: string | undefined;
}

/** The counts of some parts of a tracker, zero included, as its own pages give them. */
export function countsOf(
  edition: Edition,
  tracker: Tracker,
  asked: readonly { readonly facet: 'clock' | 'status'; readonly value: string }[],
): readonly TrackerCount[] {
  const data = trackerData(edition, tracker);
  const { groups } = selectionOf(edition, tracker);
  return asked.map((part) => {
    const values = groups.find(({ facet }) => facet === part.facet)?.values;
    const count = values?.find(({ value }) => value === part.value)?.count ?? 0;
    return {
      label: facetLabel(data, part.facet, part.value),
      definition: definitionOfPart(part) ?? '',
      count,
      href: count > 0 ? trackerPath(edition, tracker, part.facet, part.value) : undefined,
    };
  });
}

/** Every value of every group of filters that leads to something: each has a page of its own. */
export const trackerParts = (edition: Edition, tracker: Tracker): readonly TrackerPart[] =>
  selectionOf(edition, tracker).groups.flatMap(({ facet, values }) =>
    values.map(({ value }) => ({ facet, value })),
  );

export function trackerPage(edition: Edition, tracker: Tracker, part?: TrackerPart): TrackerPage {
  const { rows, groups } = selectionOf(edition, tracker);
  const shown = rowsOf(edition, tracker, part);
  const { plural, definition } = collections[tracker];
  const named = part && groupNamed(groups, part);
  const path = trackerPath(edition, tracker, part?.facet, part?.value);
  const whole = trackerPath(edition, tracker);
  const heading = named ? `${capital(plural)}: ${named}` : capital(plural);
  return {
    head: headOf(edition, tracker, heading, path, part !== undefined),
    heading,
    intro: (part && definitionOfPart(part)) ?? definition,
    about: part && aboutPart(edition, part),
    total: shown.length,
    today: edition.asOf,
    todayInWords: dateInWords(edition.asOf),
    words: wordLinks(edition, WORDS[tracker]),
    columns: COLUMNS[tracker],
    rows: shown,
    groups: groups
      .filter(({ values }) => values.length > 0)
      .map(({ facet, heading: title, values }) => ({
        heading: title,
        values: values.map(({ value, label, count }) => ({
          label,
          count,
          href: trackerPath(edition, tracker, facet, value),
          isCurrent: part?.facet === facet && part.value === value,
        })),
      })),
    whole: part && {
      href: whole,
      combine: `${whole}?${part.facet}=${part.value}`,
      total: rows.length,
    },
    name: part ? `${tracker}-${part.facet}-${part.value}` : tracker,
    rowsHref: `${whole}rows.json`,
    csvHref: `${path}list.csv`,
    citations: listFormats.map((format) => ({
      name: citeFormats[format],
      href: `${path}list.${format}`,
    })),
  };
}

/** What a status or the state of a clock means; other values speak for themselves. */
const definitionOfPart = ({ facet, value }: TrackerPart): string | undefined => {
  if (facet === 'clock')
    return Object.entries(trackerClocks).find(([code]) => code === value)?.[1].definition;
  return facet === 'status' ? statusValueDefinition(value) : undefined;
};

/** The page of the report, body or theme that a part is of. */
function aboutPart(edition: Edition, { facet, value }: TrackerPart): TrackerPage['about'] {
  const folder = { report: 'reports', body: 'bodies', theme: 'themes' } as const;
  if (facet !== 'report' && facet !== 'body' && facet !== 'theme') return undefined;
  const { title, href } = refTo(edition, `${folder[facet]}/${value}`);
  return { text: `About ${title}`, href };
}

function headOf(
  edition: Edition,
  tracker: Tracker,
  heading: string,
  path: string,
  isPart: boolean,
): PageHead {
  const head = {
    ...headFor(
      edition,
      heading,
      `${heading}, with status, dates and who has to act, as of ${dateInWords(edition.asOf)}.`,
      path,
    ),
    picture: pictureOfKind(edition, tracker),
  };
  const list = { text: capital(collections[tracker].plural), href: trackerPath(edition, tracker) };
  return isPart ? { ...head, crumbs: [...head.crumbs, list] } : head;
}

const groupNamed = (groups: TrackerSelection['groups'], { facet, value }: TrackerPart): string =>
  groups.find((group) => group.facet === facet)?.values.find((each) => each.value === value)
    ?.label ?? value;

/** A tracker as it opens. */
const selectionOf = oncePerEdition((edition, tracker: Tracker): TrackerSelection => {
  const data = trackerData(edition, tracker);
  return select(data, openingState(data.today));
});

/** The rows of each part of a tracker, by its path. */
const partsOf = oncePerEdition((edition, tracker: Tracker) =>
  intoLists(selectionOf(edition, tracker).rows, ({ values }) =>
    Object.entries(values).flatMap(([facet, each]) => each.map((value) => `${facet}/${value}`)),
  ),
);

/** The rows that a page shows, as CSV. */
export const trackerFile = (edition: Edition, tracker: Tracker, part?: TrackerPart): string =>
  trackerCsv(rowsOf(edition, tracker, part), edition.asOf, wholeAddress(edition, ''));

/** The records of a tracker, or of a part of it, in the order of its rows. */
export const trackerRecords = (
  edition: Edition,
  tracker: Tracker,
  part?: TrackerPart,
): readonly ContentRecord[] =>
  rowsOf(edition, tracker, part).flatMap(({ row }) => edition.graph.records.get(row.id) ?? []);

const rowsOf = (edition: Edition, tracker: Tracker, part?: TrackerPart): readonly RowOnDay[] =>
  part
    ? (partsOf(edition, tracker).get(`${part.facet}/${part.value}`) ?? [])
    : selectionOf(edition, tracker).rows;
