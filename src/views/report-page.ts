import { isIn, type ItemRecord, type RecordOf } from '../records/content-record.ts';
import { find, linksTo } from '../records/graph.ts';
import { itemCollections, statementAnchor } from '../records/links.ts';
import { collections, type CollectionName } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import { positions, type Position } from '../schema/vocabulary.ts';
import { itemPrefix, printablePath } from './addresses.ts';
import { citationsOf } from './citations.ts';
import { dueInWords } from './dates.ts';
import { wordLinks, type WordLink } from './definitions.ts';
import type { Edition } from './edition.ts';
import { ratingMatrices, type RatingMatrix } from './rating-matrix.ts';
import { disagreementRows, figureRows, type DisagreementRow, type FigureRow } from './rows.ts';
import { gapsOf } from './gaps.ts';
import { recordPage, recordParts, type RecordPage, type RecordParts } from './record-page.ts';
import { capital, refTo, type Ref } from './ref.ts';

/** What a named person said in public about the report. */
export interface StatementRow {
  readonly anchor: string;
  readonly by: string;
  readonly role: string;
  readonly date: string;
  readonly says: string;
  readonly about: readonly Ref[];
  readonly sources: readonly number[];
}

/** One record of the report, as it stands on the report’s page. */
export interface ReportItem extends RecordParts {
  readonly figures: readonly FigureRow[];
  readonly disagreements: readonly DisagreementRow[];
  readonly gaps: RecordPage['gaps'];
}

/** The records of one kind in a report, with how many the report says it has. */
export interface ReportSection {
  readonly collection: CollectionName;
  readonly heading: string;
  readonly stated: string | undefined;
  readonly items: readonly ReportItem[];
}

/** How a response document answers each record of the report it answers. */
export interface Coverage {
  readonly of: Ref;
  /** Where the positions are explained. */
  readonly words: readonly WordLink[];
  readonly rows: readonly {
    readonly record: Ref;
    readonly code: Position;
    readonly position: string;
    readonly response: Ref | undefined;
    readonly isUnknown: boolean;
  }[];
}

/** A report with everything in it. */
export interface ReportPage extends RecordPage {
  /** The first paragraph, which stands above the facts, and the text after it. */
  readonly lead: string;
  readonly rest: string;
  readonly statements: readonly StatementRow[];
  readonly sections: readonly ReportSection[];
  readonly matrices: readonly RatingMatrix[];
  readonly coverage: Coverage | undefined;
  /** Where it is printed with everything in it. */
  readonly printable: string;
}

/** Headings inside an item’s text stand two levels below the section’s and the item’s own. */
export const BELOW_ITEM = 2;

export function reportPage(edition: Edition, report: RecordOf<'reports'>): ReportPage {
  const citations = citationsOf(edition, report);
  const items = edition.graph.itemsOf.get(report.id) ?? [];
  const page = recordPage(edition, report);
  return {
    ...page,
    ...splitLead(page.html),
    statements: report.fields.statements.map((statement) => ({
      anchor: statementAnchor(statement.anchor),
      by: statement.by,
      role: statement.role,
      date: dueInWords(statement.date),
      says: statement.says,
      about: statement.about.map((id) => refTo(edition, id)),
      sources: citations.numbersOf(statement.cites),
    })),
    sections: itemCollections.flatMap((name) => section(edition, report, name, items)),
    matrices: ratingMatrices(edition, report),
    coverage: coverage(edition, report),
    printable: printablePath(edition, report.id),
  };
}

/** Takes the first paragraph off the text of a report. */
function splitLead(html: string): { readonly lead: string; readonly rest: string } {
  const end = html.indexOf('</p>') + '</p>'.length;
  return { lead: html.slice(0, end), rest: html.slice(end).trim() };
}

function section(
  edition: Edition,
  report: RecordOf<'reports'>,
  collection: (typeof itemCollections)[number],
  items: readonly ItemRecord[],
): readonly ReportSection[] {
  const own = items.filter((item) => item.collection === collection);
  const stated = statedSentence(report, collection, own.length);
  if (own.length === 0 && (stated === undefined || isJudged(report, collection))) return [];
  return [
    {
      collection,
      heading: capital(collections[collection].plural),
      stated,
      items: own.map((item) => reportItem(edition, item)),
    },
  ];
}

/** How many the document says it has, beside how many are on the record; nothing where it does not say. */
function statedSentence(
  report: RecordOf<'reports'>,
  collection: (typeof itemCollections)[number],
  number: number,
): string | undefined {
  if (collection === 'responses') return undefined;
  const counts = report.fields['stated-count'];
  const here = `${number} ${number === 1 ? 'is' : 'are'} on this record`;
  if (counts?.[collection] !== undefined) return `The report has ${counts[collection]}; ${here}.`;
  return collection === 'ratings' && counts?.commitments !== undefined
    ? `The report judges ${counts.commitments} commitments. Of its ratings ${here}.`
    : undefined;
}

/** An evaluation judges commitments that others made; those are on the record where they were made. */
const isJudged = (report: RecordOf<'reports'>, collection: CollectionName): boolean =>
  collection === 'commitments' && report.fields.kind === 'evaluation';

function reportItem(edition: Edition, item: ItemRecord): ReportItem {
  const citations = citationsOf(edition, item);
  return {
    ...recordParts(edition, item, citations, itemPrefix(item.id), BELOW_ITEM),
    figures: figureRows(item, citations),
    disagreements: disagreementRows(item, citations),
    gaps: gapsOf(item),
  };
}

/** Every recommendation and rating of the answered report has a position here, silence included. */
function coverage(edition: Edition, report: RecordOf<'reports'>): Coverage | undefined {
  const { answers, rest } = report.fields;
  if (answers === undefined) return undefined;
  const asked = (edition.graph.itemsOf.get(answers) ?? []).filter((item) =>
    isIn(item, 'recommendations', 'ratings'),
  );
  return {
    of: refTo(edition, answers),
    words: wordLinks(edition, ['positions']),
    rows: asked.map((item) => {
      const id = ownResponse(edition, report.id, item.id);
      const response = find(edition.graph, id, 'responses');
      const position: Position | undefined = response?.fields.position;
      const code = position ?? rest ?? 'not-seen';
      return {
        record: refTo(edition, item.id),
        code,
        position: positions[code].label,
        response: response && refTo(edition, response.id),
        isUnknown: position === undefined,
      };
    }),
  };
}

const ownResponse = (edition: Edition, report: RecordId, item: RecordId): RecordId | undefined =>
  linksTo(edition.graph, item, 'responds-to').find((link) => link.from.startsWith(`${report}/`))
    ?.from;
