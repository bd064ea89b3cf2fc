/**
 * The rows of a tracker, and what each is on a day. Nothing here needs the graph: a page sends its rows to the
 * browser, which filters and sorts them, and shows them as they stood on an earlier day, by the same functions.
 */
import { firstDay } from '../records/calendar.ts';
import { standingOn, type Standing, type StandingFacts } from '../records/standing.ts';
import { positions, type Position, type Vocabulary } from '../schema/vocabulary.ts';
import type { WordedDate } from './dates.ts';
import {
  CLAIM,
  isUnverifiedClaim,
  standingLabel,
  standingTone,
  statusValueLabel,
  type Tone,
} from './status-words.ts';

/** Groups of filters of the lists, each with what it asks. Their codes are part of addresses and never change. */
export const trackerFacets = {
  status: { label: 'Status', definition: 'What became of it, as far as this record shows.' },
  clock: {
    label: 'Clock',
    definition: 'Whether it is still open, and whether its date has passed.',
  },
  response: { label: 'Response', definition: 'What those asked said to it.' },
  rating: { label: 'Rating', definition: 'How it was rated overall under a published scheme.' },
  theme: { label: 'Theme', definition: 'The subject it bears on.' },
  body: { label: 'Body', definition: 'Who was asked, who promised, or who found it.' },
  year: { label: 'Year', definition: 'The year in which it was said.' },
  report: { label: 'Report', definition: 'The document that says it.' },
} as const satisfies Vocabulary;
export type TrackerFacet = keyof typeof trackerFacets;

/** Where the clock of something stands. */
export const trackerClocks = {
  open: { label: 'Open', definition: 'Nothing on the record closes it.' },
  overdue: { label: 'Overdue', definition: 'It is open, and its date has passed.' },
  coming: { label: 'Still to come', definition: 'It is open, and its date has not passed.' },
  'no-date': { label: 'No date', definition: 'It is open, and no date was stated or seen.' },
  closed: { label: 'Closed', definition: 'It was done, missed, dropped or replaced.' },
  claimed: {
    label: 'Reported done, not verified',
    definition:
      'Those who had to act say that it is done; nobody independent is on this record as confirming it.',
  },
} as const satisfies Vocabulary;
export const trackerFacetNames = Object.keys(trackerFacets) as readonly TrackerFacet[];

/** A name that leads somewhere. */
export interface Named {
  readonly text: string;
  readonly href: string;
}

/** One record of a tracker, with all that its line says and that it can be filtered by. */
export interface TrackerRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** What a reader would call it: `Recommendation 1`; absent where it has no number. */
  readonly designation?: string;
  readonly report: Named;
  readonly themes: readonly Named[];
  /** Who was asked, who promised, or who found it. */
  readonly who: readonly (Omit<Named, 'href'> & { readonly href?: string })[];
  readonly said: WordedDate;
  readonly due?: WordedDate;
  /** How far the date moved from the first promise it stands for. */
  readonly moved?: { readonly words: string; readonly months: number };
  /** Absent for what has no status. */
  readonly facts?: StandingFacts;
  /** What was answered and from which day on; the day is absent where it was not seen. */
  readonly answers?: readonly { readonly position: Position; readonly on?: string }[];
  /** Values of the groups of filters that do not change with the day. */
  readonly facets: Readonly<Partial<Record<TrackerFacet, readonly string[]>>>;
}

/** What a row is on a day. */
export interface RowOnDay {
  readonly row: TrackerRow;
  readonly standing: Standing | undefined;
  readonly status: { readonly label: string; readonly tone: Tone } | undefined;
  readonly answer: string | undefined;
  readonly values: Readonly<Partial<Record<TrackerFacet, readonly string[]>>>;
}

/** A response that is not there, as a value to filter by. */
export const NO_RESPONSE = 'none';

/**
 * A row as it stood on a day; undefined where it was said later. What was said on a day that was not seen
 * stands on the build's day only, since nobody knows from when.
 */
export function rowOn(row: TrackerRow, day: string, today: string): RowOnDay | undefined {
  if (day < today && (row.said.on === undefined || firstDay(row.said.on) > day)) return undefined;
  const standing = row.facts && standingOn(row.facts, day);
  const position = row.answers && positionOn(row.answers, day, today);
  return {
    row,
    standing,
    status: standing && { label: standingLabel(standing, day), tone: standingTone(standing) },
    answer: position && positionLabel(position),
    values: {
      ...row.facets,
      ...(standing ? { status: [statusValue(standing)], clock: clockValues(standing) } : {}),
      ...(position === undefined ? {} : { response: [position] }),
    },
  };
}

const positionOn = (
  answers: NonNullable<TrackerRow['answers']>,
  day: string,
  today: string,
): Position | typeof NO_RESPONSE =>
  answers.filter(({ on }) => (on === undefined ? day >= today : firstDay(on) <= day)).at(-1)
    ?.position ?? NO_RESPONSE;

/** The word for a position, or that there is no response. */
export const positionLabel = (position: string): string =>
  position === NO_RESPONSE
    ? 'None on this record'
    : position in positions
      ? positions[position as Position].label
      : position;

/** The status as a value to filter by: a claim that nobody confirmed is one of its own. */
export const statusValue = ({ code, entry }: Standing): string =>
  entry && code === entry.progress && isUnverifiedClaim(entry) ? `${CLAIM}${code}` : code;

/** Where the clock of a standing is. */
export function clockState({
  clock,
}: Standing): Exclude<keyof typeof trackerClocks, 'open' | 'claimed'> {
  if (clock.state === 'closed') return 'closed';
  return clock.state === 'overdue' || clock.state === 'coming' ? clock.state : 'no-date';
}

/** What the clock of a standing lets a reader filter by. */
export function clockValues(standing: Standing): readonly string[] {
  const state = clockState(standing);
  if (state !== 'closed') return ['open', state];
  const { code, entry } = standing;
  return entry && code === entry.progress && isUnverifiedClaim(entry)
    ? [state, 'claimed']
    : [state];
}

/** All rows of a tracker, with what the values of their filters are called. */
export interface TrackerData {
  /** The build's day. */
  readonly today: string;
  /** What the group of bodies is called. */
  readonly asks: string;
  readonly rows: readonly TrackerRow[];
  readonly labels: Readonly<Partial<Record<TrackerFacet, Readonly<Record<string, string>>>>>;
}

/** What a group of filters is called. */
export const facetHeading = (data: TrackerData, facet: TrackerFacet): string =>
  facet === 'body' ? data.asks : trackerFacets[facet].label;

/** What a value of a group of filters is called. */
export function facetLabel(data: TrackerData, facet: TrackerFacet, value: string): string {
  switch (facet) {
    case 'status':
      return statusValueLabel(value);
    case 'clock':
      return value in trackerClocks
        ? trackerClocks[value as keyof typeof trackerClocks].label
        : value;
    case 'response':
      return positionLabel(value);
    case 'rating':
    case 'theme':
    case 'body':
    case 'year':
    case 'report':
      return data.labels[facet]?.[value] ?? value;
  }
}
