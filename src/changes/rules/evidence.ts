import type { Issue } from '../../issues/issue.ts';
import { firstDay, lastDay } from '../../records/calendar.ts';
import type { HistoryEntry } from '../../records/clocks.ts';
import { isIn, type ContentRecord, type RecordOf } from '../../records/content-record.ts';
import { dateOf } from '../../records/due.ts';
import { saidOn } from '../../records/standing.ts';
import { collections } from '../../schema/collections.ts';
import { find } from '../../records/graph.ts';
import { fieldName, issueAt } from '../../records/rules/rule.ts';
import type { RecordId } from '../../schema/ids.ts';
import type { Compared } from '../moves.ts';
import { isSame } from '../values.ts';
import { beforeOf, entriesOf, type Followed, type NewEntry } from './entries.ts';

/** A status that is new or not as it was rests on a source that can have known of it. */
export function evidence(at: Compared, record: ContentRecord): readonly Issue[] {
  if (isIn(record, 'recommendations', 'commitments')) return ofProgress(at, record);
  if (isIn(record, 'responses')) return ofResponse(at, record);
  return isIn(record, 'reports') ? ofRest(at, record) : [];
}

/** Every entry whose date, progress or sources are new: one whose note was mended says nothing else than it did. */
const ofProgress = (at: Compared, record: Followed): readonly Issue[] =>
  (entriesOf(at, record) ?? []).flatMap(({ before, after }) => {
    if (!after || (before && isSame(claimOf(before), claimOf(after.entry)))) return [];
    const { date, progress, cites } = after.entry;
    const field = `history.${after.index}`;
    const says = `${fieldName(field)} says ${progress} on ${date}`;
    return [
      ...early(at, record, { field: `${field}.cites`, says, date, cites }),
      ...beforeItWasSaid(at, record, after),
    ];
  });

const claimOf = ({ date, progress, cites }: HistoryEntry): unknown => [date, progress, cites];

/** Nothing becomes of what nobody has said yet; where the record knows the day only about, nothing is judged. */
function beforeItWasSaid(
  { head }: Compared,
  record: Followed,
  { entry: { date }, index }: NewEntry,
): readonly Issue[] {
  const said = saidOn(head.graph, record);
  if (typeof said !== 'string' || dateOf(said) === undefined) return [];
  if (lastDay(date) >= firstDay(said)) return [];
  const { singular } = collections[record.collection];
  const made =
    record.collection === 'commitments'
      ? ' If the promise is older than its document, write when it was given under made.'
      : '';
  return [
    issueAt(
      record,
      'early-entry',
      `history.${index}.date`,
      `history[${index}] is of ${date}, and the ${singular} was made on ${said}.`,
      `Check both dates: an entry tells what became of the ${singular} afterwards.${made}`,
    ),
  ];
}

/** A position is as old as the document that takes it. What we have not seen needs no evidence. */
function ofResponse(at: Compared, record: RecordOf<'responses'>): readonly Issue[] {
  const { position, cites } = record.fields;
  if (position === 'not-seen' || position === beforeOf(at, record)?.fields.position) return [];
  const document = find(at.head.graph, record.report, 'reports');
  const date = document && (document.fields.received ?? dateOf(document.fields.published));
  if (date === undefined) return [];
  const says = `position is ${position}, answered on ${date}`;
  return early(at, record, { field: 'cites', says, date, cites });
}

function ofRest(at: Compared, record: RecordOf<'reports'>): readonly Issue[] {
  const { rest, cites, received, published } = record.fields;
  const date = received ?? dateOf(published);
  if (rest === undefined || rest === 'not-seen' || date === undefined) return [];
  if (rest === beforeOf(at, record)?.fields.rest) return [];
  return early(at, record, {
    field: 'cites',
    says: `rest is ${rest}, answered on ${date}`,
    date,
    cites,
  });
}

interface Claim {
  readonly field: string;
  /** The claim with its date, as the beginning of a sentence. */
  readonly says: string;
  readonly date: string;
  readonly cites: readonly { readonly source: RecordId }[];
}

/** Nothing, where one of the sources is of that day or later, or is not there, which another rule reports. */
function early(
  { head }: Compared,
  record: ContentRecord,
  { field, says, date, cites }: Claim,
): readonly Issue[] {
  const sources = cites.map(({ source }) => find(head.graph, source, 'sources'));
  const isSupported = sources.some((source) => !source || knewOf(source, date));
  if (isSupported) return [];
  const dated = sources.flatMap((source) => (source ? [`${source.id} is ${ageOf(source)}`] : []));
  return [
    issueAt(
      record,
      'early-evidence',
      field,
      `${says}, and no source for it is of that date or later: ${[...new Set(dated)].join(', ')}.`,
      `Cite a source of ${date} or later, or write the date at which the source says it.`,
    ),
  ];
}

/** The date of a page: when it was published, else when it was read, as it said so by then. */
const dateOfSource = ({ fields }: RecordOf<'sources'>): string | undefined =>
  dateOf(fields.published) ?? dateOf(fields.accessed);

/** Whether a source can say what was the case on a date. A month or a year stands for all its days: the benefit of the doubt, at both ends. */
export function knewOf(source: RecordOf<'sources'>, date: string): boolean {
  const published = dateOfSource(source);
  return published !== undefined && lastDay(published) >= firstDay(date);
}

/** How old a source is, as the end of a sentence. */
export const ageOf = (source: RecordOf<'sources'>): string => {
  const date = dateOfSource(source);
  return date === undefined ? 'of no date that is known' : `of ${date}`;
};
