import { historyAsOf } from '../records/clocks.ts';
import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { find, linksTo } from '../records/graph.ts';
import { firstSentence } from '../records/sentences.ts';
import { unseenFields } from '../records/unseen.ts';
import { bases, states, type State } from '../schema/vocabulary.ts';
import { collections } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import { itemAnchor, listPath, pathOn, recordPath, wholeAddress } from './addresses.ts';
import { bodyHtml } from './body-html.ts';
import { citationsOf, type Citation, type Citations } from './citations.ts';
import { dateInWords, dueInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { factsOf } from './facts.ts';
import type { Fact } from './fact.ts';
import { linkGroups, type LinkGroup } from './link-groups.ts';
import { ratingRows, type RatingRow } from './ratings.ts';
import { capital, designationOf, refTo, shortName, type Ref } from './ref.ts';
import { progressLabel, progressTone, statusOf, type Status, type Tone } from './status.ts';

/** A step of the way from home to a page. */
export interface Crumb {
  readonly text: string;
  readonly href: string;
}

/** What every page says of itself. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Its path on the site. */
  readonly path: string;
  readonly crumbs: readonly Crumb[];
}

/** One dated statement of what became of something. */
export interface HistoryRow {
  readonly date: string;
  readonly label: string;
  readonly tone: Tone;
  readonly basis: string;
  readonly by: { readonly text: string; readonly href?: string };
  readonly figure: string | undefined;
  readonly note: string;
  readonly sources: readonly number[];
  readonly added: string;
}

/** A number a record gives. */
export interface FigureRow {
  readonly amount: string;
  readonly measures: string;
  readonly date: string;
  readonly sources: readonly number[];
}

/** Values that sources give differently. */
export interface DisagreementRow {
  readonly about: string;
  readonly values: readonly { readonly value: string; readonly sources: readonly number[] }[];
  readonly shown: string;
  readonly because: string;
}

/** Something that we have not seen, and where it may be found. */
export interface Gap {
  readonly missing: string;
  readonly look: string | undefined;
}

/** The parts that any record’s page, and its place on its report’s page, are made of. */
export interface RecordParts {
  readonly id: RecordId;
  readonly href: string;
  readonly anchor: string;
  readonly designation: string;
  readonly title: string;
  readonly html: string;
  readonly status: Status | undefined;
  readonly citations: readonly Citation[];
  /** Put before the anchors of its citations. */
  readonly prefix: string;
}

/** The page of a finding, recommendation, commitment, rating, response, body, theme, term, source or chain. */
export interface RecordPage extends RecordParts {
  readonly head: PageHead;
  readonly within: Ref | undefined;
  readonly quote: { readonly text: string; readonly sources: readonly number[] } | undefined;
  readonly facts: readonly Fact[];
  readonly figures: readonly FigureRow[];
  readonly cells: readonly (RatingRow & { readonly sources: readonly number[] })[];
  readonly history: readonly HistoryRow[];
  readonly disagreements: readonly DisagreementRow[];
  readonly links: readonly LinkGroup[];
  readonly gaps: readonly Gap[];
  readonly checked: string | undefined;
  readonly state: { readonly code: State; readonly label: string; readonly definition: string; readonly reason: string | undefined } | undefined;
  /** The record’s own file, for those who would mend it. */
  readonly file: string;
  readonly previous: Ref | undefined;
  readonly next: Ref | undefined;
}

/** The page of one record. */
export function recordPage(edition: Edition, record: ContentRecord): RecordPage {
  const citations = citationsOf(edition, record);
  const within = isIn(record, 'reports') ? undefined : find(edition.graph, record.report, 'reports');
  return {
    ...recordParts(edition, record, citations, ''),
    head: headOf(edition, record),
    within: within && refTo(edition, within.id),
    quote: quoteOf(record, citations),
    facts: factsOf(edition, record),
    figures: figureRows(record, citations),
    cells: isIn(record, 'ratings') ? ratingRows(edition, record).map((row) => ({ ...row, sources: citations.numbersOf(row.cites) })) : [],
    history: isIn(record, 'recommendations', 'commitments') ? historyRows(edition, record, citations) : [],
    disagreements: disagreementRows(record, citations),
    links: linkGroups(edition, record.id),
    gaps: gapsOf(record),
    checked: record.collection === 'sources' ? undefined : dateInWords(record.fields.checked),
    state: stateOf(record),
    file: record.file,
    ...neighbours(edition, record),
  };
}

/** What a record’s page and its place on its report’s page have in common. */
export function recordParts(edition: Edition, record: ContentRecord, citations: Citations, prefix: string, deeper = 0): RecordParts {
  return {
    id: record.id,
    href: recordPath(edition, record.id),
    anchor: itemAnchor(record.id),
    designation: designationOf(record),
    title: record.fields.title,
    html: bodyHtml(edition, record, citations, { prefix, deeper }),
    status: isIn(record, 'recommendations', 'commitments') ? statusOf(edition, record) : undefined,
    citations: citations.list,
    prefix,
  };
}

export function headOf(edition: Edition, record: ContentRecord): PageHead {
  const report = isIn(record, 'reports') ? undefined : find(edition.graph, record.report, 'reports');
  const list = report ? 'reports' : record.collection;
  const title = report ? `${record.fields.title} (${designationOf(record)}, ${shortName(report)})` : isIn(record, 'reports') ? `${record.fields.title} (${shortName(record)})` : isIn(record, 'bodies') ? record.fields.title : `${record.fields.title} (${collections[record.collection].singular})`;
  const listName = list === 'terms' ? 'Glossary' : list === 'schemes' ? 'Method' : capital(collections[list].plural);
  return {
    title,
    description: describe(edition, record),
    path: recordPath(edition, record.id),
    crumbs: [
      { text: 'Home', href: pathOn(edition, '/') },
      { text: listName, href: listPath(edition, list) },
      ...(report ? [{ text: shortName(report), href: recordPath(edition, report.id) }] : []),
    ],
  };
}

const describe = (edition: Edition, record: ContentRecord): string => {
  if (record.collection === 'schemes') return firstSentence(record.fields.description);
  if (record.collection === 'sources') return `${record.fields.publisher}: a source cited by ${linksTo(edition.graph, record.id, 'cites').length} places of the record.`;
  return firstSentence(record.body.summary);
};

function quoteOf(record: ContentRecord, citations: Citations): RecordPage['quote'] {
  if (isIn(record, 'sources', 'schemes') || record.fields.quote === undefined) return undefined;
  const { text, cite } = record.fields.quote;
  return { text, sources: citations.numbersOf([cite]) };
}

export function figureRows(record: ContentRecord, citations: Citations): readonly FigureRow[] {
  if (!isIn(record, 'findings')) return [];
  return record.fields.figures.map((figure) => ({
    amount: amount(figure),
    measures: figure.measures,
    date: dueInWords(figure.date),
    sources: citations.numbersOf(figure.cites),
  }));
}

/** A number as the source prints it, else with its unit. */
const amount = ({ value, printed, unit }: { readonly value: number; readonly printed?: string | undefined; readonly unit: string }): string => {
  if (printed !== undefined) return printed;
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 20 });
  const money = /^([£€$])\s*(.*)$/.exec(unit);
  if (money) return `${money[1] ?? ''}${number} ${money[2] ?? ''}`.trim();
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
};

function historyRows(edition: Edition, record: RecordOf<'recommendations' | 'commitments'>, citations: Citations): readonly HistoryRow[] {
  return historyAsOf(record.fields.history, edition.asOf).map((entry) => ({
    date: dateInWords(entry.date),
    label: progressLabel(entry),
    tone: progressTone(entry),
    basis: bases[entry.basis].label,
    by: speaker(edition, entry.by),
    figure: entry.figure && `${amount(entry.figure)}: ${entry.figure.measures}`,
    note: entry.note,
    sources: citations.numbersOf(entry.cites),
    added: dateInWords(entry.added),
  }));
}

function speaker(edition: Edition, by: string): HistoryRow['by'] {
  if (!by.startsWith('bodies/')) return { text: by };
  const ref = refTo(edition, by);
  return { text: ref.title, href: ref.href };
}

export function disagreementRows(record: ContentRecord, citations: Citations): readonly DisagreementRow[] {
  if (isIn(record, 'sources', 'schemes')) return [];
  return record.fields.disagreements.map(({ about, values, shown, because }) => ({
    about,
    values: values.map(({ value, cites }) => ({ value, sources: citations.numbersOf(cites) })),
    shown,
    because,
  }));
}

/** What editors say is missing, and what follows from the fields that say `not-seen`. */
export function gapsOf(record: ContentRecord): readonly Gap[] {
  const written = record.collection === 'sources' ? [] : record.fields.gaps.map(({ missing, look }) => ({ missing, look }));
  const fields = unseenFields(record);
  return fields.length === 0 ? written : [...written, { missing: `In short, not seen by us: ${fields.join('; ')}.`, look: undefined }];
}

export function stateOf(record: ContentRecord): RecordPage['state'] {
  if (isIn(record, 'sources', 'schemes')) return undefined;
  const { state: code, reason } = record.fields;
  return { code, ...states[code], reason };
}

/** The records before and after it in the order of its report. */
function neighbours(edition: Edition, record: ContentRecord): Pick<RecordPage, 'previous' | 'next'> {
  const items = record.report === undefined || isIn(record, 'reports') ? [] : (edition.graph.itemsOf.get(record.report) ?? []);
  const index = items.findIndex((item) => item.id === record.id);
  const at = (position: number): Ref | undefined => {
    const item = index < 0 ? undefined : items[position];
    return item && refTo(edition, item.id);
  };
  return { previous: index > 0 ? at(index - 1) : undefined, next: at(index + 1) };
}

/** The whole address of a record, to be quoted. */
export const permalink = (edition: Edition, id: RecordId): string => wholeAddress(edition, recordPath(edition, id));
