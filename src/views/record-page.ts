import { isIn, type ContentRecord } from '../records/content-record.ts';
import { isStale } from '../records/staleness.ts';
import { isWithdrawn } from '../records/withdrawn.ts';
import type { RecordId } from '../schema/ids.ts';
import { states, type State } from '../schema/vocabulary.ts';
import { filePath, itemAnchor, recordPath, wholeAddress } from './addresses.ts';
import { bodyHtml, type Setting } from './body-html.ts';
import { citeThis, type CiteThis } from './cite/cite-this.ts';
import { citeMeta } from './cite/meta.ts';
import { citationsOf, type Citation, type Citations } from './citations.ts';
import { correctionRows, type CorrectionRow } from './corrections.ts';
import { dateInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import type { Fact } from './fact.ts';
import { factsOf } from './facts.ts';
import { formerPlaces, type FormerPlace } from './gone.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { linkGroups, type LinkGroup } from './link-groups.ts';
import { headOf, type PageHead } from './page-head.ts';
import { ratingRows, type RatingRow } from './ratings.ts';
import { designationOf, refTo, reportOf, type Ref } from './ref.ts';
import {
  disagreementRows,
  figureRows,
  historyRows,
  type DisagreementRow,
  type FigureRow,
  type HistoryRow,
} from './rows.ts';
import { statusOf, type Status } from './status.ts';
import { stalePath } from './stale-page.ts';
import { whatNext, type NextRow } from './what-next.ts';
import { withdrawalOf, type Withdrawal } from './withdrawal.ts';

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

/** Everything that is on a record, as it stands on its page and where its report is printed whole. */
export interface WholeRecord extends RecordParts {
  readonly quote: { readonly text: string; readonly sources: readonly number[] } | undefined;
  readonly facts: readonly Fact[];
  readonly figures: readonly FigureRow[];
  readonly cells: readonly (RatingRow & { readonly sources: readonly number[] })[];
  /** What was said, is claimed and was verified; empty for what nobody has to act on. */
  readonly whatNext: readonly NextRow[];
  readonly history: readonly HistoryRow[];
  readonly disagreements: readonly DisagreementRow[];
  readonly links: readonly LinkGroup[];
  readonly gaps: readonly Gap[];
  /** What was put right after it was published, newest first. */
  readonly corrections: readonly CorrectionRow[];
  /** When the record was added, and last checked, in words. */
  readonly added: string | undefined;
  readonly checked: string | undefined;
  /** The list of what is due to be checked again, where this is; absent for what was checked within a year. */
  readonly staleIn: string | undefined;
  /** That it was withdrawn, which its page says first. */
  readonly withdrawal: Withdrawal | undefined;
  readonly state:
    | {
        readonly code: State;
        readonly label: string;
        readonly definition: string;
        readonly reason: string | undefined;
      }
    | undefined;
  /** Where the record’s own file can be mended by those who have an account. */
  readonly file: string;
}

/** The page of a finding, recommendation, commitment, rating, response, body, theme, term, source or chain. */
export interface RecordPage extends WholeRecord {
  readonly head: PageHead;
  readonly within: Ref | undefined;
  readonly cite: CiteThis;
  readonly previous: Ref | undefined;
  readonly next: Ref | undefined;
  /** Places on its page that had something that is elsewhere now, or nowhere. */
  readonly former: readonly FormerPlace[];
}

/** The page of one record. */
export function recordPage(edition: Edition, record: ContentRecord): RecordPage {
  const within = isIn(record, 'reports') ? undefined : reportOf(edition, record);
  return {
    ...wholeRecord(edition, record),
    head: { ...headOf(edition, record), meta: citeMeta(edition, record) },
    cite: citeThis(edition, record),
    within: within && refTo(edition, within.id),
    ...neighbours(edition, record),
    former: formerPlaces(edition, record),
  };
}

/** A record with everything in it; below other headings where its setting says so. */
export function wholeRecord(
  edition: Edition,
  record: ContentRecord,
  { prefix, deeper }: Setting = { prefix: '' },
): WholeRecord {
  const citations = citationsOf(edition, record);
  return {
    ...recordParts(edition, record, citations, prefix, deeper),
    quote: quoteOf(record, citations),
    facts: factsOf(edition, record),
    figures: figureRows(record, citations),
    cells: isIn(record, 'ratings')
      ? ratingRows(edition, record).map((row) => ({
          ...row,
          sources: citations.numbersOf(row.cites),
        }))
      : [],
    whatNext: isIn(record, 'recommendations', 'commitments')
      ? whatNext(edition, record, citations)
      : [],
    history: isIn(record, 'recommendations', 'commitments')
      ? historyRows(edition, record, citations)
      : [],
    disagreements: disagreementRows(record, citations),
    links: linkGroups(edition, record.id),
    gaps: gapsOf(record),
    corrections: correctionRows(record),
    added: isIn(record, 'sources', 'schemes') ? undefined : dateInWords(record.fields.added),
    checked: record.collection === 'sources' ? undefined : dateInWords(record.fields.checked),
    staleIn: isStale(record, edition.asOf) && !isWithdrawn(record) ? stalePath(edition) : undefined,
    withdrawal: withdrawalOf(record),
    state: stateOf(record),
    file: filePath(edition, record.file),
  };
}

/** What a record’s page and its place on its report’s page have in common. */
export function recordParts(
  edition: Edition,
  record: ContentRecord,
  citations: Citations,
  prefix: string,
  deeper = 0,
): RecordParts {
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

function quoteOf(record: ContentRecord, citations: Citations): WholeRecord['quote'] {
  if (isIn(record, 'sources', 'schemes') || record.fields.quote === undefined) return undefined;
  const { text, cite } = record.fields.quote;
  return { text, sources: citations.numbersOf([cite]) };
}

export function stateOf(record: ContentRecord): WholeRecord['state'] {
  if (isIn(record, 'sources', 'schemes')) return undefined;
  const { state: code, withdrawn } = record.fields;
  return { code, ...states[code], reason: withdrawn?.because };
}

/** The records before and after it in the order of its report. */
function neighbours(
  edition: Edition,
  record: ContentRecord,
): Pick<RecordPage, 'previous' | 'next'> {
  const items =
    record.report === undefined || isIn(record, 'reports')
      ? []
      : (edition.graph.itemsOf.get(record.report) ?? []);
  const index = items.findIndex((item) => item.id === record.id);
  const at = (position: number): Ref | undefined => {
    const item = index < 0 ? undefined : items[position];
    return item && refTo(edition, item.id);
  };
  return { previous: index > 0 ? at(index - 1) : undefined, next: at(index + 1) };
}

/** The whole address of a record, to be quoted. */
export const permalink = (edition: Edition, id: RecordId): string =>
  wholeAddress(edition, recordPath(edition, id));
