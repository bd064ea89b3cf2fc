import type { TimeScale } from '../charts/time-scale.ts';
import { firstDay, lastDay } from '../records/calendar.ts';
import { historyAsOf, type HistoryEntry } from '../records/clocks.ts';
import { isIn } from '../records/content-record.ts';
import { dateOf } from '../records/due.ts';
import { dueOf } from '../records/standing.ts';
import { collections } from '../schema/collections.ts';
import { listPath, pathOn } from './addresses.ts';
import { chainFacts } from './chain-facts.ts';
import { furthestSlip, type ChartLine } from './chain-on-day.ts';
import { comparedOn, sharedScale } from './comparison-on-day.ts';
import { dateInWords, dueBriefly, dueInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import type { PageHead } from './page-head.ts';
import { capital, refTo, type Ref } from './ref.ts';
import { clockOf, statusOf } from './status.ts';
import { progressLabel, progressTone, type Tone } from './status-words.ts';
import { countsOf, type TrackerCount } from './tracker-page.ts';
import { trackerPath, type Tracker } from './tracker.ts';

/** How many of a collection there are, and how many stand where the clock or the status says. */
export interface HomeCounts {
  readonly name: string;
  readonly href: string;
  readonly total: number;
  readonly counts: readonly TrackerCount[];
}

/** Something that happened or is to come, with its date. */
export interface HomeEvent {
  readonly ref: Ref;
  readonly date: string;
  readonly label: string;
  readonly tone: Tone | undefined;
}

/** A question that a reader comes with, and the pages that answer it. */
export interface WayIn {
  readonly question: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

/** The first page: what this is, how things stand, and a way in for each reader (DESIGN, section 1). */
export interface HomePage {
  readonly head: PageHead;
  readonly asOf: string;
  readonly counts: readonly HomeCounts[];
  /** The promise whose date moved furthest; absent where none moved. */
  readonly furthest:
    | {
        readonly chain: Ref;
        readonly sentence: string;
        readonly lines: readonly ChartLine[];
        readonly scale: TimeScale;
        readonly today: number;
        readonly all: string;
      }
    | undefined;
  /** What happened last, the newest first. */
  readonly latest: readonly HomeEvent[];
  /** What falls due next, the nearest first. */
  readonly coming: readonly HomeEvent[];
  readonly ways: readonly WayIn[];
}

/** Events shown; the lists hold the rest. */
const SHOWN = 6;

/** What the first page counts: the state of clocks, and what nobody has assessed. */
const COUNTED = [
  { facet: 'clock', value: 'open' },
  { facet: 'clock', value: 'overdue' },
  { facet: 'clock', value: 'claimed' },
  { facet: 'status', value: 'not-assessed' },
] as const;

export function homePage(edition: Edition): HomePage {
  const { settings } = edition;
  return {
    head: {
      title: settings.name,
      description: settings.description,
      path: pathOn(edition, '/'),
      crumbs: [],
    },
    asOf: dateInWords(edition.asOf),
    counts: (['recommendations', 'commitments'] as const).map((name) => ({
      name: capital(collections[name].plural),
      href: trackerPath(edition, name),
      total: edition.graph.inCollection[name].length,
      counts: countsOf(edition, name, COUNTED),
    })),
    furthest: furthest(edition),
    latest: latest(edition),
    coming: coming(edition),
    ways: waysIn(edition),
  };
}

function furthest(edition: Edition): HomePage['furthest'] {
  const [first] = edition.graph.inCollection.chains
    .flatMap((chain) => {
      const facts = chainFacts(edition, chain.fields.members);
      const slip = furthestSlip(facts, edition.asOf);
      return slip ? [{ chain, facts, slip }] : [];
    })
    .toSorted((a, b) => b.slip.months - a.slip.months);
  if (!first) return undefined;
  const { id, title, href } = refTo(edition, first.chain.id);
  const named = [{ id, title, href, facts: first.facts }];
  const scale = sharedScale(named);
  const [compared] = comparedOn(named, edition.asOf, scale);
  const later = compared ? ` Its latest promise is for ${compared.cells.lastDue}.` : '';
  return {
    chain: refTo(edition, first.chain.id),
    sentence: `${first.slip.sentence}${later}`,
    // One line is enough for a first page; the chain has each promise and what was found in between.
    lines: compared ? [compared.line] : [],
    scale,
    today: scale.at(edition.asOf),
    all: listPath(edition, 'chains'),
  };
}

/** What became of recommendations and commitments, and documents that came out: the newest by when it happened. */
function latest(edition: Edition): readonly HomeEvent[] {
  const { graph, asOf } = edition;
  const entries = [
    ...graph.inCollection.recommendations,
    ...graph.inCollection.commitments,
  ].flatMap((record) => {
    const [entry] = historyAsOf<HistoryEntry>(record.fields.history, asOf);
    return entry ? [{ id: record.id, on: entry.date, entry }] : [];
  });
  const reports = graph.inCollection.reports.flatMap(({ id, fields }) => {
    const on = dateOf(fields.published) ?? fields.received;
    return on === undefined ? [] : [{ id, on, entry: undefined }];
  });
  return [...entries, ...reports]
    .filter(({ on }) => firstDay(on) <= asOf)
    .toSorted((a, b) => (firstDay(a.on) < firstDay(b.on) ? 1 : -1))
    .slice(0, SHOWN)
    .map(({ id, on, entry }) => ({
      ref: refTo(edition, id),
      date: dateInWords(on),
      label: entry ? progressLabel(entry) : 'Published',
      tone: entry && progressTone(entry),
    }));
}

/** What can still be done or kept: its last day has not passed, and nothing closed it. */
function coming(edition: Edition): readonly HomeEvent[] {
  const { graph, asOf } = edition;
  const answers = graph.inCollection.reports.flatMap((report) => {
    const due = dateOf(report.fields['answer-due']);
    return due !== undefined && lastDay(due) >= asOf
      ? [{ id: report.id, on: due, words: dueInWords(due), label: 'Response due' }]
      : [];
  });
  const asked = [...graph.inCollection.recommendations, ...graph.inCollection.commitments]
    .filter((record) => clockOf(edition, record).state === 'coming')
    .map((record) => ({
      id: record.id,
      on: dateOf(dueOf(record)) ?? '',
      words: dueBriefly(dueOf(record)),
      label: isIn(record, 'commitments')
        ? statusOf(edition, record).label
        : 'Recommendation falls due',
    }));
  return [...answers, ...asked]
    .toSorted((a, b) => (lastDay(a.on) < lastDay(b.on) ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ id, words, label }) => ({
      ref: refTo(edition, id),
      date: words,
      label,
      tone: undefined,
    }));
}

/** A way in for each of the readers of DESIGN, section 1, by what they come to ask. */
function waysIn(edition: Edition): readonly WayIn[] {
  const link = (text: string, path: string) => ({ text, href: pathOn(edition, path) });
  /** A list that may be empty, and then has no page. */
  const part = (text: string, tracker: Tracker, facet: 'clock' | 'status', value: string) =>
    countsOf(edition, tracker, [{ facet, value }]).flatMap(({ href }) =>
      href === undefined ? [] : [{ text, href }],
    );
  return [
    {
      question: 'Has this been recommended before, and is it overdue?',
      links: [
        link('Recommendations', '/recommendations/'),
        ...part('Overdue', 'recommendations', 'clock', 'overdue'),
        link('Themes', '/themes/'),
      ],
    },
    {
      question: 'What happened to a promise?',
      links: [
        link('Promises through time', '/chains/'),
        link('All commitments', '/commitments/'),
        link('Timeline', '/timeline/'),
      ],
    },
    {
      question: 'What was found on a subject, year by year?',
      links: [
        link('Findings', '/findings/'),
        link('Reports', '/reports/'),
        link('Download the data', '/data/'),
      ],
    },
    {
      question: 'What has been asked of us, and what falls due next?',
      links: [
        link('Organisations', '/bodies/'),
        ...part('Still to come', 'commitments', 'clock', 'coming'),
        link('Calendars and feeds', '/feeds/'),
      ],
    },
    {
      question: 'Did they do what they said?',
      links: [
        ...part('Promises missed', 'commitments', 'status', 'missed'),
        link('Words used here', '/glossary/'),
        link('How this is made', '/method/'),
      ],
    },
    {
      question: 'What is missing or wrong here?',
      links: [link('What we have not seen', '/gaps/'), link('About, and corrections', '/about/')],
    },
  ];
}
