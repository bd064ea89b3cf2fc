import { isIn, type ContentRecord, type RecordOf } from '../../records/content-record.ts';
import { collections, type CollectionName } from '../../schema/collections.ts';
import { reportKinds } from '../../schema/vocabulary.ts';
import { chainFacts } from '../chain-facts.ts';
import { chartOn, furthestSlip, type ChainChart } from '../chain-on-day.ts';
import { monthsInWords } from '../dates.ts';
import type { Edition } from '../edition.ts';
import { publishedInWords } from '../lists.ts';
import { capital, officialNumber, refTo } from '../ref.ts';

/** What the picture of a page says where the page is shared. */
export interface ShareCard {
  /** What kind of thing it is, with its number. */
  readonly kind: string;
  readonly title: string;
  /** Who and when, or what the kind is. */
  readonly detail: string;
  /** How far a promise slipped: `+10 years 3 months`. */
  readonly slip?: string;
  /** The promises of a chain on one axis of time. */
  readonly chart?: ChainChart;
  /** What the site is called, and whose it is not. */
  readonly name: string;
  readonly independent: string;
}

/** Records that have a picture of their own; the others share one for each kind. */
export const pictured = ['reports', 'chains'] as const satisfies readonly CollectionName[];
export type Pictured = RecordOf<(typeof pictured)[number]>;

export const isPictured = (record: ContentRecord): record is Pictured => isIn(record, ...pictured);

/** The picture of a report or a chain. */
export function recordCard(edition: Edition, record: Pictured): ShareCard {
  return isIn(record, 'reports') ? reportCard(edition, record) : chainCard(edition, record);
}

function reportCard(edition: Edition, report: RecordOf<'reports'>): ShareCard {
  const { by, kind } = report.fields;
  const publishers = typeof by === 'string' ? [] : by.map((id) => refTo(edition, id).title);
  return {
    ...masthead(edition),
    kind: listed([reportKinds[kind].label, officialNumber(report)]),
    title: report.fields.title,
    detail: listed([publishers.join(' and '), publishedInWords(report)]),
  };
}

function chainCard(edition: Edition, chain: RecordOf<'chains'>): ShareCard {
  const facts = chainFacts(edition, chain.fields.members);
  const slip = furthestSlip(facts, edition.asOf);
  const chart = chartOn(facts, edition.asOf);
  return {
    ...masthead(edition),
    kind: 'A promise through time',
    title: chain.fields.title,
    detail: slip?.sentence ?? `Followed in ${chain.fields.members.length} steps.`,
    ...(slip ? { slip: `+${monthsInWords(slip.months)}` } : {}),
    ...(chart ? { chart } : {}),
  };
}

/** The picture of a kind of record; without a kind, that of the site. */
export function kindCard(edition: Edition, kind?: CollectionName): ShareCard {
  const { subject, tagline } = edition.settings;
  return {
    ...masthead(edition),
    kind: `The record on ${subject}`,
    title: kind === undefined ? tagline : capital(collections[kind].plural),
    detail: kind === undefined ? '' : collections[kind].definition,
  };
}

const masthead = ({ settings }: Edition): Pick<ShareCard, 'name' | 'independent'> => ({
  name: settings.name,
  independent: settings.independent,
});

const listed = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');
